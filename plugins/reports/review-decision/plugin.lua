return {
  id = "review-decision",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Quyết định công nhận", en = "Decision with its list" },
  summary = {
    vi = "Bước 6: hộ nghèo, cận nghèo, thoát nghèo, thoát cận nghèo",
    en = "Step 6: poor, near-poor, escaped households",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
