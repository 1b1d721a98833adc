-- 12 × (40 × 22 × 2,500 - 60,000) = 25.68 million; tools of 500,000 last two years: 250,000 a year.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 25430000, 1)
  end)

  test.it("có vốn vay thì có kế hoạch trả nợ, trả hết gốc", function()
    local loan = test.run { draws = 100, loan = 12000000 }:table "loan"
    test.near(loan:total "principal", 12000000, 1)
    test.equals(#loan, 3)
  end)

  test.it("quy mô bằng 0 và mức vay vượt trần bị từ chối", function()
    test.fails(function() test.run { scale = 0 } end, "scale")
    test.fails(function() test.run { draws = 10, loan = 120000000 } end, "100.000.000")
  end)
end)
