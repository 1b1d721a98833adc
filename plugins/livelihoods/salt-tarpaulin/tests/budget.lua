-- 0.8 ha × (65,000 × 1,300 - 34.3 million - 60/5 million) = 0.8 × 38.2 million.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 30560000, 1)
  end)
end)
