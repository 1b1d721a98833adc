-- 12 × 60 × (180,000 - 90,000) = 64.8 million; upkeep 3, wear 40/8 = 5: 56.8 million.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 56800000, 1)
  end)
end)
