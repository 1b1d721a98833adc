-- 20 cages × 735.3 kg × 70 % × 16,000 = 164,707,200; seed 29,411,760, other costs 88,000,000, cages 7,000,000/3
-- a year over five years (bought twice, a third of the life left): 5 × 7/3 = 35/3 million in five years, 2,333,333.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 44962107, 1)
  end)

  test.it("có vốn vay thì có kế hoạch trả nợ, trả hết gốc", function()
    local loan = test.run { draws = 100, loan = 12000000 }:table "loan"
    test.near(loan:total "principal", 12000000, 1)
    test.equals(#loan, 3)
  end)

  test.it("quy mô bằng 0 và mức vay vượt trần bị từ chối", function()
    test.fails(function() test.run { scale = 0 } end, "scale")
    test.fails(function() test.run { draws = 10, loan = 120000000 } end, "E0308")
  end)
end)
