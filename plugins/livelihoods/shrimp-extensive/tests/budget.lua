-- A hectare: 69,000/17.5 × 7.68 % = 302.811 kg at 180,000; larvae 4.83 million, pond preparation 4, wear 6: 39.676;
-- two ha.
local test <const> = require "test"

test.describe("dự toán", function()
  test.it("thu nhập ròng một năm bình quân như tính tay", function()
    test.near(test.run { draws = 100 }:table "average-year":total "total", 79352114, 1)
  end)
end)
