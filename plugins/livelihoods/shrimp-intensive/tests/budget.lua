-- A hectare and crop: 400,000/58 × 78.6 % = 5,420.690 kg at 125,000 less feed of 1.2 × 33,000 a kg; larvae 44 million,
-- power 70: 348.927 million; two crops less 50 million of wear, times 0.3 ha.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 194356138, 1)
  end)
end)
