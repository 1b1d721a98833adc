return {
  id = "review-profile",
  version = "1.0.0", api = "1",
  kind = "report",
  name = {
    vi = "Hộ nghèo, hộ cận nghèo theo nhóm, dân tộc, nguyên nhân",
    en = "Poor and near-poor households by group, ethnicity and cause",
  },
  summary = {
    vi = "Nhóm đối tượng, nhu cầu hỗ trợ, dân tộc, nguyên nhân nghèo",
    en = "Groups, needs, ethnicity, causes of poverty",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
