-- National poverty standard 2016-2020, continued for 2021.
-- Source: Decision 59/2015/QĐ-TTg; Decree 07/2021/NĐ-CP, Article 2 (continuation).
-- UNCONFIRMED: the wording of the indicators' thresholds (rule_status); an override or the reviewer's flag stands above
-- them.
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
      {
        code = "access_to_health", dimension = "health", status = "confirmed",
        words = {
          vi = "Có người ốm nặng trong 12 tháng qua mà không khám chữa bệnh",
          en = "A member was badly ill in the last 12 months and saw no doctor",
        },
        rule = "any(household.members, present() and untreated_illness)",
        rule_status = "UNCONFIRMED",
      },
      -- UNCONFIRMED wording: one note speaks of a child over 6 only.
      {
        code = "health_insurance", dimension = "health", status = "confirmed",
        words = {
          vi = "Có người từ đủ 6 tuổi trở lên không có bảo hiểm y tế",
          en = "A member aged 6 or more has no health insurance",
        },
        rule = "any(household.members, present() and age(birth_date, outer.date) >= 6 and not health_insurance)",
        rule_status = "UNCONFIRMED",
      },
      {
        code = "adult_education", dimension = "education", status = "confirmed",
        words = {
          vi = "Có người từ đủ 15 tuổi, sinh từ năm 1986 trở lại, chưa tốt nghiệp trung học cơ sở và hiện không đi học",
          en = "A member aged 15 or more, born in 1986 or later, has not completed lower secondary school and does not attend one",
        },
        rule = [[any(household.members, present() and age(birth_date, outer.date) >= 15
          and birth_date >= date'1986-01-01' and not (in_training or in_school
            or school_level in {'lower_secondary', 'upper_secondary', 'elementary_vocational', 'intermediate',
              'college', 'university'}))]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "child_school", dimension = "education", status = "confirmed",
        words = {
          vi = "Có trẻ em từ 5 đến dưới 15 tuổi không đi học",
          en = "A child of 5 to under 15 is not in school",
        },
        rule = [[any(household.members, present() and age(birth_date, outer.date) >= 5
          and age(birth_date, outer.date) < 15 and not coalesce(in_school, attending ~= 'none'))]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "housing_quality", dimension = "housing", status = "confirmed",
        words = {
          vi = "Nhà không bền chắc: ít nhất hai trong ba kết cấu chính (tường, cột, mái) bằng vật liệu không bền chắc",
          en = "The house is not solid: of walls, pillars and roof at least two are of non-durable material",
        },
        rule = [[(not dwelling.walls_durable and not dwelling.pillars_durable)
          or (not dwelling.walls_durable and not dwelling.roof_durable)
          or (not dwelling.pillars_durable and not dwelling.roof_durable)]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "housing_area", dimension = "housing", status = "confirmed",
        words = { vi = "Dưới 8 m² sàn mỗi người", en = "Less than 8 m² of floor per person" },
        rule = "dwelling.floor_area < 8 * members",
        rule_status = "UNCONFIRMED",
      },
      {
        code = "water", dimension = "water_sanitation", status = "confirmed",
        words = {
          vi = "Không có nguồn nước sạch: nước máy, giếng khoan, giếng đào hoặc khe mó được bảo vệ, nước mưa, nước đóng chai",
          en = "No clean source: piped, drilled well, protected dug well or spring, rain, bottled",
        },
        rule = [[not (dwelling.water_source in
          {'piped', 'drilled_well', 'protected_well', 'protected_spring', 'rain', 'bottled'})]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "toilet", dimension = "water_sanitation", status = "confirmed",
        words = {
          vi = "Không có nhà tiêu hợp vệ sinh: tự hoại, bán tự hoại, thấm dội nước và tương tự",
          en = "No sanitary toilet: septic or semi-septic, pour-flush and similar kinds",
        },
        rule = [[not (dwelling.toilet in {'septic', 'semi_septic', 'pour_flush', 'ventilated_pit', 'double_vault'})]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "telecom", dimension = "information", status = "confirmed",
        words = {
          vi = "Không có thành viên nào dùng thuê bao điện thoại hoặc Internet",
          en = "No member has a telephone line or uses the Internet",
        },
        rule = "not (dwelling.telephone or dwelling.internet)",
        rule_status = "UNCONFIRMED",
      },
      {
        code = "info_means", dimension = "information", status = "confirmed",
        words = {
          vi = "Không có phương tiện dùng chung (tivi, radio, máy tính để bàn, điện thoại) lẫn phương tiện cá nhân (máy tính xách tay, máy tính bảng, điện thoại thông minh)",
          en = "Neither shared means (TV, radio, desktop computer, telephone) nor personal ones (laptop, tablet, smartphone)",
        },
        rule = "not (dwelling.shared_devices or dwelling.personal_devices)",
        rule_status = "UNCONFIRMED",
      },
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
