-- 20 cages × 735.3 kg × 70 % × 16,000 = 164,707,200; seed 29,411,760, other costs 88,000,000, cages 7,000,000/3
-- a year over five years (bought twice, a third of the life left): 5 × 7/3 = 35/3 million in five years, 2,333,333.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 44962107, 1)
  end)
end)
