-- Six difficulties and four pieces of guidance of two communes in the fixture, looked at on 31 December 2024. Of the
-- five raised in 2024: 2 has come back after it was solved in 2023, is open since 305 days and overdue; 3 was solved in
-- 20 days, in time; 4 in 60 days, a month late; 5 is open since 60 days, not due yet; 6 is open since 16 days, for it
-- was solved in 2025 only.
local test <const> = require "test"
local options <const> = { register = "ly-nhon", jurisdiction = "HCMC", area = "787", as_of = "2024-12-31" }

local function run(period) return test.run({ period = period }, options) end

test.describe("khó khăn, vướng mắc", function()
  test.it("đếm như vào ngày cuối kỳ: đã giải quyết, đúng hạn, quá hạn, tái diễn", function()
    local by_level = run("2024"):table "by-level"
    test.equals(by_level:total "raised", 5)
    test.equals(by_level:total "solved", 2)
    test.equals(by_level:total "in_time", 1)
    test.equals(by_level:total "open", 3)
    test.equals(by_level:total "overdue", 1)
    test.equals(by_level:total "come_back", 1)
    test.equals(by_level:total "rate", 2 / 5)
    test.near(by_level:total "mean_days", (305 + 20 + 60 + 60 + 16) / 5, 1e-9)
  end)

  test.it("xã quá hạn nhiều đứng trước", function()
    local by_unit = run("2024"):table "by-unit"
    test.equals(by_unit:column "unit", { "Xã Lý Nhơn", "Xã Long Hòa" })
    test.equals(by_unit:column "raised", { 2, 3 })
    test.equals(by_unit:column "solved", { 0, 2 })
  end)

  test.it("việc chưa xong kể cả của kỳ trước, lâu nhất trước", function()
    test.equals(run("2024"):table "left":column "days", { 305, 60, 16 })
    test.equals(run("2024"):table "come-back":column "code", { "VM-2" })
    -- On 30 June 2024 what was solved in July is open, and the one of July's due day not yet late.
    local half = run("2024-H1"):table "by-level"
    test.equals({ half:total "raised", half:total "solved", half:total "overdue" }, { 3, 1, 1 })
  end)

  test.it("hướng dẫn xã: hoàn thành và quá hạn", function()
    local guidance = run("2024"):table "guidance-by-unit"
    test.equals({ guidance:total "given", guidance:total "done", guidance:total "late" }, { 3, 1, 1 })
    test.equals(guidance:total "rate", 1 / 3)
    test.equals(guidance:column "unit", { "Xã Long Hòa", "Xã Lý Nhơn" })
    test.equals(guidance:column "late", { 1, 0 })
  end)
end)
