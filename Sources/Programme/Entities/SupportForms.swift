/// What belongs to one form of support only, each row beside the support record that it details: credit, insurance,
/// scholarships, education, means and hardship. Housing and work have files of their own.

import Messages

extension Field {
  /// The support record that a detail belongs to.
  static let supportOfDetail = Field(
    "support", .reference("supports"), vi: "Lần hỗ trợ", en: "Support", required: true,
    note: .init(
      vi: "Mã hộ|hình thức|ngày|số quyết định", en: "household code|form|date|decision number"))
  static func memberOfDetail(required: Bool) -> Field {
    Field(
      "member", .reference("members"), vi: "Thành viên hộ", en: "Member", required: required,
      note: .init(vi: "Mã hộ|số thứ tự thành viên", en: "household code|number of the member"))
  }
}

extension Entity {
  static let loans = Entity(
    "loans", singular: "loan", vi: "Khoản vay ưu đãi", en: "Loans", display: "contract", key: ["support"],
    date: "disbursed_on",
    note: .init(
      vi: "Vay vốn ưu đãi, chủ yếu của Ngân hàng Chính sách xã hội; tiền vay là số tiền của lần hỗ trợ",
      en: "Preferential credit, mostly of the Bank for Social Policies; the principal is the support's amount"),
    collections: [.init("repayments", of: "loan_repayments", by: "loan")],
    fields: [
      .supportOfDetail,
      Field("contract", .text, vi: "Số hợp đồng vay", en: "Contract number", synonyms: ["Số hợp đồng", "Mã món vay"]),
      Field("lender", .reference("organizations"), vi: "Đơn vị cho vay", en: "Lender"),
      Field(
        "union", .reference("organizations"), vi: "Đoàn thể nhận ủy thác", en: "Entrusted union",
        synonyms: ["Hội, đoàn thể"]),
      Field("programme", .code("loan_programme"), vi: "Chương trình vay", en: "Programme", required: true),
      Field("purpose", .text, vi: "Mục đích vay", en: "Purpose", synonyms: ["Mục đích sử dụng vốn"]),
      Field("model", .reference("livelihood_models"), vi: "Mô hình sinh kế", en: "Livelihood model"),
      Field(
        "rate", .decimal, vi: "Lãi suất", en: "Interest rate", unit: .percentPerYear, minimum: 0, maximum: 100),
      Field("term_months", .integer, vi: "Thời hạn vay", en: "Term", unit: .months, minimum: 1, maximum: 480),
      Field("disbursed_on", .date, vi: "Ngày giải ngân", en: "Disbursed on", required: true),
      Field("first_payment_on", .date, vi: "Ngày trả kỳ đầu", en: "First payment on"),
      Field("due_on", .date, vi: "Ngày đáo hạn", en: "Due on", synonyms: ["Hạn trả cuối"]),
      Field("status", .code("loan_status"), vi: "Tình trạng vay", en: "Status", privacy: .sensitive, required: true),
      Field(
        "repaid", .money(.once), vi: "Đã trả gốc", en: "Principal repaid", privacy: .sensitive,
        source: .computed("sum(repayments, if(date <= :as_of, principal, 0))"), unit: .dong,
        note: .init(vi: "Đến ngày lập báo cáo (as_of)", en: "Until as_of")),
      Field(
        "overdue", .money(.once), vi: "Nợ quá hạn", en: "Overdue", privacy: .sensitive,
        source: .computed(
          "if(coalesce(due_on < :as_of, false), "
            + "max(support.amount - sum(repayments, if(date <= :as_of, principal, 0)), 0), 0)"), unit: .dong,
        note: .init(vi: "Dư nợ gốc sau ngày đáo hạn", en: "Principal still owed after the due date")),
    ])

  static let loanRepayments = Entity(
    "loan_repayments", singular: "loan_repayment", vi: "Trả nợ vay", en: "Repayments", display: "date",
    key: ["loan", "date"], date: "date",
    note: .init(vi: "Một lần trả gốc, lãi", en: "One payment of principal and interest"),
    fields: [
      Field(
        "loan", .reference("loans"), vi: "Khoản vay", en: "Loan", required: true,
        note: .init(vi: "Mã hộ|hình thức|ngày|số quyết định", en: "household code|form|date|decision number")),
      Field("date", .date, vi: "Ngày trả", en: "Date", required: true),
      Field(
        "principal", .money(.once), vi: "Trả gốc", en: "Principal", privacy: .sensitive, required: true, unit: .dong,
        minimum: 0),
      Field("interest", .money(.once), vi: "Trả lãi", en: "Interest", privacy: .sensitive, unit: .dong, minimum: 0),
    ])

  static let insuranceCards = Entity(
    "insurance_cards", singular: "insurance_card", vi: "Thẻ bảo hiểm y tế", en: "Insurance cards",
    display: "group", key: ["support", "member"], date: "valid_from",
    note: .init(
      vi: "Thẻ của một người và phần mỗi bên đóng (Nghị định 146/2018/NĐ-CP)",
      en: "One person's card, and who pays which share (Decree 146/2018/NĐ-CP)"),
    fields: [
      .supportOfDetail,
      .memberOfDetail(required: true),
      Field(
        "card_number", .text, vi: "Số thẻ", en: "Card number", privacy: .personal,
        synonyms: ["Mã thẻ BHYT", "Số thẻ BHYT"]),
      Field("group", .code("insurance_group"), vi: "Nhóm đối tượng", en: "Group", privacy: .sensitive, required: true),
      Field(
        "valid_from", .date, vi: "Hiệu lực từ", en: "Valid from", privacy: .sensitive, required: true,
        synonyms: ["Giá trị từ"]),
      Field(
        "valid_to", .date, vi: "Hiệu lực đến", en: "Valid to", privacy: .sensitive, required: true,
        synonyms: ["Giá trị đến"]),
      Field("premium", .money(.once), vi: "Mức đóng", en: "Premium", unit: .dong, minimum: 0),
      Field(
        "state_share", .decimal, vi: "Ngân sách đóng", en: "Paid by the state", unit: .percent, minimum: 0, maximum: 100
      ),
      Field(
        "local_share", .decimal, vi: "Địa phương đóng thêm", en: "Added by the locality", unit: .percent, minimum: 0,
        maximum: 100),
      Field(
        "donor_share", .decimal, vi: "Nhà hảo tâm đóng", en: "Paid by donors", unit: .percent, minimum: 0, maximum: 100),
      Field(
        "own_share", .decimal, vi: "Người tham gia đóng", en: "Paid by the person", unit: .percent, minimum: 0,
        maximum: 100),
    ])

  static let scholarships = Entity(
    "scholarships", singular: "scholarship", vi: "Học bổng", en: "Scholarships", display: "name",
    key: ["support", "member"],
    note: .init(
      vi: "Học bổng cho một học sinh, sinh viên; giá trị là của lần hỗ trợ",
      en: "One pupil's or student's scholarship; the value is the support's"),
    fields: [
      .supportOfDetail,
      .memberOfDetail(required: true),
      Field("name", .text, vi: "Tên học bổng", en: "Name of the scholarship", required: true, synonyms: ["Học bổng"]),
      Field("school_year", .text, vi: "Năm học", en: "School year", required: true),
      Field("school", .text, vi: "Trường", en: "School"),
      Field("grade", .text, vi: "Lớp", en: "Grade"),
    ])

  static let educationSupports = Entity(
    "education_supports", singular: "education_support", vi: "Hỗ trợ giáo dục", en: "Education support",
    display: "school_year", key: ["support", "member"],
    note: .init(
      vi: "Miễn, giảm học phí, chi phí học tập, dụng cụ cho một học sinh (Nghị định 81/2021/NĐ-CP; mức chưa đối chiếu)",
      en: "Tuition, study costs and tools of one pupil (Decree 81/2021/NĐ-CP; amounts not confirmed)"),
    fields: [
      .supportOfDetail,
      .memberOfDetail(required: true),
      Field("school_year", .text, vi: "Năm học", en: "School year", required: true),
      Field("months", .integer, vi: "Số tháng", en: "Months", unit: .months, minimum: 1, maximum: 12),
      Field(
        "tuition", .money(.once), vi: "Học phí miễn, giảm", en: "Tuition", unit: .dong, minimum: 0,
        synonyms: ["Học phí"]),
      Field("study_cost", .money(.once), vi: "Chi phí học tập", en: "Study costs", unit: .dong, minimum: 0),
      Field("meals", .money(.once), vi: "Tiền ăn", en: "Meals", unit: .dong, minimum: 0),
      Field("tools", .text, vi: "Dụng cụ học tập", en: "Tools"),
      Field("tools_value", .money(.once), vi: "Giá trị dụng cụ", en: "Value of tools", unit: .dong, minimum: 0),
    ])

  static let livelihoodMeans = Entity(
    "livelihood_means", singular: "livelihood_mean", vi: "Phương tiện sinh kế", en: "Livelihood means",
    display: "item", key: ["support", "item"], date: "handed_over_on",
    note: .init(
      vi: "Phương tiện đã trao và việc sử dụng sau 6, 12 tháng",
      en: "What was handed over, and its use after 6 and 12 months"),
    fields: [
      .supportOfDetail,
      Field("item", .text, vi: "Tên phương tiện", en: "Item", required: true, synonyms: ["Phương tiện"]),
      Field(
        "quantity", .decimal, vi: "Số lượng", en: "Quantity", required: true,
        unit: .init(vi: "theo đơn vị tính", en: "as measured"), minimum: 0),
      Field("measure", .text, vi: "Đơn vị tính", en: "Unit of measure", synonyms: ["ĐVT"]),
      Field("value", .money(.once), vi: "Giá trị", en: "Value", unit: .dong, minimum: 0),
      Field("handed_over_on", .date, vi: "Ngày bàn giao", en: "Handed over on"),
      Field("model", .reference("livelihood_models"), vi: "Mô hình sinh kế", en: "Livelihood model"),
      Field("use_after_6", .code("use_of_means"), vi: "Sử dụng sau 6 tháng", en: "Use after 6 months"),
      Field("use_after_12", .code("use_of_means"), vi: "Sử dụng sau 12 tháng", en: "Use after 12 months"),
    ])

  static let hardshipAllowances = Entity(
    "hardship_allowances", singular: "hardship_allowance", vi: "Trợ cấp khó khăn", en: "Hardship allowances",
    display: "reason", key: ["support"],
    note: .init(
      vi: "Lý do của một lần trợ cấp; số tiền là của lần hỗ trợ",
      en: "Why an allowance was given; the amount is the support's"),
    fields: [
      .supportOfDetail,
      Field("reason", .code("hardship_reason"), vi: "Lý do", en: "Reason", privacy: .sensitive, required: true),
      Field("rhythm", .code("allowance_rhythm"), vi: "Đột xuất, hằng tháng", en: "Rhythm", required: true),
      Field("months", .integer, vi: "Số tháng", en: "Months", unit: .months, minimum: 1, maximum: 12),
      Field(
        "detail", .text, vi: "Hoàn cảnh", en: "Circumstances", privacy: .personal,
        note: .init(vi: "Chữ tự do hay lộ thông tin cá nhân", en: "Free text is the usual leak of personal data")),
    ])
}
