/// Mobilization for the Fund "For the Poor": campaigns, donors, pledges, receipts. What the fund holds and spends is in
/// `FundBooks`.

import Messages

extension Entity {
  static let campaigns = Entity(
    "campaigns", singular: "campaign", vi: "Đợt vận động", en: "Campaigns", display: "name", code: "code",
    key: ["code"], date: "starts_on",
    note: .init(
      vi: "Đợt vận động; Tháng cao điểm \"Vì người nghèo\" từ 17/10 đến 18/11 hằng năm",
      en: "A drive; the peak month \"For the Poor\" is 17 October to 18 November each year"),
    collections: [
      .init("pledges", of: "pledges", by: "campaign"),
      .init("receipts", of: "receipts", by: "campaign"),
      .init("supports", of: "supports", by: "campaign"),
      .init("expenses", of: "fund_expenses", by: "campaign"),
      .init("contacts", of: "donor_contacts", by: "campaign"),
    ],
    fields: [
      Field("code", .text, vi: "Mã đợt vận động", en: "Campaign code", required: true),
      Field("name", .text, vi: "Tên đợt vận động", en: "Name", required: true),
      Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true),
      Field("starts_on", .date, vi: "Bắt đầu", en: "Starts on", required: true),
      Field("ends_on", .date, vi: "Kết thúc", en: "Ends on", required: true),
      Field("goal", .money(.once), vi: "Mục tiêu", en: "Goal", unit: .dong, minimum: 0),
      Field(
        "unit_cost", .money(.once), vi: "Mức chi cho một hộ", en: "Cost per household",
        unit: .dong, minimum: 0),
      Field("fund", .reference("funds"), vi: "Quỹ", en: "Fund", synonyms: ["Mã quỹ"]),
      Field("beneficiaries", .codes("beneficiary_group"), vi: "Đối tượng thụ hưởng", en: "Beneficiaries"),
      Field("kind", .code("campaign_kind"), vi: "Loại đợt vận động", en: "Kind of drive"),
      Field(
        "channels", .codes("campaign_channel"), vi: "Kênh vận động", en: "Channels",
        note: .init(vi: "Các kênh mà đợt vận động dùng", en: "What the drive reaches people by")),
    ])

  static let donors = Entity(
    "donors", singular: "donor", vi: "Nhà hảo tâm", en: "Donors", display: "name", code: "code", key: ["code"],
    note: .init(
      vi: "Đơn vị, cá nhân, mạnh thường quân trong và ngoài huyện",
      en: "Units, persons and benefactors in and outside the district"),
    collections: [
      .init("pledges", of: "pledges", by: "donor"),
      .init("receipts", of: "receipts", by: "donor"),
      .init("contacts", of: "donor_contacts", by: "donor"),
    ],
    fields: [
      Field("code", .text, vi: "Mã nhà hảo tâm", en: "Donor code", required: true),
      Field("name", .text, vi: "Tên", en: "Name", privacy: .personal, required: true),
      Field("kind", .code("donor_kind"), vi: "Loại", en: "Kind", required: true),
      Field("inside_district", .boolean, vi: "Trong huyện", en: "Inside the district"),
      Field("phone", .text, vi: "Điện thoại", en: "Phone", privacy: .personal),
      Field("contact", .text, vi: "Người liên hệ", en: "Contact", privacy: .personal),
      Field("address", .text, vi: "Địa chỉ", en: "Address", privacy: .personal),
      Field("sector", .code("donor_sector"), vi: "Ngành", en: "Sector", synonyms: ["Lĩnh vực"]),
      Field(
        "no_contact", .boolean, vi: "Không muốn được liên hệ", en: "Wishes no contact",
        note: .init(vi: "Không có tên trong danh sách gọi và thư mời", en: "On no call list, in no letter that asks")),
    ])

  static let pledges = Entity(
    "pledges", singular: "pledge", vi: "Đăng ký ủng hộ", en: "Pledges", display: "number", code: "number",
    key: ["number"], order: ["campaign", "number"], date: "date",
    note: .init(
      vi: "Lời đăng ký ủng hộ; tự nguyện, không bao giờ là một khoản nợ",
      en: "A promise to give; voluntary and never a debt"),
    collections: [
      .init("receipts", of: "receipts", by: "pledge"),
      .init("instalments", of: "pledge_instalments", by: "pledge"),
    ],
    fields: [
      Field("number", .text, vi: "Số đăng ký", en: "Pledge number", required: true),
      Field("campaign", .reference("campaigns"), vi: "Mã đợt vận động", en: "Campaign", required: true),
      Field("donor", .reference("donors"), vi: "Mã nhà hảo tâm", en: "Donor", required: true),
      Field("date", .date, vi: "Ngày đăng ký", en: "Date", required: true),
      Field("due_on", .date, vi: "Hạn đóng góp", en: "Due on"),
      Field("kind", .code("gift_kind"), vi: "Loại đóng góp", en: "Kind", required: true),
      Field(
        "amount", .money(.once), vi: "Số tiền", en: "Amount", required: true, unit: .dong,
        minimum: 0),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
    ])

  static let receipts = Entity(
    "receipts", singular: "receipt", vi: "Khoản đã nhận", en: "Receipts", display: "number", code: "number",
    key: ["number"], order: ["campaign", "number"], date: "date",
    note: .init(
      vi: "Mỗi khoản ủng hộ có một phiếu thu", en: "Each gift has a receipt"),
    fields: [
      Field("number", .text, vi: "Số phiếu thu", en: "Receipt number", required: true),
      Field(
        "campaign", .reference("campaigns"), vi: "Mã đợt vận động", en: "Campaign",
        note: .init(vi: "Để trống với khoản nhận ngoài đợt vận động", en: "Empty for a gift outside a drive")),
      Field("donor", .reference("donors"), vi: "Mã nhà hảo tâm", en: "Donor", required: true),
      Field("pledge", .reference("pledges"), vi: "Số đăng ký", en: "Pledge"),
      Field("date", .date, vi: "Ngày nhận", en: "Date", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("kind", .code("gift_kind"), vi: "Loại đóng góp", en: "Kind", required: true),
      Field(
        "amount", .money(.once), vi: "Số tiền hoặc giá trị", en: "Amount or value", required: true,
        unit: .dong, minimum: 0),
      Field("description", .text, vi: "Diễn giải", en: "Description"),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("fund", .reference("funds"), vi: "Quỹ", en: "Fund", synonyms: ["Mã quỹ"]),
      Field("account", .reference("fund_accounts"), vi: "Tài khoản nhận", en: "Account", privacy: .sensitive),
      Field(
        "channel", .code("campaign_channel"), vi: "Kênh", en: "Channel",
        note: .init(vi: "Qua kênh nào mà có khoản này", en: "What brought the gift")),
    ])
}
