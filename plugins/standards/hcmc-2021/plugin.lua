-- Ho Chi Minh City's own standard 2021-2024, income part only.
-- Source: Decision 995/QĐ-UBND of March 2021.
-- Lines are per person and year, the same in town and country.
-- UNCONFIRMED: the rule for the ten indicators (three deprivations make a household multidimensionally poor in the
-- proposal); the last day.
return {
  id = "hcmc-2021",
  version = "1.0.0", api = "1",
  kind = "standard",
  name = { vi = "Chuẩn nghèo TP.HCM 2021–2024", en = "Ho Chi Minh City's poverty standard 2021–2024" },
  summary = {
    vi = "Theo thu nhập; phần thiếu hụt chưa xác minh",
    en = "Income bands; the deprivation part is unconfirmed",
  },
  standard = {
    id = "HCMC-2021", jurisdiction = "HCMC",
    name = { vi = "Chuẩn nghèo TP.HCM 2021–2024", en = "Ho Chi Minh City's poverty standard 2021–2024" },
    valid_from = "2021-01-01", valid_to = "2024-12-31",
    source = {
      vi = "Quyết định 995/QĐ-UBND (tháng 3/2021); chỉ phần thu nhập, phần thiếu hụt chưa xác minh",
      en = "Decision 995/QĐ-UBND (March 2021); income part only, deprivation rule UNCONFIRMED",
    },
    status = "confirmed",
    -- The law's own amounts and period; line('…') in a rule is đồng per year.
    lines = {
      { class = "poor", amount = 36000000, period = "year", status = "confirmed" },
      { class = "near_poor", amount = 46000000, period = "year", status = "confirmed" },
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
