-- 12 × (6 × 22 × 12,000 - 40,000) = 18.528 million; tools of 300,000 last two years: 150,000 a year.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 18378000, 1)
  end)
end)
