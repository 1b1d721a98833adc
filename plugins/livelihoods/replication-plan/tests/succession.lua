-- Of the reform of 1 July 2025: A and B became N, C was divided between N and M, D stayed what it was.
local test <const> = require "test"
local succession <const> = require "lib.succession"

local before <const> = succession.before {
  { from = "a", name = "A", to = "n", kind = "whole" }, { from = "b", name = "B", to = "n", kind = "whole" },
  { from = "c", name = "C", to = "n", kind = "part" }, { from = "c", name = "C", to = "m", kind = "part" },
  { from = "d", name = "D", to = "d2", kind = "unchanged" }, { from = "z", name = "Z", to = "a", kind = "part" },
}

test.describe("kế tục đơn vị", function()
  test.it("điểm của xã mới là điểm thấp nhất của các xã cũ, kể cả xã cũ của xã cũ", function()
    local score, reason, earlier = succession.score("n", {
      a = { score = 70, reason = "bãi triều" }, b = { score = 55, reason = "xa chợ" }, c = { score = 80 },
      z = { score = 60 },
    }, before)
    test.equals({ score, reason, #earlier }, { 55, "xa chợ", 4 })
    test.equals(earlier[2], { name = "Z", score = 60, kind = "part" })
    test.equals(earlier[4], { name = "C", score = 80, kind = "part" })
  end)

  test.it("xã có điểm riêng thì dùng điểm riêng; xã không có gì thì không có điểm", function()
    local own, _, earlier = succession.score("n", { n = { score = 90 }, a = { score = 10 } }, before)
    test.equals({ own, #earlier }, { 90, 0 })
    test.equals(succession.score("m", { a = { score = 10 } }, before), nil)
    test.equals(succession.score("d2", { d = { score = 62 } }, before), 62)
  end)

  test.it("một xã cũ có một xã kế tục, trừ khi đã chia", function()
    local present = { n = true, m = true, d2 = true }
    test.equals(succession.heir("a", present, before), "n")
    test.equals(succession.heir("d", present, before), "d2")
    test.equals(succession.heir("m", present, before), "m")
    test.equals(succession.heir("c", present, before), nil)
    test.equals(succession.heir("x", present, before), nil)
  end)
end)

test.describe("kế hoạch năm 2025", function()
  test.it("xã mới mang theo điểm và hộ tham gia của các xã cũ", function()
    local communes = test.run({ year = 2025, model = "oyster-raft" }):table "communes"
    local scores, reasons = communes:column "score", communes:column "reasons"
    local enrolled = communes:column "enrolled_so_far"
    for place, name in ipairs(communes:column "commune") do
      if name == "Xã Cần Giờ" then
        test.equals(scores[place] ~= nil, true)
        test.equals(reasons[place]:find("Thị trấn Cần Thạnh", 1, true) ~= nil, true)
        test.equals(reasons[place]:find("Xã Long Hòa", 1, true) ~= nil, true)
        test.equals(enrolled[place] > 0, true)
      end
    end
  end)
end)
