return {
  id = "review-certificate",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Giấy chứng nhận hộ nghèo, hộ cận nghèo", en = "Certificates" },
  summary = {
    vi = "Mỗi hộ một giấy; cần --grant personal",
    en = "One for each household; needs --grant personal",
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
