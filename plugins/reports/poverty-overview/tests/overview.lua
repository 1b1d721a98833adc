-- Four households of Lý Nhơn in the fixture. By the city's standard of 2021 an income of up to 36 million đồng a year is
-- poor, up to 46 million near-poor: in 2023 households 1 and 2 are poor, 3 is near-poor; in 2024 household 2 has escaped,
-- 3 has become poor with exactly 36 million, and 4 is near-poor with exactly 46.
local test <const> = require "test"
local options <const> = { register = "ly-nhon", jurisdiction = "HCMC", area = "787", title = "Huyện Cần Giờ" }
local parameters <const> = { year = 2024, area = "27682" }

test.describe("tổng quan", function()
  test.it("đếm hộ theo diện, tỷ lệ tính trên mọi hộ của xã", function()
    local by_unit = test.run(parameters, options):table "by-unit"
    test.equals(by_unit:column "poor", { 2 })
    test.equals(by_unit:column "near_poor", { 1 })
    test.equals(by_unit:total "poor", 2)
    test.equals(by_unit:column "rate", { 2 / 50 })
  end)

  test.it("thu nhập bình quân tính theo nhân khẩu", function()
    -- (3 x 30 + 4 x 60 + 5 x 36 + 1 x 46) / 13 = 556 / 13 million
    test.near(test.run(parameters, options):table "by-unit":column "income"[1], 556e6 / 13, 1)
  end)

  test.it("biến động khép kín: đầu kỳ - thoát + phát sinh = cuối kỳ", function()
    local movement = test.run(parameters, options):table "movement"
    test.equals(movement:total "start", 2)
    test.equals(movement:total "escaped", 1)
    test.equals(movement:total "newly_arisen", 1)
    test.equals(movement:total "end", 2)
  end)

  test.it("chỉ đếm thiếu hụt của hộ nghèo, hộ cận nghèo", function()
    test.equals(test.run(parameters, options):table "lacking":column "households", { 1 })
  end)

  test.it("năm không có rà soát thì nói rõ", function()
    test.fails(function() test.run({ year = 2020 }, options) end, "2020")
  end)

  test.it("văn bản giữ nguyên", function()
    test.run(parameters, options):snapshot "ly-nhon-2024"
  end)
end)
