-- The fourth quarter of 2024, worked by hand (in million đồng).
-- District, cash: the year opens with 100 - 10 = 90; + 20 in August - 30 in September: the quarter opens with 80; + 50 received
-- - 15 to the commune: closes with 115. Goods: 10 + 4 in September = 14; + 6 - 8 handed over: 12. Together 94 and 127.
-- Commune, cash: 5 + 15 from the district - 2 = 18.
local test <const> = require "test"
local options <const> = { register = "hand", area = "787", title = "Huyện Cần Giờ" }
local function run(parameters) return test.run(parameters, options) end

test.describe("công khai quỹ", function()
  test.it("tồn đầu kỳ + thu + nhận - chi - chuyển đi = tồn cuối kỳ, từng quỹ", function()
    local statement = run { period = "2024-Q4" }:table "statement"
    test.equals(statement:column "opening", { 94000000, 5000000 })
    test.equals(statement:column "received", { 56000000, 0 })
    test.equals(statement:column "spent", { 8000000, 2000000 })
    test.equals(statement:column "closing", { 127000000, 18000000 })
  end)

  test.it("tiền và hiện vật riêng, cộng lại đúng bằng cả quỹ", function()
    local kinds = run { period = "2024-Q4" }:table "kinds"
    test.equals(kinds:column "opening", { 85000000, 14000000 })
    test.equals(kinds:column "received", { 50000000, 6000000 })
    test.equals(kinds:column "spent", { 2000000, 8000000 })
    test.equals(kinds:column "closing", { 133000000, 12000000 })
    test.equals(kinds:total "closing", 145000000)
  end)

  test.it("điều chuyển theo cấp", function()
    local levels = run { period = "2024-Q4" }:table "levels"
    test.equals(levels:column "transferred", { 15000000 })
  end)

  test.it("một quỹ; quỹ không có thì nói rõ; sổ trống vẫn in được", function()
    test.equals(run { period = "2024-Q4", fund = "QX" }:table "statement":column "closing", { 18000000 })
    test.fails(function() run { period = "2024-Q4", fund = "QZ" } end, "QZ")
    test.equals(#test.run({ period = "2024-Q4" }, { register = "empty" }):table "statement":column "closing", 0)
  end)
end)
