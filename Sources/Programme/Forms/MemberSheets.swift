/// Sheets of support whose rows are about one member or one thing: placements, learners, pupils, means, allowances.

extension Form {
  static let placementList = Form(
    "placement_list", vi: "Danh sách lao động được giới thiệu việc làm", en: "List of people placed in jobs",
    parts: [.member, FormPart("placement", entity: "placements", links: ["member": "member"])],
    columns: [
      .init(
        "household", [.init("member", "household")], vi: "Mã hộ", en: "Household code", synonyms: ["Mã số hộ"],
        required: true),
      .numberOfMember, .nameOfMember,
      .init("unit", [.init("placement", "unit")], vi: "Xã", en: "Commune", synonyms: ["Xã/thị trấn"], required: true),
      .init(
        "started_on", [.init("placement", "started_on")], vi: "Ngày vào làm", en: "Started on",
        synonyms: ["Ngày bắt đầu làm việc"], required: true),
      .init(
        "employer", [.init("placement", "employer")], vi: "Nơi làm việc", en: "Employer",
        synonyms: ["Doanh nghiệp", "Đơn vị tuyển dụng"], required: true),
      .init(
        "occupation", [.init("placement", "occupation")], vi: "Công việc", en: "Occupation",
        synonyms: ["Vị trí việc làm"]),
      .init(
        "wage", [.init("placement", "wage")], vi: "Tiền lương/tháng", en: "Wage per month",
        synonyms: ["Mức lương", "Thu nhập/tháng"]),
      .init(
        "contract", [.init("placement", "contract")], vi: "Có hợp đồng lao động", en: "With a contract",
        synonyms: ["Hợp đồng lao động"]),
      .init("abroad", [.init("placement", "abroad")], vi: "Làm việc ở nước ngoài", en: "Abroad"),
      .init("organization", [.init("placement", "organization")], vi: "Cơ quan giới thiệu", en: "Placed by"),
      .init(
        "there_after_3", [.init("placement", "there_after_3")], vi: "Còn làm sau 3 tháng", en: "There after 3 months"),
      .init(
        "there_after_6", [.init("placement", "there_after_6")], vi: "Còn làm sau 6 tháng", en: "There after 6 months"),
      .init(
        "there_after_12", [.init("placement", "there_after_12")], vi: "Còn làm sau 12 tháng",
        en: "There after 12 months"),
    ])

  static let courseList = Form(
    "course_list", vi: "Danh sách học viên lớp đào tạo nghề", en: "Learners of a vocational course",
    parts: [
      FormPart("course", entity: "courses", presence: .shared), .member,
      FormPart("learner", entity: "course_enrolments", links: ["course": "course", "member": "member"]),
    ],
    columns: [
      .init(
        "course", [.init("course", "code")], vi: "Mã lớp", en: "Course code", synonyms: ["Mã lớp đào tạo nghề"],
        required: true),
      .init("course_name", [.init("course", "name")], vi: "Tên lớp", en: "Name of the course", required: true),
      .init("trade", [.init("course", "trade")], vi: "Nghề đào tạo", en: "Trade", synonyms: ["Nghề"], required: true),
      .init(
        "starts_on", [.init("course", "starts_on")], vi: "Ngày khai giảng", en: "Starts on", synonyms: ["Khai giảng"],
        required: true),
      .init("ends_on", [.init("course", "ends_on")], vi: "Ngày bế giảng", en: "Ends on", synonyms: ["Bế giảng"]),
      .init(
        "unit", [.init("course", "unit")], vi: "Nơi mở lớp", en: "Where it is held", synonyms: ["Địa bàn"],
        required: true),
      .init("hours", [.init("course", "hours")], vi: "Số giờ", en: "Hours"),
      .init("cost", [.init("course", "cost")], vi: "Chi phí một học viên", en: "Cost per learner"),
      .init(
        "household", [.init("member", "household")], vi: "Mã hộ", en: "Household code", synonyms: ["Mã số hộ"],
        required: true),
      .numberOfMember, .nameOfMember,
      .init(
        "result", [.init("learner", "result")], vi: "Kết quả học", en: "Result", synonyms: ["Kết quả"], required: true),
      .init("certified_on", [.init("learner", "certified_on")], vi: "Ngày cấp chứng chỉ", en: "Certified on"),
      .init(
        "certificate_number", [.init("learner", "certificate_number")], vi: "Số chứng chỉ", en: "Certificate number"),
      .init(
        "job_after", [.init("learner", "job_after")], vi: "Việc làm sau học nghề", en: "Job after",
        synonyms: ["Việc làm sau đào tạo"]),
      .init(
        "income_after", [.init("learner", "income_after")], vi: "Thu nhập sau học nghề/tháng",
        en: "Income after, per month"),
    ])

  private static func pupils(
    _ name: String, vi: String, en: String, form: String, entity: String, columns: [FormColumn]
  ) -> Form {
    Form(
      name, vi: vi, en: en,
      parts: [
        // Two pupils of one household may stand in one decision.
        .support(form, presence: .shared), .member,
        FormPart("detail", entity: entity, links: ["support": "support", "member": "member"]),
      ],
      columns: FormColumn.support().map { column in
        column.name == "household"
          ? .init(
            "household", column.targets + [.init("member", "household")], vi: column.label.vi, en: column.label.en,
            synonyms: column.synonyms, required: true) : column
      } + [
        .init(
          "source", [.init("support", "source")], vi: "Nguồn", en: "Source", synonyms: ["Nguồn hỗ trợ"], required: true),
        .numberOfMember, .nameOfMember,
        .init("school_year", [.init("detail", "school_year")], vi: "Năm học", en: "School year", required: true),
      ] + columns)
  }

  static let scholarshipList = pupils(
    "scholarship_list", vi: "Danh sách học sinh nhận học bổng", en: "List of scholarships", form: "scholarship",
    entity: "scholarships",
    columns: [
      .init(
        "scholarship", [.init("detail", "name")], vi: "Tên học bổng", en: "Scholarship", synonyms: ["Học bổng"],
        required: true),
      .init("school", [.init("detail", "school")], vi: "Trường", en: "School"),
      .init("grade", [.init("detail", "grade")], vi: "Lớp", en: "Grade"),
    ])

  static let educationList = pupils(
    "education_list", vi: "Danh sách học sinh được hỗ trợ giáo dục", en: "List of education support", form: "education",
    entity: "education_supports",
    columns: [
      .init("months", [.init("detail", "months")], vi: "Số tháng", en: "Months"),
      .init("tuition", [.init("detail", "tuition")], vi: "Học phí miễn, giảm", en: "Tuition", synonyms: ["Học phí"]),
      .init("study_cost", [.init("detail", "study_cost")], vi: "Chi phí học tập", en: "Study costs"),
      .init("meals", [.init("detail", "meals")], vi: "Tiền ăn", en: "Meals"),
      .init("tools", [.init("detail", "tools")], vi: "Dụng cụ học tập", en: "Tools"),
      .init("tools_value", [.init("detail", "tools_value")], vi: "Giá trị dụng cụ", en: "Value of tools"),
    ])

  static let meansList = Form(
    "means_list", vi: "Danh sách hộ nhận phương tiện sinh kế", en: "List of livelihood means",
    parts: [
      .support("means"), FormPart("means", entity: "livelihood_means", links: ["support": "support"]),
    ],
    columns: FormColumn.support(date: [.init("means", "handed_over_on")]) + [
      .init(
        "source", [.init("support", "source")], vi: "Nguồn", en: "Source", synonyms: ["Nguồn hỗ trợ"], required: true),
      .init(
        "item", [.init("means", "item")], vi: "Tên phương tiện", en: "Item", synonyms: ["Phương tiện"], required: true),
      .init("quantity", [.init("means", "quantity")], vi: "Số lượng", en: "Quantity", required: true),
      .init("measure", [.init("means", "measure")], vi: "Đơn vị tính", en: "Unit of measure", synonyms: ["ĐVT"]),
      .init(
        "value", [.init("means", "value"), .init("support", "in_kind_value")], vi: "Giá trị", en: "Value",
        synonyms: ["Thành tiền"]),
      .init("model", [.init("means", "model")], vi: "Mô hình sinh kế", en: "Livelihood model"),
      .init("use_after_6", [.init("means", "use_after_6")], vi: "Sử dụng sau 6 tháng", en: "Use after 6 months"),
      .init("use_after_12", [.init("means", "use_after_12")], vi: "Sử dụng sau 12 tháng", en: "Use after 12 months"),
    ])

  static let hardshipList = Form(
    "hardship_list", vi: "Danh sách hộ được trợ cấp khó khăn", en: "List of hardship allowances",
    parts: [
      .support("hardship"),
      FormPart("allowance", entity: "hardship_allowances", links: ["support": "support"]),
    ],
    columns: FormColumn.support() + [
      .init(
        "source", [.init("support", "source")], vi: "Nguồn", en: "Source", synonyms: ["Nguồn hỗ trợ"], required: true),
      .init("in_kind", [.init("support", "in_kind")], vi: "Hiện vật", en: "Goods given", synonyms: ["Quà"]),
      .init("in_kind_value", [.init("support", "in_kind_value")], vi: "Giá trị hiện vật", en: "Value in kind"),
      .init(
        "reason", [.init("allowance", "reason")], vi: "Lý do", en: "Reason", synonyms: ["Lý do trợ cấp"], required: true
      ),
      .init(
        "rhythm", [.init("allowance", "rhythm")], vi: "Đột xuất, hằng tháng", en: "Rhythm", synonyms: ["Loại trợ cấp"],
        required: true),
      .init("months", [.init("allowance", "months")], vi: "Số tháng", en: "Months"),
      .init("detail", [.init("allowance", "detail")], vi: "Hoàn cảnh", en: "Circumstances"),
    ])
}
