return {
  id = "review-meeting",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Biên bản họp dân", en = "Minutes of the residents' meetings" },
  summary = {
    vi = "Bước 3: mỗi ấp một biên bản với kết quả rà soát để họp dân thống nhất",
    en = "Step 3: minutes for each hamlet with the results to agree on",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "hamlet", type = "text",
      help = { vi = "Một ấp; không ghi: mọi ấp", en = "One hamlet; without it all" },
    },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
