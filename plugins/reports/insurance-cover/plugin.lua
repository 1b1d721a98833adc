return {
  id = "insurance-cover",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Hỗ trợ bảo hiểm y tế", en = "Health insurance cover" },
  summary = {
    vi = "Thẻ, mức đóng và người đóng; hộ nghèo, hộ cận nghèo đã và chưa được hỗ trợ; thẻ hết hạn",
    en = "Cards, premiums and who pays; which listed households are covered; cards that end",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "insurance_cards", "supports", "households", "residences", "members", "reviews" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}
