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
    { from = "review", name = "year" }, { from = "review", name = "area" },
    { from = "review", name = "household" },
  },
  needs = {
    read = { "reviews", "households", "members", "residences" },
    personal = { "members.name", "members.id_number", "residences.address" },
  },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}
