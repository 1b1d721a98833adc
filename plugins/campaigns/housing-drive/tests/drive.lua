-- The demo's drive of 2025: every figure that is asked holds for any register.
local test <const> = require "test"
local options <const> = { register = "demo" }

test.describe("vận động nhà", function()
  test.it("không chi quá số còn dùng được; xây 60 triệu, sửa 30 triệu", function()
    local drive = test.run({}, options)
    local free, sum = drive:table "accounts":column "free"[1], 0
    for place, amount in ipairs(drive:table "plan":column "granted") do
      sum = sum + amount
      test.equals(amount, drive:table "plan":column "work"[place] == "xây mới" and 60000000 or 30000000)
    end
    test.equals(sum <= free, true)
    test.equals(drive:proposed("supports").new, #drive:table "plan":column "granted")
    test.equals(drive:proposed("supports").refused, 0)
  end)

  test.it("mức sửa giảm thì không ít hộ hơn", function()
    local full, half = test.run({}, options), test.run({ repair = 15000000 }, options)
    test.equals(#half:table "plan":column "granted" >= #full:table "plan":column "granted", true)
  end)

  test.it("đợt loại khác hỏi bằng mã vẫn tính được; sổ trống thì nói rõ", function()
    test.equals(test.run({ campaign = "vnn-2025" }, options).title, "Tháng cao điểm \"Vì người nghèo\" năm 2025")
    test.fails(function() test.run({}, { register = "empty" }) end, "chưa có đợt vận động")
  end)
end)
