-- Worked by hand, on 20 December 2024 (in million đồng). Pledges of cash: DK1 60 in two instalments of 30 due 31/10 and
-- 30/11, of which 30 and 10 came: 20 is lacking since 30/11, 20 days. DK2 20 due 31/12, 5 came: 15 to come, not overdue.
-- DK3 10 due 10/11, nothing came: 40 days. Of goods: DK4 8 due 15/11, 6 came: 2 lacking, 35 days. Without a pledge 45 in
-- cash and labour worth 1.5.
--   cash 30 + 10 + 5 + 45 = 90; pledged 60 + 20 + 10 = 90; to come 20 + 15 + 10 = 45; committed 90 + 45 = 135
--   overdue 20 + 10 = 30; in kind 6 + 1.5 = 7.5
-- Two repairs were paid: 30 (with a voucher) and 20 (without one yet): spent 50, balance 90 - 50 = 40. Goods of 4 were
-- handed over: 7.5 - 4 = 3.5 left.
-- In need are five poor households with a bad house. 27682-0001 and -0004 were helped by this drive, -0002 by the budget in
-- 2023. Left are -0003 (Lý Nhơn, income 12) and 27679-0001 (Long Hòa, income 15). Lý Nhơn needs 30 + 20 + 30 = 80 and has 50,
-- Long Hòa has nothing of 30: Long Hòa's turn, though its household is less poor. 40 - 30 = 10 is left for -0003, who needs 30.
local test <const> = require "test"
local options <const> = { register = "hand", area = "787", title = "Huyện Cần Giờ", import_year = 2024, as_of = "2024-12-20" }
local function run(parameters)
  parameters.as_of, parameters.year = parameters.as_of or "2024-12-20", 2024
  return test.run(parameters, options)
end

test.describe("đợt vận động tính tay", function()
  test.it("tiền và hiện vật riêng: đã nhận, đã chi, còn lại, còn dùng được", function()
    local accounts = run({}):table "accounts"
    test.equals(accounts:column "received", { 90000000, 7500000 })
    test.equals(accounts:column "spent", { 50000000, 4000000 })
    test.equals(accounts:column "balance", { 40000000, 3500000 })
    test.equals(accounts:column "free"[1], 40000000)
  end)

  test.it("quá hạn kèm số ngày, lâu nhất trước; hiện vật đứng riêng dòng", function()
    local overdue = run({}):table "overdue"
    test.equals(overdue:column "pledge", { "DK3", "DK4", "DK1" })
    test.equals(overdue:column "days", { 40, 35, 20 })
    test.equals(overdue:column "overdue_amount", { 10000000, 2000000, 20000000 })
    test.equals(overdue:column "outstanding", { 10000000, 2000000, 20000000 })
    local coming = run({}):table "coming"
    test.equals(coming:column "pledge", { "DK2" })
    test.equals(coming:column "amount", { 15000000 })
  end)

  test.it("dự báo: giữ lời như đến nay, giữ hết, theo nhịp năm trước", function()
    -- Due by then: 30 + 30 + 10 of this drive and 50 of 2023; given 40 + 0 + 50: 90/120. 90 + 45 × 90/120 = 123.75.
    -- In 2023, on the 64th day, 50 of 60 had come: 90 × 60/50 = 108.
    test.equals(run({}):table "forecast":column "estimate", { 90000000, 123750000, 135000000, 108000000 })
    test.equals(run({}):table "compared":column "before"[1], 50000000)
  end)

  test.it("chọn đúng hộ, nói rõ vì sao, và vì sao hộ kế tiếp chưa được", function()
    local drive = run {}
    test.equals(drive:table "plan":column "household", { "27679-0001" })
    test.equals(drive:table "plan":column "granted", { 30000000 })
    test.equals(drive:table "plan":column "reason", { "Ưu tiên 2/2; Xã Long Hòa mới được đáp ứng 0,0% nhu cầu" })
    test.equals(drive:table "waiting":column "household", { "27682-0003" })
    test.equals(drive:table "waiting":column "reason",
      { "Ưu tiên 1/2; cần 30.000.000 đồng, chỉ còn 10.000.000 đồng" })
    test.equals(drive:table "excluded":column "cases", { 2, 1 })
    test.equals(drive:proposed("supports").new, 1)
  end)

  test.it("không chia đều giữa các xã thì hộ nghèo nhất trước", function()
    test.equals(run { fair = false }:table "plan":column "household", { "27682-0003" })
  end)

  test.it("đợt không có thật, và quy tắc viết sai, được nói rõ", function()
    test.fails(function() run { campaign = "vnn-2042" } end, "vnn-2024, vnn-2023, khac-2022")
    test.fails(function() run { priority = "incom" } end, "income")
    test.fails(function() run { need = "class ==" } end, "E0301")
  end)

  test.it("sổ trống thì nói chưa có đợt nào", function()
    test.fails(function() test.run({}, { register = "empty" }) end, "chưa có đợt vận động")
  end)

  test.it("chạy được trên sổ mẫu", function()
    local drive = test.run({ campaign = "vnn-2024", as_of = "2024-12-31", year = 2024 }, { register = "demo" })
    test.equals(#drive:table "accounts":column "received", 2)
  end)
end)
