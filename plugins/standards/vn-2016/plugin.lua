-- National poverty standard 2016-2020, continued for 2021.
-- Source: Decision 59/2015/QĐ-TTg; Decree 07/2021/NĐ-CP, Article 2 (continuation).
-- The thresholds of the indicators follow the reviewer's sheet: the register holds which of them a household lacks.
return {
  id = "vn-2016",
  version = "1.0.0", api = "1",
  kind = "standard",
  name = { vi = "Chuẩn nghèo đa chiều 2016–2021", en = "Multidimensional poverty standard 2016–2021" },
  summary = {
    vi = "Quyết định 59/2015/QĐ-TTg: 5 dịch vụ, 10 chỉ số",
    en = "Decision 59/2015/QĐ-TTg: 5 services, 10 indicators",
  },
  standard = {
    id = "VN-2016", jurisdiction = "national",
    name = { vi = "Chuẩn nghèo đa chiều 2016–2021", en = "Multidimensional poverty standard 2016–2021" },
    valid_from = "2016-01-01", valid_to = "2021-12-31",
    source = {
      vi = "Quyết định 59/2015/QĐ-TTg; áp dụng cho năm 2021 theo Điều 2 Nghị định 07/2021/NĐ-CP",
      en = "Decision 59/2015/QĐ-TTg; extended to 2021 by Decree 07/2021/NĐ-CP, Article 2",
    },
    status = "confirmed",
    -- The law's own amounts and period; line('…') in a rule is đồng per year.
    lines = {
      { class = "poor", area_type = "rural", amount = 700000, period = "month", status = "confirmed" },
      { class = "poor", area_type = "urban", amount = 900000, period = "month", status = "confirmed" },
      { class = "near_poor", area_type = "rural", amount = 1000000, period = "month", status = "confirmed" },
      { class = "near_poor", area_type = "urban", amount = 1300000, period = "month", status = "confirmed" },
      { class = "average", area_type = "rural", amount = 1500000, period = "month", status = "confirmed" },
      { class = "average", area_type = "urban", amount = 1950000, period = "month", status = "confirmed" },
    },
    indicators = {
      { code = "access_to_health", dimension = "health", status = "confirmed" },
      { code = "health_insurance", dimension = "health", status = "confirmed" },
      { code = "adult_education", dimension = "education", status = "confirmed" },
      { code = "child_school", dimension = "education", status = "confirmed" },
      { code = "housing_quality", dimension = "housing", status = "confirmed" },
      { code = "housing_area", dimension = "housing", status = "confirmed" },
      { code = "water", dimension = "water_sanitation", status = "confirmed" },
      { code = "toilet", dimension = "water_sanitation", status = "confirmed" },
      { code = "telecom", dimension = "information", status = "confirmed" },
      { code = "info_means", dimension = "information", status = "confirmed" },
    },
    -- Tried in order; the first that is true gives the class, none is not_poor, an unknown before is undetermined.
    rules = {
      {
        class = "poor",
        when = [[income_per_person <= line('poor') or (income_per_person <= line('near_poor')
          and deprivation_count >= 3)]],
      },
      { class = "near_poor", when = "income_per_person <= line('near_poor')" },
      { class = "average", when = "income_per_person <= line('average')" },
    },
  },
}
