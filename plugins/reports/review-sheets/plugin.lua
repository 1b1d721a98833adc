return {
  id = "review-sheets",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Phiếu rà soát điền sẵn", en = "Pre-filled review sheets" },
  summary = {
    vi = "Bước 2: mỗi hộ một phiếu với thông tin kỳ trước; cần --grant personal",
    en = "Step 2: a sheet for each household with what is known; needs --grant personal",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "household", type = "text",
      help = {
        vi = "Mã một hộ; không ghi: mọi hộ của địa bàn",
        en = "Code of one household; without it all of the area",
      },
    },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name", "members.id_number", "residences.address" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
