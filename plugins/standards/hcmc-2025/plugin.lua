-- Ho Chi Minh City's own standard used for the review of 2025. All of it is UNCONFIRMED: the lines are as reported with
-- Decision 505/QĐ-UBND of January 2026, which approved the result of the review; the legal base and the deprivation
-- rule were not found.
-- Lines are per person and year, the same in town and country.
return {
  id = "hcmc-2025",
  version = "1.0.0", api = "1",
  kind = "standard",
  name = { vi = "Chuẩn nghèo TP.HCM từ 2025", en = "Ho Chi Minh City's poverty standard from 2025" },
  summary = {
    vi = "Theo thu nhập; phần thiếu hụt chưa xác minh",
    en = "Income bands; the deprivation part is unconfirmed",
  },
  standard = {
    id = "HCMC-2025", jurisdiction = "HCMC",
    name = { vi = "Chuẩn nghèo TP.HCM từ 2025", en = "Ho Chi Minh City's poverty standard from 2025" },
    valid_from = "2025-01-01",
    source = {
      vi = "Công bố cùng Quyết định 505/QĐ-UBND (01/2026); căn cứ pháp lý và phần thiếu hụt chưa xác minh",
      en = "As reported with Decision 505/QĐ-UBND (January 2026); legal basis and deprivation rule UNCONFIRMED",
    },
    status = "UNCONFIRMED",
    -- The law's own amounts and period; line('…') in a rule is đồng per year.
    lines = {
      { class = "poor", amount = 46000000, period = "year", status = "UNCONFIRMED" },
      { class = "near_poor", amount = 54000000, period = "year", status = "UNCONFIRMED" },
    },
    -- None that is confirmed: the classes follow from income alone.
    indicators = {},
    -- Tried in order; the first that is true gives the class, none is not_poor, an unknown before is undetermined.
    rules = {
      { class = "poor", when = "income_per_person <= line('poor')" },
      { class = "near_poor", when = "income_per_person <= line('near_poor')" },
    },
  },
}
