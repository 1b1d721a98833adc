-- Five documents, five plans and four tasks in the fixture, looked at on 31 December 2024: of the plans of 2024 one was
-- issued in time, one ten days late, one is due since 291 days, one not due yet. Two of the three documents in force are
-- of the year. Of the tasks one is done, one is 31 days overdue, one was done in 2025 only, one was dropped.
local test <const> = require "test"
local options <const> = { register = "district", jurisdiction = "HCMC", area = "787", as_of = "2024-12-31" }

local function table_of(id) return test.run({ period = "2024" }, options):table(id) end

test.describe("văn bản, kế hoạch, nhiệm vụ", function()
  test.it("kế hoạch đúng hạn, trễ, đến hạn chưa ban hành", function()
    local plans = table_of "plans-by-scope"
    test.equals({ plans:total "plans_count", plans:total "due", plans:total "issued" }, { 4, 3, 2 })
    test.equals({ plans:total "on_time", plans:total "late", plans:total "missing" }, { 1, 1, 1 })
    test.equals(plans:total "rate", 1 / 4)
    test.equals(table_of "plans":column "days", { 10, nil, 291, nil })
  end)

  test.it("văn bản còn hiệu lực theo tính chất và cấp", function()
    local documents = table_of "documents-by-level"
    test.equals(documents:total "total", 3)
    test.equals(documents:total "district", 2)
    test.equals(table_of "documents":column "number", { "05/CV", "01/HD", "02/QĐ" })
  end)

  test.it("văn bản trễ hạn: chưa ban hành, hoặc ban hành sau hạn", function()
    test.equals(table_of "documents-late":column "title", { "Đôn đốc giải ngân", "Hướng dẫn giải ngân" })
  end)

  test.it("nhiệm vụ sau hội nghị như vào ngày cuối kỳ", function()
    local tasks = table_of "tasks-by-kind"
    test.equals({ tasks:total "duties", tasks:total "done", tasks:total "overdue" }, { 4, 1, 1 })
    local days = table_of "tasks":column "days"
    test.equals(#table_of "tasks":column "text", 4)
    test.equals(days[2], 31)
  end)
end)
