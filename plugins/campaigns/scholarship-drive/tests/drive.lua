local test <const> = require "test"
local options <const> = { register = "demo" }

test.describe("vận động học bổng", function()
  test.it("mỗi em một suất, nhiều nhất hai suất một hộ", function()
    local plan = test.run({}, options):table "plan"
    for place, pupils in ipairs(plan:column "pupils") do
      test.equals(plan:column "granted"[place], math.min(pupils, 2) * 2000000)
    end
  end)

  test.it("không hộ nào có suất mà không có em đang đi học", function()
    for _, pupils in ipairs(test.run({}, options):table "plan":column "pupils") do test.equals(pupils > 0, true) end
  end)

  test.it("một suất mỗi hộ thì không ít hộ hơn", function()
    local two, one = test.run({}, options):table "plan", test.run({ pupils = 1 }, options):table "plan"
    test.equals(#one:column "granted" >= #two:column "granted", true)
  end)

  test.it("sổ trống thì nói rõ", function()
    test.fails(function() test.run({}, { register = "empty" }) end, "chưa có đợt vận động")
  end)
end)
