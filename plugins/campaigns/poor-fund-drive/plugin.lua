return {
  id = "poor-fund-drive",
  version = "2.0.0", api = "1",
  kind = "campaign",
  name = { vi = "Vận động Quỹ “Vì người nghèo”", en = "Fund drive “For the Poor”" },
  summary = {
    vi = "Đã nhận, còn hẹn, quá hạn, so cùng ngày đợt trước, dự báo, và dự kiến hỗ trợ sửa nhà",
    en = "Received, pledged, overdue, beside the drive before, forecast, and whose houses can be repaired",
  },
  parameters = {
    { from = "drives" },
    {
      name = "ceiling", type = "money", default = 30000000, min = 1,
      unit = {
        vi = "đồng/hộ",
        en = "VND a household",
      },
      help = { vi = "Mức sửa nhà cao nhất cho một hộ", en = "The most for one repair" },
      source = { vi = "Phong trào xóa nhà tạm, nhà dột nát năm 2025: 30 triệu đồng",
        en = "National drive against makeshift houses of 2025: 30 million VND" },
    },
  },
  needs = {
    read = {
      "campaigns", "donors", "pledges", "pledge_instalments", "receipts", "fund_expenses", "households", "reviews",
      "supports",
    },
    personal = { "donors.name" },
    propose = { "supports" },
  },
  uses = { drives = "fund-drives 1.0" },
  layout = "official-report",
}
