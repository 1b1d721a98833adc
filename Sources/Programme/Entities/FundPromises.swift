/// What a pledge promises part by part, and who was written to or called in a drive.

import Messages

extension Entity {
  static let pledgeInstalments = Entity(
    "pledge_instalments", singular: "pledge_instalment", vi: "Kỳ đóng góp", en: "Instalments of pledges",
    display: "due_on", key: ["pledge", "due_on"], date: "due_on",
    note: .init(
      vi: "Một lời đăng ký đóng góp làm nhiều kỳ; tổng các kỳ bằng số đăng ký",
      en: "A pledge that is given in parts; the parts add up to it"),
    fields: [
      Field("pledge", .reference("pledges"), vi: "Số đăng ký", en: "Pledge", required: true),
      Field("due_on", .date, vi: "Hạn của kỳ", en: "Due on", required: true, synonyms: ["Hạn đóng góp"]),
      Field("amount", .money(.once), vi: "Số tiền của kỳ", en: "Amount", required: true, unit: .dong, minimum: 0),
    ])

  static let donorContacts = Entity(
    "donor_contacts", singular: "donor_contact", vi: "Liên hệ nhà hảo tâm", en: "Contacts with donors",
    display: "date", key: ["campaign", "donor", "purpose", "date"], date: "date",
    note: .init(
      vi: "Ai đã được gọi, được gửi thư trong đợt vận động; để không mời hai lần",
      en: "Who was called or written to in a drive, so that nobody is asked twice"),
    fields: [
      Field("campaign", .reference("campaigns"), vi: "Mã đợt vận động", en: "Campaign", required: true),
      Field("donor", .reference("donors"), vi: "Mã nhà hảo tâm", en: "Donor", required: true),
      Field("date", .date, vi: "Ngày liên hệ", en: "Date", required: true),
      Field("purpose", .code("contact_purpose"), vi: "Mục đích liên hệ", en: "Purpose", required: true),
      Field("channel", .code("campaign_channel"), vi: "Kênh", en: "Channel"),
      Field("outcome", .code("contact_outcome"), vi: "Kết quả liên hệ", en: "Outcome"),
      Field("again_on", .date, vi: "Hẹn liên hệ lại", en: "To contact again on"),
      Field("note", .text, vi: "Ghi chú", en: "Note", privacy: .personal),
    ])
}
