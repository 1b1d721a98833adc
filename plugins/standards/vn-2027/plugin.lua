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
      -- UNCONFIRMED: working age is taken as 15 to the age of retirement (Labour Code 2019, Article 169: 60 years 3 months
      -- for men, 55 years 4 months for women in 2021, rising by 3 and 4 months a year up to 62 and 60).
      {
        code = "employment", dimension = "employment", status = "UNCONFIRMED",
        words = {
          vi = "Có người trong độ tuổi lao động, có khả năng và mong muốn làm việc mà không có việc làm, hoặc làm công không có hợp đồng",
          en = "A member of working age who can and wants to work has no job, or has paid work without a contract",
        },
        rule = [[any(household.members, present() and age(birth_date, outer.date) >= 15
          and outer.date < months_after(birth_date, if(sex == 'male',
            min(744, 723 + 3 * (year(outer.date) - 2021)), min(720, 664 + 4 * (year(outer.date) - 2021))))
          and (work == 'no_contract' or (work == 'unemployed' and wants_work)
            or (work == 'not_working' and coalesce(wants_work, false))))]],
        rule_status = "UNCONFIRMED",
      },
      -- A member who may or may not be a dependent leaves it open, unless the others decide. Old is 60 and over.
      {
        code = "dependents", dimension = "employment", status = "UNCONFIRMED",
        words = {
          vi = "Hơn 50% số nhân khẩu là người phụ thuộc: trẻ em dưới 16 tuổi; người cao tuổi, người khuyết tật hưởng trợ cấp xã hội hằng tháng",
          en = "More than 50% of the members are dependents: children under 16; old or disabled people on monthly social allowance",
        },
        rule = [[if(
          count(household.members, present() and (age(birth_date, outer.date) < 16
            or (social_allowance and (disabled or age(birth_date, outer.date) >= 60)))) * 2
            > coalesce(members, count(household.members, present())), true,
          if((coalesce(members, count(household.members, present()))
            - count(household.members, present() and not (age(birth_date, outer.date) < 16
              or (social_allowance and (disabled or age(birth_date, outer.date) >= 60))))) * 2
            <= coalesce(members, count(household.members, present())), false, nil))]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "nutrition", dimension = "health", status = "UNCONFIRMED",
        words = {
          vi = "Có trẻ em dưới 16 tuổi thấp hoặc nhẹ cân so với tuổi",
          en = "A child under 16 is too short or too light for its age",
        },
        rule = [[any(household.members, present() and age(birth_date, outer.date) < 16
          and (short_for_age or light_for_age))]],
        rule_status = "UNCONFIRMED",
      },
      -- UNCONFIRMED wording: one note speaks of a child over 6 only.
      {
        code = "health_insurance", dimension = "health", status = "UNCONFIRMED",
        words = {
          vi = "Có người từ đủ 6 tuổi trở lên không có bảo hiểm y tế",
          en = "A member aged 6 or more has no health insurance",
        },
        rule = "any(household.members, present() and age(birth_date, outer.date) >= 6 and not health_insurance)",
        rule_status = "UNCONFIRMED",
      },
      {
        code = "adult_education", dimension = "education", status = "UNCONFIRMED",
        words = {
          vi = "Có người 16–30 tuổi không được đào tạo và chưa đạt trình độ: dưới 18 tuổi là trung học cơ sở, từ 18 tuổi là trung học phổ thông hoặc sơ cấp, trung cấp, cao đẳng (đang học hoặc đã học xong)",
          en = "A member aged 16 to 30 is not in training and lacks the level for the age: under 18 lower secondary, from 18 upper secondary or vocational training (attended or completed)",
        },
        rule = [[any(household.members, present() and age(birth_date, outer.date) >= 16
          and age(birth_date, outer.date) <= 30
          and not (in_training or trained_at_work
            or attending in {'upper_secondary', 'vocational', 'university'}
            or school_level in {'upper_secondary', 'elementary_vocational', 'intermediate', 'college', 'university'}
            or (age(birth_date, outer.date) < 18
              and (attending == 'lower_secondary' or school_level == 'lower_secondary'))))]],
        rule_status = "UNCONFIRMED",
      },
      -- UNCONFIRMED: the bands. A level above that of the age is no deprivation.
      {
        code = "child_school", dimension = "education", status = "UNCONFIRMED",
        words = {
          vi = "Có trẻ em từ 3 đến dưới 16 tuổi không học đúng bậc: 3–5 tuổi mầm non, 6–11 tuổi tiểu học, 12–15 tuổi trung học cơ sở",
          en = "A child of 3 to under 16 is not in the level for its age: 3–5 preschool, 6–11 primary, 12–15 lower secondary",
        },
        rule = [[any(household.members, present() and age(birth_date, outer.date) >= 3
          and age(birth_date, outer.date) < 16
          and coalesce(
            if(age(birth_date, outer.date) < 6, attending == 'none',
              if(age(birth_date, outer.date) < 12, attending in {'none', 'preschool'},
                attending in {'none', 'preschool', 'primary'})),
            if(in_school, nil, true)))]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "housing_quality", dimension = "housing", status = "UNCONFIRMED",
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
        code = "housing_area", dimension = "housing", status = "UNCONFIRMED",
        words = { vi = "Dưới 8 m² sàn mỗi người", en = "Less than 8 m² of floor per person" },
        rule = "dwelling.floor_area < 8 * members",
        rule_status = "UNCONFIRMED",
      },
      {
        code = "telecom", dimension = "information", status = "UNCONFIRMED",
        words = { vi = "Không có thành viên nào dùng dịch vụ Internet", en = "No member uses the Internet" },
        rule = "not dwelling.internet",
        rule_status = "UNCONFIRMED",
      },
      {
        code = "water", dimension = "water_sanitation_environment", status = "UNCONFIRMED",
        words = {
          vi = "Không có nguồn nước sạch: nước máy, giếng khoan, giếng đào hoặc khe mó được bảo vệ, nước mưa, nước đóng chai",
          en = "No clean source: piped, drilled well, protected dug well or spring, rain, bottled",
        },
        rule = [[not (dwelling.water_source in
          {'piped', 'drilled_well', 'protected_well', 'protected_spring', 'rain', 'bottled'})]],
        rule_status = "UNCONFIRMED",
      },
      -- UNCONFIRMED: which kinds are "similar" (ventilated pit, double vault).
      {
        code = "toilet", dimension = "water_sanitation_environment", status = "UNCONFIRMED",
        words = {
          vi = "Không có nhà tiêu hợp vệ sinh: tự hoại, bán tự hoại, thấm dội nước và tương tự",
          en = "No sanitary toilet: septic or semi-septic, pour-flush and similar kinds",
        },
        rule = [[not (dwelling.toilet in {'septic', 'semi_septic', 'pour_flush', 'ventilated_pit', 'double_vault'})]],
        rule_status = "UNCONFIRMED",
      },
      {
        code = "waste", dimension = "water_sanitation_environment", status = "UNCONFIRMED",
        words = {
          vi = "Rác thải không được thu gom và không được tự xử lý hợp vệ sinh",
          en = "Waste is neither collected nor treated in a sanitary way",
        },
        rule = "not (dwelling.waste in {'collected', 'treated'})",
        rule_status = "UNCONFIRMED",
      },
    },
    -- Tried in order; the first that is true gives the class, none is not_poor, an unknown before is undetermined.
    rules = {
      { class = "poor", when = "income_per_person <= line('poor') and deprivation_count >= 3" },
      { class = "near_poor", when = "income_per_person <= line('near_poor') and deprivation_count < 3" },
    },
  },
}
