-- Cell 1: enrolled 10, 14, others 4, 6: 12 - 5 = 7. Cell 2: 20 against 17, 19: 2. Weights 2/3 and 1/3: 16/3.
-- Squares around
-- the means 8 + 2 + 2 = 12 on 3 degrees of freedom: variance 4; error² = 4 × 11/18.
local test <const> = require "test"
local matching <const> = require "lib.matching"

test.describe("ghép hộ tương đồng", function()
  test.it("hiệu của hai chênh lệch như tính tay", function()
    local found = matching.difference {
      a = { treated = { 10, 14 }, control = { 4, 6 } }, b = { treated = { 20 }, control = { 17, 19 } },
      c = { treated = { 99 }, control = {} },
    }
    test.near(found.effect, 16 / 3, 1e-12)
    test.near(found.error, math.sqrt(4 * 11 / 18), 1e-12)
    test.equals({ found.matched, found.unmatched, found.controls, found.is_small }, { 3, 1, 4, true })
  end)

  test.it("mô hình không có trong sổ thì nói rõ", function()
    test.fails(function() test.run { year = 2024, model = "tulip" } end, "tulip")
  end)
end)
