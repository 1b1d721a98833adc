-- 12 × (60 × 22 × 3,500 - 250,000) = 52.44 million; a machine of 9 million lasts five years: 1.8 a year.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 50640000, 1)
  end)
end)
