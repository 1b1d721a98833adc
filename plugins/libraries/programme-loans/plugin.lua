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
}
