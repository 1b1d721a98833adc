return {
  id = "household-list",
  version = "1.0.0", api = "1",
  kind = "report",
  name = {
    vi = "Danh sách chi tiết hộ nghèo, hộ cận nghèo", en = "Poor and near-poor households with their members",
  },
  summary = {
    vi = "Từng hộ, từng thành viên; dữ liệu cá nhân, cần --grant personal",
    en = "Each household and member; personal data, needs --grant personal",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "class", type = "choice", choices = { "both", "poor", "near_poor" }, default = "both",
      help = { vi = "Hộ nghèo, hộ cận nghèo hay cả hai", en = "Poor, near-poor or both" },
    },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name", "members.id_number" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
