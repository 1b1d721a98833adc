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
    synonyms: ["Số thứ tự thành viên", "Thành viên số"], required: true, standIn: "member_name",
    note: .init(
      vi: "Để trống: tìm người trong hộ theo họ và tên; phải có trong sổ rồi",
      en: "Empty: the person is found in the household by name, and must be in the register already"))
  static let nameOfMember = FormColumn(
    "member_name", [], vi: "Họ và tên", en: "Name of the member", synonyms: ["Họ tên", "Người được hỗ trợ"])
}

extension FormPart {
  static let member = FormPart("member", entity: "members", presence: .known)

  static func support(_ form: String? = nil, source: String? = nil, presence: Presence = .own) -> FormPart {
    var constants: [String: String] = [:]
    if let form { constants["form"] = form }
    if let source { constants["source"] = source }
    return FormPart(
      "support", entity: "supports", constants: constants, defaults: ["status": "given"], presence: presence)
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
        constants: ["form": "health_insurance", "source": "budget"], defaults: ["status": "given"], presence: .shared),
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
}
