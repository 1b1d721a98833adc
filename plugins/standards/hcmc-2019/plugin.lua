-- Ho Chi Minh City's own standard 2019-2020, income part only.
-- Lines are per person and year, the same in town and country.
-- UNCONFIRMED: the number of the city's decision; the near-poor line is 36 million in most sources, 38 million in one;
-- the indicators and their scoring; the last day.
return {
  id = "hcmc-2019",
  version = "1.0.0", api = "1",
  kind = "standard",
  name = { vi = "Chuẩn nghèo TP.HCM 2019–2020", en = "Ho Chi Minh City's poverty standard 2019–2020" },
  summary = {
    vi = "Theo thu nhập; phần thiếu hụt chưa xác minh",
    en = "Income bands; the deprivation part is unconfirmed",
  },
  standard = {
    id = "HCMC-2019", jurisdiction = "HCMC",
    name = { vi = "Chuẩn nghèo TP.HCM 2019–2020", en = "Ho Chi Minh City's poverty standard 2019–2020" },
    valid_from = "2019-01-01", valid_to = "2020-12-31",
    source = {
      vi = "Quyết định của UBND TP.HCM (số chưa xác minh); chỉ phần thu nhập",
      en = "City decision (number UNCONFIRMED); income part only; one source says 38 million",
    },
    status = "confirmed",
    -- The law's own amounts and period; line('…') in a rule is đồng per year.
    lines = {
      { class = "poor", amount = 28000000, period = "year", status = "confirmed" },
      { class = "near_poor", amount = 36000000, period = "year", status = "confirmed" },
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
