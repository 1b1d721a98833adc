-- 2 rafts × 2,000 kg × 70 % × 25,000 = 70 million; seed 8, other costs 1, rafts 12/5 = 2.4: 58.6 million.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 58600000, 1)
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
