/// Sheets of support as offices keep them: one row is a support record and what belongs to its form.

extension FormColumn {
  /// The head's name beside the household's code, for people's eyes only.
  static let nameOfHead = FormColumn(
    "head_name", [], vi: "Họ và tên chủ hộ", en: "Name of the head", synonyms: ["Chủ hộ", "Họ tên chủ hộ"])

  /// The columns that every list of support has.
  static func support(date: [Target] = [], amount: (vi: String, en: String) = ("Số tiền", "Amount")) -> [FormColumn] {
    [
      .init(
        "household", [.init("support", "household")], vi: "Mã hộ", en: "Household code",
        synonyms: ["Mã số hộ", "Số hộ"], required: true),
      .nameOfHead,
      .init(
        "unit", [.init("support", "unit")], vi: "Xã", en: "Commune", synonyms: ["Xã/thị trấn", "Xã, thị trấn"],
        required: true),
      .init(
        "given_on", [.init("support", "date")] + date, vi: "Ngày hỗ trợ", en: "Date given",
        synonyms: ["Ngày trao", "Ngày cấp", "Ngày"], required: true),
      .init(
        "decision", [.init("support", "decision")], vi: "Số quyết định", en: "Decision number",
        synonyms: ["Quyết định số", "Số QĐ"]),
      .init(
        "decided_on", [.init("support", "decided_on")], vi: "Ngày quyết định", en: "Decided on", synonyms: ["Ngày QĐ"]),
      .init(
        "amount", [.init("support", "amount")], vi: amount.vi, en: amount.en, synonyms: ["Kinh phí", "Mức hỗ trợ"]),
    ]
  }

  /// The member whom a row is about, by the household's code and the number in it.
  static let numberOfMember = FormColumn(
    "member", [.init("member", "number")], vi: "STT thành viên", en: "Number of the member",
    synonyms: ["Số thứ tự thành viên", "Thành viên số"], required: true)
  static let nameOfMember = FormColumn(
    "member_name", [], vi: "Họ và tên", en: "Name of the member", synonyms: ["Họ tên", "Người được hỗ trợ"])
}

extension FormPart {
  static let member = FormPart("member", entity: "members", presence: .known)

  static func support(_ form: String? = nil, source: String? = nil) -> FormPart {
    var constants = ["status": "given"]
    if let form { constants["form"] = form }
    if let source { constants["source"] = source }
    return FormPart("support", entity: "supports", constants: constants)
  }
}

extension Form {
  static let supportList = Form(
    "support_list", vi: "Danh sách hộ được hỗ trợ", en: "List of households supported", parts: [.support()],
    columns: FormColumn.support() + [
      .init(
        "form", [.init("support", "form")], vi: "Hình thức hỗ trợ", en: "Form", synonyms: ["Nội dung hỗ trợ"],
        required: true),
      .init(
        "source", [.init("support", "source")], vi: "Nguồn", en: "Source", synonyms: ["Nguồn hỗ trợ"], required: true),
      .init("level", [.init("support", "level")], vi: "Cấp chi", en: "Paying level"),
      .init("in_kind", [.init("support", "in_kind")], vi: "Hiện vật", en: "Goods given", synonyms: ["Quà"]),
      .init("in_kind_value", [.init("support", "in_kind_value")], vi: "Giá trị hiện vật", en: "Value in kind"),
      .init(
        "giver", [.init("support", "giver")], vi: "Đơn vị hỗ trợ", en: "Giver",
        synonyms: ["Nhà tài trợ", "Đơn vị, người trao"]),
      .init("project", [.init("support", "project")], vi: "Dự án", en: "Project"),
      .init("campaign", [.init("support", "campaign")], vi: "Đợt vận động", en: "Campaign"),
      .init("note", [.init("support", "note")], vi: "Ghi chú", en: "Note"),
    ])

  static let loanList = Form(
    "loan_list", vi: "Danh sách hộ vay vốn ưu đãi", en: "List of loans",
    parts: [
      .support("loan", source: "policy_bank"), FormPart("loan", entity: "loans", links: ["support": "support"]),
    ],
    columns: FormColumn.support(date: [.init("loan", "disbursed_on")], amount: ("Số tiền vay", "Amount lent")) + [
      .init(
        "contract", [.init("loan", "contract")], vi: "Số hợp đồng vay", en: "Contract number",
        synonyms: ["Số hợp đồng", "Mã món vay"]),
      .init(
        "programme", [.init("loan", "programme")], vi: "Chương trình vay", en: "Programme",
        synonyms: ["Chương trình cho vay"], required: true),
      .init("lender", [.init("loan", "lender")], vi: "Đơn vị cho vay", en: "Lender"),
      .init(
        "union", [.init("loan", "union")], vi: "Đoàn thể nhận ủy thác", en: "Entrusted union",
        synonyms: ["Hội, đoàn thể", "Hội đoàn thể"]),
      .init(
        "purpose", [.init("loan", "purpose")], vi: "Mục đích vay", en: "Purpose", synonyms: ["Mục đích sử dụng vốn"]),
      .init("model", [.init("loan", "model")], vi: "Mô hình sinh kế", en: "Livelihood model", synonyms: ["Mô hình"]),
      .init("rate", [.init("loan", "rate")], vi: "Lãi suất (%/năm)", en: "Rate (% per year)", synonyms: ["Lãi suất"]),
      .init(
        "term", [.init("loan", "term_months")], vi: "Thời hạn vay (tháng)", en: "Term (months)",
        synonyms: ["Thời hạn vay", "Thời hạn"]),
      .init("first_payment_on", [.init("loan", "first_payment_on")], vi: "Ngày trả kỳ đầu", en: "First payment on"),
      .init(
        "due_on", [.init("loan", "due_on")], vi: "Ngày đáo hạn", en: "Due on", synonyms: ["Hạn trả cuối", "Hạn trả nợ"]),
      .init(
        "status", [.init("loan", "status")], vi: "Tình trạng vay", en: "Status", synonyms: ["Tình trạng nợ"],
        required: true),
    ])

  static let insuranceList = Form(
    "insurance_list", vi: "Danh sách cấp thẻ bảo hiểm y tế", en: "List of insurance cards",
    parts: [
      FormPart(
        "support", entity: "supports",
        constants: ["form": "health_insurance", "source": "budget", "status": "given"], presence: .shared),
      .member,
      FormPart("card", entity: "insurance_cards", links: ["support": "support", "member": "member"]),
    ],
    columns: [
      .init(
        "household", [.init("support", "household"), .init("member", "household")], vi: "Mã hộ", en: "Household code",
        synonyms: ["Mã số hộ", "Số hộ"], required: true),
      .numberOfMember, .nameOfMember,
      .init("unit", [.init("support", "unit")], vi: "Xã", en: "Commune", synonyms: ["Xã/thị trấn"], required: true),
      .init(
        "given_on", [.init("support", "date")], vi: "Ngày cấp", en: "Date given", synonyms: ["Ngày hỗ trợ"],
        required: true),
      .init(
        "decision", [.init("support", "decision")], vi: "Số quyết định", en: "Decision number", synonyms: ["Số QĐ"]),
      .init("amount", [.init("support", "amount")], vi: "Tổng tiền hỗ trợ của hộ", en: "Support of the household"),
      .init(
        "card_number", [.init("card", "card_number")], vi: "Mã thẻ BHYT", en: "Card number",
        synonyms: ["Số thẻ BHYT", "Số thẻ"]),
      .init(
        "group", [.init("card", "group")], vi: "Nhóm đối tượng", en: "Group", synonyms: ["Đối tượng"], required: true),
      .init(
        "valid_from", [.init("card", "valid_from")], vi: "Giá trị từ", en: "Valid from",
        synonyms: ["Từ ngày", "Hiệu lực từ"], required: true),
      .init(
        "valid_to", [.init("card", "valid_to")], vi: "Giá trị đến", en: "Valid to",
        synonyms: ["Đến ngày", "Hiệu lực đến"], required: true),
      .init("premium", [.init("card", "premium")], vi: "Mức đóng", en: "Premium"),
      .init(
        "state_share", [.init("card", "state_share")], vi: "Ngân sách đóng (%)", en: "Paid by the state (%)",
        synonyms: ["Ngân sách hỗ trợ (%)"]),
      .init(
        "local_share", [.init("card", "local_share")], vi: "Địa phương đóng thêm (%)", en: "Added by the locality (%)"),
      .init("donor_share", [.init("card", "donor_share")], vi: "Nhà hảo tâm đóng (%)", en: "Paid by donors (%)"),
      .init(
        "own_share", [.init("card", "own_share")], vi: "Người tham gia đóng (%)", en: "Paid by the person (%)",
        synonyms: ["Cá nhân đóng (%)"]),
    ])

  /// The sources stand side by side, one column each, as offices draw the sheet.
  static let housingList = Form(
    "housing_list", vi: "Danh sách hộ được hỗ trợ nhà ở", en: "List of houses built and repaired",
    parts: [
      FormPart("support", entity: "supports", constants: ["source": "budget"]),
      FormPart("case", entity: "housing_cases", links: ["support": "support"]),
    ]
      + housingSources.map { source in
        FormPart(
          source.code, entity: "housing_funds", constants: ["source": source.code, "provider": ""],
          links: ["housing_case": "case"], optional: true)
      },
    columns: FormColumn.support(amount: ("Số tiền hỗ trợ", "Support")) + [
      .init(
        "form", [.init("support", "form")], vi: "Xây dựng, sửa chữa", en: "Built or repaired",
        synonyms: ["Hình thức hỗ trợ", "Hình thức"], required: true),
      .init("status", [.init("support", "status")], vi: "Tình trạng", en: "Status", required: true),
      .init("drive", [.init("case", "drive")], vi: "Loại nhà", en: "Drive", synonyms: ["Tên gọi nhà"], required: true),
      .init("plot", [.init("case", "plot")], vi: "Tình trạng đất ở", en: "Plot", synonyms: ["Đất ở"]),
      .init("cost", [.init("case", "cost")], vi: "Tổng giá trị căn nhà", en: "Total cost", synonyms: ["Tổng kinh phí"]),
      .init(
        "area", [.init("case", "area")], vi: "Diện tích xây dựng (m²)", en: "Floor area (m²)",
        synonyms: ["Diện tích xây dựng", "Diện tích"]),
      .init(
        "started_on", [.init("case", "started_on")], vi: "Ngày khởi công", en: "Started on", synonyms: ["Khởi công"]),
      .init(
        "finished_on", [.init("case", "finished_on")], vi: "Ngày hoàn thành", en: "Finished on",
        synonyms: ["Hoàn thành"]),
      .init(
        "accepted_on", [.init("case", "accepted_on")], vi: "Ngày nghiệm thu", en: "Accepted on",
        synonyms: ["Nghiệm thu", "Bàn giao"]),
      .init("builder", [.init("case", "builder")], vi: "Đơn vị thi công", en: "Builder"),
    ]
      + housingSources.map { source in
        FormColumn(
          "from_" + source.code, [.init(source.code, "amount")], vi: "Nguồn " + source.label.vi,
          en: "From " + source.label.en.lowercased(), synonyms: [source.label.vi])
      })

  private static let housingSources = CodeList.housingSource.items

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
        .support(form), .member, FormPart("detail", entity: entity, links: ["support": "support", "member": "member"]),
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
