-- 12 × (25 × 22 × 6,000 - 120,000) = 38.16 million; tools 1.5 million in three years: 500,000 a year.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 37660000, 1)
  end)
end)
