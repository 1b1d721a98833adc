-- Loan programmes of the Vietnam Bank for Social Policies as data: who may borrow, how much, at what rate, for how
-- long.
return {
  id = "programme-loans",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Chương trình vay vốn ưu đãi", en = "Programme loans" },
  summary = {
    vi = "Mức vay, lãi suất, thời hạn theo chương trình, có nguồn",
    en = "Ceiling, rate and term by programme, with sources",
  },
  parameters = {
    {
      name = "loan", type = "money", default = 0, min = 0, unit = { vi = "đồng", en = "VND" },
      help = { vi = "Vốn vay", en = "Loan" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "loan_programme", type = "choice", default = "poor",
      choices = { "poor", "near_poor", "newly_escaped", "difficult_area" },
      help = { vi = "Chương trình vay", en = "Loan programme" },
      source = { vi = "quy định cho vay ưu đãi; lãi suất chưa kiểm chứng", en = "programme rules; rates unconfirmed" },
    },
    {
      name = "loan_months", type = "integer", default = 36, min = 1, max = 120, unit = { vi = "tháng", en = "months" },
      help = { vi = "Thời hạn vay", en = "Term of the loan" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "loan_grace", type = "integer", default = 12, min = 0, max = 60, unit = { vi = "tháng", en = "months" },
      help = { vi = "Ân hạn trả gốc", en = "Months before the first instalment" },
      source = { vi = "giả định", en = "assumption" },
    },
  },
}
