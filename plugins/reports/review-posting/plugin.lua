return {
  id = "review-posting",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Niêm yết kết quả rà soát", en = "Posting of the results" },
  summary = {
    vi = "Bước 4: chỉ họ tên, ấp và phân loại",
    en = "Step 4: name, hamlet and class only",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "hamlet", type = "text",
      help = { vi = "Một ấp; không ghi: mọi ấp", en = "One hamlet; without it all" },
    },
    {
      name = "days", type = "integer", default = 3, min = 1, max = 60,
      help = { vi = "Số ngày làm việc niêm yết", en = "Working days of posting" },
      source = { vi = "chưa xác minh", en = "UNCONFIRMED" },
    },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
