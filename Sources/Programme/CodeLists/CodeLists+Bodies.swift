extension CodeList {
  static let level = CodeList(
    "level", vi: "Cấp", en: "Level",
    [
      .init("central", vi: "Trung ương", en: "Central", synonyms: ["TW"]),
      .init("city", vi: "Thành phố, tỉnh", en: "City or province", synonyms: ["Thành phố", "Tỉnh", "TP"]),
      .init("district", vi: "Huyện", en: "District", synonyms: ["Quận, huyện"]),
      .init("commune", vi: "Xã", en: "Commune", synonyms: ["Xã, phường, thị trấn", "Xã, thị trấn"]),
      .init("hamlet", vi: "Ấp, khu phố", en: "Hamlet", synonyms: ["Ấp", "Khu phố"]),
    ])

  static let organizationKind = CodeList(
    "organization_kind", vi: "Loại cơ quan", en: "Kind of organization",
    [
      .init("front", vi: "Ủy ban Mặt trận Tổ quốc Việt Nam", en: "Fatherland Front", synonyms: ["Mặt trận", "UBMTTQ"]),
      .init("labour_office", vi: "Cơ quan lao động - xã hội", en: "Labour office", synonyms: ["Phòng LĐTBXH"]),
      .init("peoples_committee", vi: "Ủy ban nhân dân", en: "People's Committee", synonyms: ["UBND"]),
      .init("peoples_council", vi: "Hội đồng nhân dân", en: "People's Council", synonyms: ["HĐND"]),
      .init("office", vi: "Cơ quan chuyên môn khác", en: "Other office", synonyms: ["Phòng, ban"]),
      .init("union", vi: "Đoàn thể", en: "Mass organization", synonyms: ["Hội, đoàn thể"]),
      .init("bank", vi: "Ngân hàng", en: "Bank"),
      .init("school", vi: "Trường, cơ sở đào tạo", en: "School", synonyms: ["Trường", "Cơ sở đào tạo"]),
      .init("business", vi: "Doanh nghiệp", en: "Business"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let partyRole = CodeList(
    "party_role", vi: "Vai trò phối hợp", en: "Role in coordination",
    [
      .init("lead", vi: "Chủ trì", en: "Leads"),
      .init("partner", vi: "Phối hợp", en: "Takes part"),
    ])

  static let planStatus = CodeList(
    "plan_status", vi: "Tình trạng chương trình phối hợp", en: "Status of coordination",
    [
      .init("draft", vi: "Dự thảo", en: "Draft"),
      .init("running", vi: "Đang thực hiện", en: "Running"),
      .init("finished", vi: "Đã kết thúc", en: "Finished"),
    ])

  static let taskStatus = CodeList(
    "task_status", vi: "Tình trạng nhiệm vụ", en: "Status of a task",
    [
      .init("planned", vi: "Chưa thực hiện", en: "Not begun"),
      .init("doing", vi: "Đang thực hiện", en: "Under way"),
      .init("done", vi: "Đã hoàn thành", en: "Done", synonyms: ["Hoàn thành"]),
      .init("dropped", vi: "Không thực hiện", en: "Dropped"),
    ])

  static let taskKind = CodeList(
    "task_kind", vi: "Loại nhiệm vụ", en: "Kind of task",
    [
      .init("document", vi: "Ban hành văn bản", en: "Issue a document"),
      .init("plan", vi: "Ban hành kế hoạch", en: "Issue a plan"),
      .init("resource", vi: "Bố trí, huy động nguồn lực", en: "Find resources"),
      .init("inspection", vi: "Kiểm tra, đôn đốc", en: "Inspect and prompt"),
      .init("guidance", vi: "Hướng dẫn cơ sở", en: "Guide communes"),
      .init("disbursement", vi: "Đẩy mạnh giải ngân", en: "Speed up disbursement"),
      .init("other", vi: "Khác", en: "Other"),
    ])
}
