-- National poverty standard 2027-2030.
-- Source: Decree 351/2025/NĐ-CP of 30 December 2025 (lines and the number of deprivations).
-- UNCONFIRMED: the indicators follow the draft of 2025 (waste treatment in, means of information out) and their rules
-- are those of the standard before; no points instead of income have been published. Provinces may set higher lines.
return {
  id = "vn-2027",
  version = "1.0.0", api = "1",
  kind = "standard",
  name = { vi = "Chuẩn nghèo đa chiều 2027–2030", en = "Multidimensional poverty standard 2027–2030" },
  summary = {
    vi = "Nghị định 351/2025/NĐ-CP: 6 dịch vụ, 12 chỉ số (dự thảo)",
    en = "Decree 351/2025/NĐ-CP: 6 services, 12 indicators (draft)",
  },
  standard = {
    id = "VN-2027", jurisdiction = "national",
    name = { vi = "Chuẩn nghèo đa chiều 2027–2030", en = "Multidimensional poverty standard 2027–2030" },
    valid_from = "2027-01-01", valid_to = "2030-12-31",
    source = {
      vi = "Nghị định 351/2025/NĐ-CP ngày 30/12/2025; bộ chỉ số theo dự thảo",
      en = "Decree 351/2025/NĐ-CP of 30 December 2025; indicators from the draft",
    },
    status = "confirmed",
    -- The law's own amounts and period; line('…') in a rule is đồng per year.
    lines = {
      { class = "poor", area_type = "rural", amount = 2200000, period = "month", status = "confirmed" },
      { class = "poor", area_type = "urban", amount = 2800000, period = "month", status = "confirmed" },
      { class = "near_poor", area_type = "rural", amount = 2200000, period = "month", status = "confirmed" },
      { class = "near_poor", area_type = "urban", amount = 2800000, period = "month", status = "confirmed" },
    },
    -- From the draft, therefore UNCONFIRMED.
    indicators = {
      { code = "employment", dimension = "employment", status = "UNCONFIRMED" },
      -- Dependents: under 16, and old or disabled people on monthly social allowance; more than half of the members.
      {
        code = "dependents", dimension = "employment", status = "UNCONFIRMED",
        rule = [[count(household.members, (left_on == nil or left_on > outer.date)
          and (age(birth_date, outer.date) < 16 or social_allowance)) * 2 > members]],
      },
      { code = "nutrition", dimension = "health", status = "UNCONFIRMED" },
      -- A member aged 6 or more without insurance. UNCONFIRMED wording: one note speaks of a child over 6 only.
      {
        code = "health_insurance", dimension = "health", status = "UNCONFIRMED",
        rule = [[any(household.members, (left_on == nil or left_on > outer.date)
          and age(birth_date, outer.date) >= 6 and not health_insurance)]],
      },
      { code = "adult_education", dimension = "education", status = "UNCONFIRMED" },
      -- Ages 3 to under 16 (3-5 preschool, 6-11 primary, 12-15 lower secondary): the bands are UNCONFIRMED.
      {
        code = "child_school", dimension = "education", status = "UNCONFIRMED",
        rule = [[any(household.members, (left_on == nil or left_on > outer.date)
          and age(birth_date, outer.date) >= 3 and age(birth_date, outer.date) < 16 and not in_school)]],
      },
      { code = "housing_quality", dimension = "housing", status = "UNCONFIRMED" },
      { code = "housing_area", dimension = "housing", status = "UNCONFIRMED" },
      { code = "telecom", dimension = "information", status = "UNCONFIRMED" },
      { code = "water", dimension = "water_sanitation_environment", status = "UNCONFIRMED" },
      { code = "toilet", dimension = "water_sanitation_environment", status = "UNCONFIRMED" },
      { code = "waste", dimension = "water_sanitation_environment", status = "UNCONFIRMED" },
    },
    -- Tried in order; the first that is true gives the class, none is not_poor, an unknown before is undetermined.
    rules = {
      { class = "poor", when = "income_per_person <= line('poor') and deprivation_count >= 3" },
      { class = "near_poor", when = "income_per_person <= line('near_poor') and deprivation_count < 3" },
    },
  },
}
