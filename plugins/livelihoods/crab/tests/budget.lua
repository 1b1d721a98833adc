-- Half a hectare: 3 × (420 × 50 % × 320,000 - 18 million) - 8 million = 139.6 million a hectare.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 69800000, 1)
  end)
end)
