-- A hectare and crop: 940,000/60 × 85 % = 13,316.667 kg at 115,000; larvae 112.8 million, feed 1.2 × 34,000 a kg,
-- power
-- 280: 595.297 million; three crops less 2,500/6 of wear, times 0.2 ha.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 273844667, 1)
  end)
end)
