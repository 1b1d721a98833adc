/// Books of the fund as the Front keeps them: pledges, receipts with their donors, expenses.

extension FormColumn {
  private static func donor(_ part: String) -> [FormColumn] {
    [
      .init(
        "donor_code", [.init("donor", "code")], vi: "Mã nhà hảo tâm", en: "Donor code", synonyms: ["Mã đơn vị ủng hộ"],
        required: true),
      .init(
        "donor_name", [.init("donor", "name")], vi: "Tên nhà hảo tâm", en: "Donor",
        synonyms: ["Đơn vị, cá nhân ủng hộ", "Nhà hảo tâm", "Họ và tên"], required: true),
      .init(
        "donor_kind", [.init("donor", "kind")], vi: "Loại nhà hảo tâm", en: "Kind of donor",
        synonyms: ["Đối tượng ủng hộ"], required: true),
      .init("inside_district", [.init("donor", "inside_district")], vi: "Trong huyện", en: "Inside the district"),
      .init(
        "kind", [.init(part, "kind")], vi: "Loại đóng góp", en: "Kind of gift", synonyms: ["Hình thức ủng hộ"],
        required: true),
      .init(
        "unit", [.init(part, "unit")], vi: "Xã", en: "Unit", synonyms: ["Xã/thị trấn", "Nơi tiếp nhận"], required: true),
    ]
  }

  static let pledge: [FormColumn] =
    [
      .init(
        "number", [.init("pledge", "number")], vi: "Số đăng ký", en: "Pledge number", synonyms: ["Số phiếu đăng ký"],
        required: true),
      .init(
        "pledged_on", [.init("pledge", "date")], vi: "Ngày đăng ký", en: "Date", synonyms: ["Ngày"], required: true),
      .init("due_on", [.init("pledge", "due_on")], vi: "Hạn đóng góp", en: "Due on"),
      .init(
        "campaign", [.init("pledge", "campaign")], vi: "Đợt vận động", en: "Campaign", synonyms: ["Mã đợt vận động"],
        required: true),
      .init(
        "amount", [.init("pledge", "amount")], vi: "Số tiền đăng ký", en: "Amount pledged", synonyms: ["Số tiền"],
        required: true),
    ] + donor("pledge")

  static let receipt: [FormColumn] =
    [
      .init(
        "number", [.init("receipt", "number")], vi: "Số phiếu thu", en: "Receipt number", synonyms: ["Số phiếu"],
        required: true),
      .init(
        "received_on", [.init("receipt", "date")], vi: "Ngày nhận", en: "Date", synonyms: ["Ngày thu", "Ngày"],
        required: true),
      .init("fund", [.init("receipt", "fund")], vi: "Quỹ", en: "Fund", synonyms: ["Mã quỹ"]),
      .init(
        "campaign", [.init("receipt", "campaign")], vi: "Đợt vận động", en: "Campaign", synonyms: ["Mã đợt vận động"]),
      .init("pledge", [.init("receipt", "pledge")], vi: "Số đăng ký", en: "Pledge"),
      .init(
        "amount", [.init("receipt", "amount")], vi: "Số tiền hoặc giá trị", en: "Amount or value",
        synonyms: ["Số tiền", "Số tiền thu"], required: true),
      .init(
        "description", [.init("receipt", "description")], vi: "Diễn giải", en: "Description",
        synonyms: ["Nội dung thu", "Nội dung"]),
    ] + donor("receipt")
}

extension Form {
  static let pledgeList = Form(
    "pledge_list", vi: "Danh sách đăng ký ủng hộ", en: "List of pledges",
    parts: [
      FormPart("donor", entity: "donors", presence: .shared),
      FormPart("pledge", entity: "pledges", links: ["donor": "donor"]),
    ], columns: FormColumn.pledge)

  static let receiptBook = Form(
    "receipt_book", vi: "Sổ thu Quỹ Vì người nghèo", en: "Book of receipts",
    parts: [
      FormPart("donor", entity: "donors", presence: .shared),
      FormPart("receipt", entity: "receipts", links: ["donor": "donor"]),
    ], columns: FormColumn.receipt)
}
