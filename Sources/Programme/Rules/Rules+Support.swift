/// Rules of support and of each of its forms (domain.md 4 and 12, rules 7 and 9). Ceilings and norms change with decrees:
/// they are data of plugins of kind `check`.

import Messages

extension Rule {
  static let supports: [Rule] =
    [
      Rule(
        "support-class", of: "supports", .warning,
        "form == 'hardship' or count(household.reviews, date <= outer.date) == 0 or coalesce("
          + "last(household.reviews, class, date <= outer.date) in {'poor', 'near_poor', 'undetermined'} "
          + "or last(household.reviews, newly_escaped, date <= outer.date), true)",
        vi: "vào ngày hỗ trợ hộ không nghèo, không cận nghèo, không mới thoát nghèo",
        en: "on the date the household was not poor, near-poor or newly escaped",
        source: .init(vi: "Đối tượng của Chương trình", en: "Whom the programme is for"), shows: ["form", "date"]),
      Rule(
        "support-two-sources", of: "supports", .warning,
        "count(household.supports, form == outer.form and year == outer.year and source ~= outer.source) == 0",
        vi: "cùng hộ, cùng hình thức, cùng năm, hai nguồn: có phải hỗ trợ trùng?",
        en: "same household, form and year from two sources: supported twice?", source: .dataSense,
        shows: ["form", "year", "source", "amount"]),
      Rule(
        "support-decision-date", of: "supports", .fault, "decided_on == nil or decided_on <= date",
        vi: "quyết định sau ngày hỗ trợ", en: "decided after it was given", source: .dataSense,
        shows: ["decided_on", "date"]),
      Rule(
        "support-decision", of: "supports", .warning,
        "status in {'surveyed', 'approved'} or coalesce(amount, 0) == 0 or decision ~= '' or source == 'donors'",
        vi: "đã chi tiền mà chưa ghi số quyết định", en: "money was given and no decision stands",
        source: .fundRegulation,
        shows: ["form", "date", "amount"]),
      Rule(
        "support-value", of: "supports", .warning,
        "status in {'surveyed', 'approved'} or form in {'job', 'training', 'loan'} "
          + "or coalesce(amount, 0) + coalesce(in_kind_value, 0) > 0",
        vi: "đã trao mà không có số tiền, không có giá trị hiện vật", en: "given without an amount and without a value",
        source: .dataSense, shows: ["form", "date"]),
    ]
    + [
      ("loans", "form == 'loan'"), ("insurance_cards", "form == 'health_insurance'"),
      ("housing_cases", "form in {'house_building', 'house_repair'}"), ("scholarships", "form == 'scholarship'"),
      ("education_supports", "form == 'education'"), ("livelihood_means", "form == 'means'"),
      ("hardship_allowances", "form == 'hardship'"),
    ].map { entity, condition in
      Rule(
        "detail-form", of: entity, .fault, "support." + condition,
        vi: "lần hỗ trợ là hình thức khác", en: "the support is of another form", source: .dataSense,
        shows: ["support.form"])
    }
    + ["insurance_cards", "scholarships", "education_supports", "course_enrolments", "placements"].map { entity in
      Rule(
        "member-of-household", of: entity, .fault, "support == nil or member.household == support.household",
        vi: "thành viên thuộc hộ khác hộ được hỗ trợ", en: "the member belongs to another household than the support",
        source: .dataSense)
    }

  static let supportForms: [Rule] = [
    Rule(
      "loan-dates", of: "loans", .fault,
      "coalesce(disbursed_on <= first_payment_on, true) and coalesce(first_payment_on <= due_on, true) "
        + "and coalesce(disbursed_on < due_on, true)",
      vi: "ngày trả kỳ đầu phải từ ngày giải ngân, ngày đáo hạn phải sau đó",
      en: "the first payment comes not before the disbursement, and the due date after it", source: .dataSense,
      shows: ["disbursed_on", "first_payment_on", "due_on"]),
    Rule(
      "loan-term", of: "loans", .warning, "abs(due_on - months_after(disbursed_on, term_months)) <= 31",
      vi: "ngày đáo hạn không khớp thời hạn vay", en: "the due date does not fit the term", source: .dataSense,
      shows: ["disbursed_on", "term_months", "due_on"]),
    Rule(
      "loan-unit", of: "loans", .warning, "support.amount >= 1000000",
      vi: "tiền vay dưới 1 triệu đồng: có phải ghi theo nghìn đồng hoặc triệu đồng?",
      en: "a loan under 1 million VND: is it in thousands or millions?", source: .dataSense, shows: ["support.amount"]),
    Rule(
      "loan-repaid", of: "loans", .fault, "sum(repayments, principal) <= support.amount",
      vi: "đã trả gốc nhiều hơn số tiền vay", en: "more principal repaid than was lent", source: .dataSense,
      shows: ["support.amount"]),
    Rule(
      "loan-closed", of: "loans", .warning,
      "status ~= 'repaid' or count(repayments) == 0 or sum(repayments, principal) == support.amount",
      vi: "ghi đã trả hết mà tiền gốc chưa đủ", en: "said to be repaid, and the principal is not whole",
      source: .dataSense, shows: ["support.amount"]),
    Rule(
      "repayment-date", of: "loan_repayments", .fault, "date >= loan.disbursed_on",
      vi: "trả nợ trước ngày giải ngân", en: "repaid before it was lent", source: .dataSense, shows: ["date"]),
    Rule(
      "card-dates", of: "insurance_cards", .fault, "valid_from <= valid_to", vi: "thẻ hết hạn trước khi có giá trị",
      en: "the card ends before it begins", source: .dataSense),
    Rule(
      "card-shares", of: "insurance_cards", .fault,
      "state_share == nil or abs(state_share + coalesce(local_share, 0) + coalesce(donor_share, 0) "
        + "+ coalesce(own_share, 0) - 100) < 0.01",
      vi: "phần các bên đóng không cộng thành 100 %", en: "the payers' shares do not add to 100 %",
      source: .init(vi: "Nghị định 146/2018/NĐ-CP", en: "Decree 146/2018/NĐ-CP"),
      shows: ["state_share", "local_share", "donor_share", "own_share"]),
    Rule(
      "house-sources", of: "housing_cases", .fault, "cost == nil or count(funds) == 0 or sum(funds, amount) == cost",
      vi: "các nguồn không cộng thành tổng giá trị căn nhà", en: "the sources do not add to the house's cost",
      source: .dataSense, shows: ["cost", "funded"]),
    Rule(
      "house-dates", of: "housing_cases", .fault,
      "coalesce(started_on <= finished_on, true) and coalesce(finished_on <= accepted_on, true)",
      vi: "khởi công, hoàn thành, nghiệm thu không theo thứ tự", en: "begun, finished and accepted are out of order",
      source: .dataSense, shows: ["started_on", "finished_on", "accepted_on"]),
    Rule(
      "house-plot", of: "housing_cases", .warning, "not (plot in {'disputed', 'none'})",
      vi: "nhà xây, sửa trên đất tranh chấp hoặc không có đất ở", en: "a house on disputed land, or on none",
      source: .dataSense, shows: ["plot"]),
    Rule(
      "course-dates", of: "courses", .fault, "ends_on == nil or starts_on <= ends_on", vi: "bế giảng trước khai giảng",
      en: "ends before it begins", source: .dataSense, shows: ["starts_on", "ends_on"]),
    Rule(
      "certificate-date", of: "course_enrolments", .fault, "certified_on == nil or certified_on >= course.starts_on",
      vi: "chứng chỉ cấp trước khai giảng", en: "certified before the course began", source: .dataSense,
      shows: ["certified_on"]),
    Rule(
      "placement-age", of: "placements", .fault, "age(member.birth_date, started_on) >= 15",
      vi: "người được giới thiệu việc làm dưới 15 tuổi", en: "a person under 15 placed in a job",
      source: .init(vi: "Bộ luật Lao động", en: "Labour Code"), shows: ["started_on"]),
    Rule(
      "placement-stay", of: "placements", .fault,
      "(there_after_12 ~= true or there_after_6 ~= false) and (there_after_6 ~= true or there_after_3 ~= false)",
      vi: "còn làm sau 12 tháng mà không còn sau 6 tháng, hoặc sau 6 mà không sau 3",
      en: "there after 12 months and not after 6, or after 6 and not after 3", source: .dataSense),
    Rule(
      "means-handover", of: "livelihood_means", .fault,
      "handed_over_on == nil or support.decided_on == nil or handed_over_on >= support.decided_on",
      vi: "bàn giao trước quyết định", en: "handed over before it was decided", source: .dataSense,
      shows: ["handed_over_on"]),
  ]
}
