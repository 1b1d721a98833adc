/// Self-managed sustainable poverty-reduction groups (tổ tự quản giảm nghèo bền vững): a form of Ho Chi Minh City; their
/// size and rules are not confirmed and stay data.

import Messages

extension Entity {
  static let selfManagedGroups = Entity(
    "self_managed_groups", singular: "self_managed_group", vi: "Tổ tự quản giảm nghèo bền vững",
    en: "Self-managed groups", display: "name", code: "code", key: ["code"], date: "founded_on",
    note: .init(
      vi: "Các hộ nghèo, cận nghèo, mới thoát nghèo của một khu dân cư",
      en: "Poor, near-poor and newly escaped households of one neighbourhood"),
    collections: [
      .init("heads", of: "group_heads", by: "group"),
      .init("members", of: "group_members", by: "group"),
      .init("trainings", of: "training_attendances", by: "group"),
    ],
    fields: [
      Field("code", .text, vi: "Mã tổ", en: "Group code", required: true),
      Field("name", .text, vi: "Tên tổ", en: "Name", required: true, synonyms: ["Tổ tự quản"]),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true, synonyms: ["Xã/thị trấn"]),
      Field("hamlet", .text, vi: "Ấp", en: "Hamlet", synonyms: ["Ấp/khu phố", "Khu phố"]),
      Field("founded_on", .date, vi: "Ngày thành lập", en: "Founded on"),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
      Field("meeting_day", .text, vi: "Lịch họp", en: "Meetings"),
      Field("dissolved_on", .date, vi: "Ngày giải thể", en: "Dissolved on"),
    ])

  static let groupHeads = Entity(
    "group_heads", singular: "group_head", vi: "Tổ trưởng tổ tự quản", en: "Heads of groups", display: "name",
    key: ["group", "valid_from"], date: "valid_from",
    note: .init(vi: "Tổ trưởng từ một ngày", en: "Who heads a group from a date on"),
    fields: [
      Field(
        "group", .reference("self_managed_groups"), vi: "Tổ tự quản", en: "Group", required: true,
        synonyms: ["Mã tổ"]),
      Field(
        "valid_from", .date, vi: "Từ ngày", en: "From", required: true, allowsEmpty: true,
        note: .init(vi: "0001-01-01 là không rõ", en: "0001-01-01 means unknown")),
      Field("valid_to", .date, vi: "Đến ngày", en: "To"),
      Field(
        "name", .text, vi: "Họ và tên tổ trưởng", en: "Name", privacy: .personal, required: true,
        synonyms: ["Tổ trưởng"]),
      Field("phone", .text, vi: "Điện thoại", en: "Phone", privacy: .personal),
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household"),
    ])

  static let groupMembers = Entity(
    "group_members", singular: "group_member", vi: "Hộ thuộc tổ tự quản", en: "Households of groups",
    display: "household", key: ["group", "household", "valid_from"], date: "valid_from",
    note: .init(vi: "Hộ là thành viên của tổ từ một ngày", en: "A household in a group from a date on"),
    fields: [
      Field(
        "group", .reference("self_managed_groups"), vi: "Tổ tự quản", en: "Group", required: true,
        synonyms: ["Mã tổ"]),
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field(
        "valid_from", .date, vi: "Từ ngày", en: "From", required: true, allowsEmpty: true,
        note: .init(vi: "0001-01-01 là không rõ", en: "0001-01-01 means unknown")),
      Field("valid_to", .date, vi: "Đến ngày", en: "To"),
    ])
}
