-- What the drives' plugins share: which drive is meant, where it stands, how it goes on, whom its money helps.
return {
  id = "fund-drives",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dùng chung cho các đợt vận động", en = "Shared by the fund drives" },
  summary = {
    vi = "Tiến độ, so cùng ngày đợt trước, dự báo, quá hạn, chi theo mục đích, phân bổ số tiền còn lại",
    en = "Progress, the same day of the drive before, forecast, overdue, spending by purpose, allocation",
  },
  parameters = {
    {
      name = "campaign", type = "text",
      help = { vi = "Mã đợt vận động; không ghi: đợt mới nhất cùng loại",
        en = "Code of the drive; without it the latest of its kind" },
    },
    { name = "as_of", type = "date", default = "latest", help = { vi = "Tính đến ngày", en = "As of" } },
    { name = "year", type = "year", default = "latest",
    help = {
      vi = "Năm rà soát hộ",
      en = "Review year",
    } },
    {
      name = "need", type = "text", default = "class in {'poor', 'near_poor'}",
      help = {
        vi = "Hộ nào được xét: điều kiện trên class, income, lacking",
        en = "Who is considered: a condition",
      },
      source = { vi = "Nghị quyết 24/2021/QH15: hộ nghèo, hộ cận nghèo", en = "Resolution 24/2021/QH15" },
    },
    {
      name = "priority", type = "text", default = "standing, -lacking, income",
      help = { vi = "Thứ tự ưu tiên, cách nhau bằng dấu phẩy; dấu - là lớn trước",
        en = "Order of priority, commas between; - for the greatest first" },
      source = { vi = "Quy ước của phần mở rộng: hộ nghèo trước, thiếu hụt nhiều trước, thu nhập thấp trước",
        en = "This plugin's convention: the poor first, then more deprivations, then lower income" },
    },
    {
      name = "fair", type = "boolean", default = true,
      help = {
        vi = "Chia đều giữa các xã theo phần nhu cầu đã đáp ứng",
        en = "Communes take turns by the need met",
      },
      source = { vi = "Quy ước của phần mở rộng", en = "This plugin's convention" },
    },
    {
      name = "again", type = "integer", default = 5, min = 0, max = 30, unit = { vi = "năm", en = "years" },
      help = { vi = "Đã được giúp cùng việc trong bấy nhiêu năm, bằng bất kỳ nguồn nào, thì không giúp nữa",
        en = "Not again within so many years of the same help, whoever gave it" },
      source = {
        vi = "Quyết định 90/QĐ-TTg: một lần trong giai đoạn 5 năm",
        en = "Decision 90/QĐ-TTg: once a phase of 5 years",
      },
    },
  },
}
