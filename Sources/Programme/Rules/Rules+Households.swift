/// Rules of households, members and reviews (domain.md 12, rules 1 to 4 and 9).

extension Rule {
  static let households: [Rule] = [
    Rule(
      "household-head", of: "households", .fault,
      "count(members) == 0 or count(members, relationship == 'head' and left_on == nil) == 1",
      vi: "hộ có nhân khẩu phải có đúng một chủ hộ đang sống trong hộ",
      en: "a household with members must have exactly one head who lives in it", source: .dataSense),
    Rule(
      "household-residence", of: "households", .warning, "count(residences) > 0",
      vi: "hộ chưa có nơi ở: báo cáo theo địa bàn sẽ bỏ sót hộ này",
      en: "the household has no residence: reports by area leave it out", source: .dataSense),
    Rule(
      "member-birth", of: "members", .fault, "birth_date <= :as_of and age(birth_date, :as_of) <= 120",
      vi: "ngày sinh sau ngày nhập số liệu hoặc quá 120 tuổi", en: "born after the data, or more than 120 years ago",
      source: .dataSense),
    Rule(
      "member-left", of: "members", .fault, "left_on >= birth_date", vi: "rời hộ trước khi sinh",
      en: "left the household before being born", source: .dataSense, shows: ["left_on"]),
    Rule(
      "head-adult", of: "members", .warning, "relationship ~= 'head' or age(birth_date, :as_of) >= 15",
      vi: "chủ hộ dưới 15 tuổi: có phải nhầm ngày sinh?", en: "a head under 15: is the birth date wrong?",
      source: .dataSense),
  ]

  static let reviews: [Rule] = [
    Rule(
      "household-size", of: "review_events", .fault,
      "members == nil or count(household.members) <= 1 or members == count(household.members, "
        + "coalesce(birth_date <= outer.date, true) and coalesce(joined_on <= outer.date, true) "
        + "and coalesce(left_on > outer.date, true))",
      vi: "số nhân khẩu khác số thành viên đang sống trong hộ vào ngày rà soát",
      en: "the household's size differs from its living members on the date of the review", source: .dataSense,
      shows: ["members"]),
    Rule(
      "points-b-range", of: "review_events", .fault,
      "date < date'2021-09-01' or points_b % 10 == 0 and points_b <= 120",
      vi: "điểm B phải là bội số của 10, từ 0 đến 120", en: "points B must be a multiple of 10 from 0 to 120",
      source: .circular07, shows: ["points_b"]),
    Rule(
      "points-b-flags", of: "review_events", .fault,
      "date < date'2021-09-01' or points_b == 10 * size(deprivations)",
      vi: "điểm B phải bằng 10 nhân với số chỉ số thiếu hụt", en: "points B must be 10 for each deprivation",
      source: .circular07, shows: ["points_b", "deprivation_count"]),
    Rule(
      "review-window", of: "review_events", .fault,
      "kind ~= 'periodic' or month(date) in {9, 10, 11} or month(date) == 12 and day(date) <= 14",
      vi: "rà soát định kỳ phải từ 1/9 đến 14/12; ngoài thời gian đó là rà soát thường xuyên",
      en: "a periodic review lies between 1 September and 14 December; another is a regular one", source: .decision24,
      shows: ["date", "kind"]),
    Rule(
      "income-unit", of: "review_events", .warning, "income_per_person == 0 or income_per_person >= 1000000",
      vi: "thu nhập dưới 1 triệu đồng/người/năm: có phải ghi theo nghìn đồng hoặc triệu đồng?",
      en: "income under 1 million a person and year: is it in thousands or millions?", source: .dataSense,
      shows: ["income_per_person"]),
    Rule(
      "income-high", of: "review_events", .warning, "income_per_person <= 500000000",
      vi: "thu nhập trên 500 triệu đồng/người/năm của hộ trong diện rà soát",
      en: "income above 500 million a person and year in a household under review", source: .dataSense,
      shows: ["income_per_person"]),
    Rule(
      "exit-after-review", of: "review_events", .fault, "exit_on == nil or exit_on >= date",
      vi: "ngày công nhận thoát nghèo trước ngày rà soát", en: "the exit was recognised before the review",
      source: .decision24, shows: ["date", "exit_on"]),
    Rule(
      "class-by-points", of: "review_classes", .fault,
      "standard ~= 'VN-2022' or decided_by ~= nil and decided_on ~= nil or all(household.review_events, "
        + "date ~= outer.date or points_a == nil or points_b == nil "
        + "or (outer.class == 'poor') == (points_a <= if(unit.area_type == 'urban', 175, 140) and points_b >= 30) "
        + "and (outer.class == 'near_poor') == (points_a <= if(unit.area_type == 'urban', 175, 140) "
        + "and points_b < 30))",
      vi: "phân loại không khớp điểm A, điểm B mà không ghi người và ngày quyết định",
      en: "the class does not follow from points A and B, and no person and date of a decision stand beside it",
      source: .circular07, shows: ["class", "standard"]),
    Rule(
      "override-reason", of: "review_classes", .warning,
      "reason == 'import' or reason ~= '' and decided_by ~= nil and decided_on ~= nil",
      vi: "phân loại khác kết quả tính phải có lý do, người và ngày quyết định",
      en: "a class that overrides the computed one needs a reason, a person and a date", source: .circular07),
    Rule(
      "class-undetermined", of: "reviews", .warning, "class ~= 'undetermined'",
      vi: "chưa phân loại được: thiếu thu nhập, điểm hoặc chỉ số thiếu hụt",
      en: "the class cannot be told: income, points or deprivations are missing", source: .circular07),
  ]

  static let units: [Rule] = [
    Rule(
      "unit-dates", of: "units", .fault, "valid_to == nil or valid_from <= valid_to",
      vi: "ngày hết hiệu lực trước ngày có hiệu lực", en: "ends before it begins", source: .dataSense),
    Rule(
      "unit-area-type", of: "units", .fault,
      "level ~= 'commune' or area_type ~= nil or coalesce(fold(type), '') == 'dac khu'",
      vi: "xã phải có khu vực: chuẩn thu nhập phụ thuộc thành thị, nông thôn",
      en: "a commune needs an area type: income lines depend on it", source: .circular07),
    Rule(
      "unit-parent-then", of: "units", .fault, "parent == nil or coalesce(valid_from <= parent.valid_to, true)",
      vi: "đơn vị trực thuộc đã hết hiệu lực trước khi đơn vị này có", en: "its parent had ended before it began",
      source: .dataSense),
    Rule(
      "succession-share", of: "unit_successions", .fault, "kind ~= 'whole' or share == nil or share == 1",
      vi: "kế tục toàn bộ thì tỷ lệ là 1 hoặc để trống", en: "a whole succession has the share 1, or none",
      source: .dataSense, shows: ["share"]),
    Rule(
      "persons-households", of: "unit_years", .fault, "persons >= households",
      vi: "số người ít hơn số hộ", en: "fewer persons than households", source: .dataSense,
      shows: ["households", "persons"]),
  ]
}
