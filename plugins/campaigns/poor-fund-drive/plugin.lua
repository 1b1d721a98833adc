return {
  id = "poor-fund-drive",
  version = "1.0.0", api = "1",
  kind = "campaign",
  name = { vi = "Vận động Quỹ “Vì người nghèo”", en = "Fund drive “For the Poor”" },
  summary = {
    vi = "Đã nhận, còn hẹn, quá hạn, và dự kiến hỗ trợ sửa nhà",
    en = "Received, pledged and overdue, and whose houses can be repaired",
  },
  parameters = {
    {
      name = "campaign", type = "text",
      help = { vi = "Mã đợt vận động; không ghi: đợt mới nhất", en = "Code of the campaign; without it the latest" },
    },
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát hộ", en = "Review year" } },
    { name = "as_of", type = "date", default = "latest", help = { vi = "Tính đến ngày", en = "As of" } },
  },
  needs = {
    read = { "campaigns", "donors", "pledges", "receipts", "households", "reviews", "supports" },
    propose = { "supports" },
  },
}
