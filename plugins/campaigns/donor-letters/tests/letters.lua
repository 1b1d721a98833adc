-- Five donors; the drive of 2024 has begun. HT1 gave in 2023 and not in 2024: to be asked again. HT2 gave in both years. HT3 of
-- education, outside the district, never gave. HT4 gave in 2023 but wishes no contact. HT5 promised 10 million for 10/11, has
-- given 4, and 3 in goods.
local test <const> = require "test"
local options <const> = { register = "hand", area = "787", title = "Huyện Cần Giờ" }
local function run(parameters)
  parameters.as_of = "2024-11-20"
  return test.run(parameters, options)
end
local function has(text, part)
  local plain = text:gsub("\u{A0}", " "):gsub("%s+", " ")
  test.equals(plain:find(part, 1, true) and part, part)
end

test.describe("thư và danh sách gọi", function()
  test.it("mời lại người năm trước có ủng hộ, năm nay chưa; không mời người không muốn được liên hệ", function()
    test.equals(run {}:table "calls":column "code", { "HT1" })
    test.equals(run {}:table "calls":column "given", { 7000000 })
  end)

  test.it("theo ngành, ngoài huyện", function()
    test.equals(run { group = "sector", sector = "education" }:table "calls":column "code", { "HT3" })
    test.equals(run { group = "outside" }:table "calls":column "code", { "HT3" })
  end)

  test.it("đề xuất ghi mỗi thư một lần liên hệ; ai đã được mời thì không mời nữa", function()
    test.equals(run {}:proposed("donor_contacts").new, 1)
    -- HT3 was written to on 18/10.
    test.equals(run { group = "outside" }:proposed("donor_contacts").new, 0)
  end)

  test.it("nhắc đúng số quá hạn và số ngày", function()
    local letter = run { letter = "remind" }
    test.equals(letter:table "overdue":column "overdue_amount", { 3000000 })
    has(letter:text(), "3.000.000 đồng, đã qua hạn 10 ngày")
  end)

  test.it("cảm ơn: tiền bằng số và bằng chữ, hiện vật riêng", function()
    local text = run { letter = "thank", donor = "HT5" }:text()
    has(text, "4.000.000 đồng (bằng chữ: Bốn triệu đồng chẵn)")
    has(text, "Hiện vật, ngày công trị giá: 3.000.000 đồng")
  end)

  test.it("phiếu thu có số tiền bằng chữ", function()
    has(run { letter = "receipt", donor = "HT2" }:text(), "Bằng chữ: Hai triệu năm trăm nghìn đồng chẵn")
  end)

  test.it("mẫu Word của cơ quan chỉ cho thư cảm ơn một người", function()
    test.fails(function() run { letter = "thank", form = "cam-on.docx" } end, "--donor")
  end)

  test.it("nhà hảo tâm, ngành không có thật thì nói rõ; sổ trống thì nói chưa có đợt nào", function()
    test.fails(function() run { donor = "HT9" } end, "HT9")
    test.fails(function() run { group = "sector", sector = "educatoin" } end, "education")
    test.fails(function() test.run({}, { register = "empty" }) end, "chưa có đợt vận động")
  end)
end)
