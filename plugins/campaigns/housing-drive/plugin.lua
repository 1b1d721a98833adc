return {
  id = "housing-drive",
  version = "1.0.0", api = "1",
  kind = "campaign",
  name = { vi = "Vận động xây, sửa nhà", en = "Drive for houses" },
  summary = {
    vi = "Tiến độ vận động nhà ở và hộ nào được xây, hộ nào được sửa",
    en = "How far the drive is; whose houses are built, whose repaired",
  },
  parameters = {
    { from = "drives" },
    {
      name = "building", type = "money", default = 60000000, min = 1,
      unit = {
        vi = "đồng/hộ",
        en = "VND a household",
      },
      help = { vi = "Mức xây một căn nhà", en = "For building a house" },
      source = {
        vi = "Phong trào xóa nhà tạm, nhà dột nát năm 2025",
        en = "National drive against makeshift houses of 2025",
      },
    },
    {
      name = "repair", type = "money", default = 30000000, min = 1,
      unit = {
        vi = "đồng/hộ",
        en = "VND a household",
      },
      help = { vi = "Mức sửa một căn nhà", en = "For repairing a house" },
      source = {
        vi = "Phong trào xóa nhà tạm, nhà dột nát năm 2025",
        en = "National drive against makeshift houses of 2025",
      },
    },
    {
      name = "build_when", type = "text", default = "'housing_area' in flags",
      help = { vi = "Khi nào xây thay vì sửa: điều kiện trên flags, lacking, class, income",
        en = "When a house is built rather than repaired: a condition on flags, lacking, class, income" },
      source = { vi = "Quy ước của phần mở rộng: nhà vừa kém chất lượng vừa chật thì xây mới",
        en = "This plugin's convention: a house both poor and too small is built anew" },
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
