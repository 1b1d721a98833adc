-- National poverty standard 2022-2026.
-- Source: Decree 07/2021/NĐ-CP, Article 3; continued for 2026 by Decree 351/2025/NĐ-CP; points by Circular
-- 07/2021/TT-BLĐTBXH, amended by Circular 02/2022/TT-BLĐTBXH.
--
-- Poor is income up to the line AND at least three deprivations; several news items print "or" and are wrong.
-- UNCONFIRMED: the lines of the average class; the wording of the indicators health_insurance, telecom, info_means;
-- the age bands of child_school. Where no rule stands, the flag of the reviewer's sheet counts.
return {
  id = "vn-2022",
  version = "1.0.0", api = "1",
  kind = "standard",
  name = { vi = "Chuẩn nghèo đa chiều 2022–2026", en = "Multidimensional poverty standard 2022–2026" },
  summary = {
    vi = "Nghị định 07/2021/NĐ-CP: 6 dịch vụ, 12 chỉ số",
    en = "Decree 07/2021/NĐ-CP: 6 services, 12 indicators",
  },
  standard = {
    id = "VN-2022", jurisdiction = "national",
    name = { vi = "Chuẩn nghèo đa chiều 2022–2026", en = "Multidimensional poverty standard 2022–2026" },
    valid_from = "2022-01-01", valid_to = "2026-12-31",
    source = {
      vi = "Điều 3 Nghị định 07/2021/NĐ-CP; áp dụng cho năm 2026 theo Nghị định 351/2025/NĐ-CP",
      en = "Decree 07/2021/NĐ-CP, Article 3; extended to 2026 by Decree 351/2025/NĐ-CP",
    },
    status = "confirmed",
    -- The law's own amounts and period; line('…') in a rule is đồng per year.
    lines = {
      { class = "poor", area_type = "rural", amount = 1500000, period = "month", status = "confirmed" },
      { class = "poor", area_type = "urban", amount = 2000000, period = "month", status = "confirmed" },
      { class = "near_poor", area_type = "rural", amount = 1500000, period = "month", status = "confirmed" },
      { class = "near_poor", area_type = "urban", amount = 2000000, period = "month", status = "confirmed" },
      { class = "average", area_type = "rural", amount = 2250000, period = "month", status = "UNCONFIRMED" },
      { class = "average", area_type = "urban", amount = 3000000, period = "month", status = "UNCONFIRMED" },
    },
    indicators = {
      { code = "employment", dimension = "employment", status = "confirmed" },
      -- Dependents: under 16, and old or disabled people on monthly social allowance; more than half of the members.
      {
        code = "dependents", dimension = "employment", status = "confirmed",
        rule = [[count(household.members, (left_on == nil or left_on > outer.date)
          and (age(birth_date, outer.date) < 16 or social_allowance)) * 2 > members]],
      },
      { code = "nutrition", dimension = "health", status = "confirmed" },
      -- A member aged 6 or more without insurance. UNCONFIRMED wording: one note speaks of a child over 6 only.
      {
        code = "health_insurance", dimension = "health", status = "confirmed",
        rule = [[any(household.members, (left_on == nil or left_on > outer.date)
          and age(birth_date, outer.date) >= 6 and not health_insurance)]],
      },
      { code = "adult_education", dimension = "education", status = "confirmed" },
      -- Ages 3 to under 16 (3-5 preschool, 6-11 primary, 12-15 lower secondary): the bands are UNCONFIRMED.
      {
        code = "child_school", dimension = "education", status = "confirmed",
        rule = [[any(household.members, (left_on == nil or left_on > outer.date)
          and age(birth_date, outer.date) >= 3 and age(birth_date, outer.date) < 16 and not in_school)]],
      },
      { code = "housing_quality", dimension = "housing", status = "confirmed" },
      { code = "housing_area", dimension = "housing", status = "confirmed" },
      { code = "water", dimension = "water_sanitation", status = "confirmed" },
      { code = "toilet", dimension = "water_sanitation", status = "confirmed" },
      { code = "telecom", dimension = "information", status = "confirmed" },
      { code = "info_means", dimension = "information", status = "confirmed" },
    },
    -- Tried in order; the first that is true gives the class, none is not_poor, an unknown before is undetermined.
    rules = {
      -- Reviewers score income instead of asking for it: 140 points A are 1,500,000 đồng a month in the country,
      -- 175 points are 2,000,000 in town. The points decide where no income is recorded.
      {
        class = "poor",
        when = [[coalesce(income_per_person <= line('poor'), points_a <= if(unit.area_type == 'urban', 175, 140))
          and deprivation_count >= 3]],
      },
      {
        class = "near_poor",
        when = [[coalesce(income_per_person <= line('near_poor'), points_a <= if(unit.area_type == 'urban', 175, 140))
          and deprivation_count < 3]],
      },
      -- UNCONFIRMED. Points say nothing of this class: without an income the household is not_poor (Circular 07/2021).
      { class = "average", when = "coalesce(income_per_person <= line('average'), false)" },
    },
  },
}
