return {
  id = "scholarship-drive",
  version = "1.0.0", api = "1",
  kind = "campaign",
  name = { vi = "Vận động học bổng", en = "Drive for scholarships" },
  summary = {
    vi = "Tiến độ vận động học bổng và hộ có học sinh, sinh viên được nhận",
    en = "How far the drive is; which households with pupils receive",
  },
  parameters = {
    { from = "drives", name = "again", default = 1, source = {
      vi = "Quy ước của phần mở rộng: mỗi năm học một lần", en = "This plugin's convention: once a school \z
        year" } },
    { from = "drives" },
    {
      name = "amount", type = "money", default = 2000000, min = 1,
      unit = {
        vi = "đồng/học sinh",
        en = "VND a pupil",
      },
      help = { vi = "Mức một học bổng", en = "One scholarship" },
      source = {
        vi = "Quy ước của phần mở rộng; mức do Ban vận động quyết định",
        en = "This plugin's convention; the board decides",
      },
    },
    {
      name = "pupils", type = "integer", default = 2, min = 1, max = 10,
      unit = {
        vi = "học sinh/hộ",
        en = "pupils a household",
      },
      help = {
        vi = "Nhiều nhất bao nhiêu học bổng cho một hộ",
        en = "The most scholarships for one household",
      },
      source = { vi = "Quy ước của phần mở rộng", en = "This plugin's convention" },
    },
  },
  needs = {
    read = {
      "campaigns", "donors", "pledges", "pledge_instalments", "receipts", "fund_expenses", "households", "reviews",
      "supports", "members",
    },
    personal = { "donors.name" },
    propose = { "supports" },
  },
  uses = { drives = "fund-drives 1.0" },
  layout = "official-report",
}
