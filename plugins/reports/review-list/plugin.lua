return {
  id = "review-list",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Danh sách hộ cần rà soát", en = "Households to review" },
  summary = {
    vi = "Bước 1: hộ trong danh sách hiện có và hộ đăng ký mới, theo ấp",
    en = "Step 1: the households now listed and those that ask, by hamlet",
  },
  parameters = {
    {
      name = "year", type = "year", default = "latest",
      help = { vi = "Năm của danh sách hiện có", en = "Year of the present list" },
    },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "lines", type = "integer", default = 10, min = 0, max = 200,
      help = { vi = "Số dòng trống cho hộ đăng ký mới", en = "Empty lines for households that ask" },
    },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
