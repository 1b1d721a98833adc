return {
  title = "{name}", no_title = "Biên bản hội nghị", no_conference = "Sổ chưa có hội nghị nào.",
  unknown = "Sổ không có hội nghị mã “{code}”.", document_kind = "Biên bản",
  secretary = "Thư ký", co_chair = "Đồng chủ trì", chair = "Chủ trì",
}
