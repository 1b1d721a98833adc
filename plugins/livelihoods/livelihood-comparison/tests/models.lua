-- Half a hectare of crab brings 69.8 million for 67.5 days: 1,034,074 đồng a day.
local test <const> = require "test"

test.describe("so sánh", function()
  test.it("có đủ mười hai mô hình, xếp theo thu nhập một ngày công", function()
    local days = test.run { year = 2024, draws = 50 }:table "economy":column "day"
    test.equals(#days, 12)
    for place = 2, #days do test.equals(days[place - 1] >= days[place], true) end
  end)

  test.it("nuôi cua như tính tay", function()
    local economy = test.run { year = 2024, draws = 50 }:table "economy"
    for place, name in ipairs(economy:column "model") do
      if name == "Nuôi cua biển" then test.near(economy:column "day"[place], 69800000 / 67.5, 1) end
    end
  end)
end)
