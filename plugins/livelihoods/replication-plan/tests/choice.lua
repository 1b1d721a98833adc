-- Budget 10. A: 4 → 3 or 6 → 5; B: 5 → 4; C: 3 → 2. The best are A at 4 with B, and A at 6 with C: 7 for 9.
local test <const> = require "test"
local choice <const> = require "lib.choice"

test.describe("chọn hộ", function()
  test.it("mỗi hộ nhiều nhất một quy mô, không vượt kinh phí", function()
    local best = choice.best({
      { { cost = 4, value = 3 }, { cost = 6, value = 5 } }, { { cost = 5, value = 4 } }, { { cost = 3, value = 2 } },
    }, 10)
    test.equals({ best.value, best.cost, best.is_exact }, { 7, 9, true })
  end)

  test.it("không có kinh phí thì không chọn ai", function()
    local best = choice.best({ { { cost = 4, value = 3 } } }, 0)
    test.equals({ best.value, best.cost }, { 0, 0 })
  end)
end)
