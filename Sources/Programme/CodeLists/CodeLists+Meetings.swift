extension CodeList {
  static let conferenceKind = CodeList(
    "conference_kind", vi: "Loại hội nghị", en: "Kind of conference",
    [
      .init("interim", vi: "Sơ kết", en: "Interim review", synonyms: ["Hội nghị sơ kết"]),
      .init("final", vi: "Tổng kết", en: "Final review", synonyms: ["Hội nghị tổng kết"]),
      .init("topic", vi: "Chuyên đề", en: "On a topic"),
      .init("regular", vi: "Giao ban", en: "Regular meeting"),
    ])

  static let attendanceRole = CodeList(
    "attendance_role", vi: "Tư cách tham dự", en: "Role at a conference",
    [
      .init("chair", vi: "Chủ trì", en: "Chair"),
      .init("co_chair", vi: "Đồng chủ trì", en: "Co-chair"),
      .init("presenter", vi: "Báo cáo viên", en: "Presenter", synonyms: ["Người trình bày báo cáo"]),
      .init("discussant", vi: "Đại biểu phát biểu", en: "Discussant", synonyms: ["Tham luận"]),
      .init("delegate", vi: "Đại biểu", en: "Delegate"),
      .init("secretary", vi: "Thư ký", en: "Secretary"),
    ])

  static let opinionKind = CodeList(
    "opinion_kind", vi: "Loại ý kiến", en: "Kind of opinion",
    [
      .init("comment", vi: "Góp ý", en: "Comment", synonyms: ["Ý kiến góp ý"]),
      .init("proposal", vi: "Đề xuất, kiến nghị", en: "Proposal", synonyms: ["Đề xuất", "Kiến nghị"]),
      .init("question", vi: "Câu hỏi", en: "Question"),
    ])

  static let followUp = CodeList(
    "follow_up", vi: "Theo dõi xử lý", en: "Follow-up",
    [
      .init("noted", vi: "Đã ghi nhận", en: "Noted", synonyms: ["Ghi nhận"]),
      .init("answered", vi: "Đã trả lời", en: "Answered"),
      .init("done", vi: "Đã thực hiện", en: "Done"),
      .init("declined", vi: "Không tiếp thu", en: "Declined"),
    ])

  static let lessonStatus = CodeList(
    "lesson_status", vi: "Tình trạng bài học", en: "Status of a lesson",
    [
      .init("noted", vi: "Đã rút ra", en: "Drawn"),
      .init("applied", vi: "Đã vận dụng", en: "Applied"),
    ])

  static let communicationKind = CodeList(
    "communication_kind", vi: "Hình thức truyền thông", en: "Kind of communication",
    [
      .init("loudspeaker", vi: "Phát thanh, loa truyền thanh", en: "Loudspeaker", synonyms: ["Loa", "Phát thanh"]),
      .init("article", vi: "Tin, bài", en: "Article", synonyms: ["Bài viết", "Tin bài"]),
      .init("broadcast", vi: "Truyền hình", en: "Television"),
      .init("leaflet", vi: "Tờ rơi, tờ gấp", en: "Leaflet", synonyms: ["Tờ rơi"]),
      .init("banner", vi: "Băng rôn, pa nô", en: "Banner", synonyms: ["Băng rôn"]),
      .init("meeting", vi: "Họp, tọa đàm", en: "Meeting", synonyms: ["Sinh hoạt", "Tọa đàm"]),
      .init("online", vi: "Mạng xã hội, trang tin", en: "Online", synonyms: ["Mạng xã hội"]),
      .init("contest", vi: "Hội thi", en: "Contest"),
    ])

  static let audienceGroup = CodeList(
    "audience_group", vi: "Đối tượng truyền thông", en: "Audience",
    [
      .init("agencies", vi: "Các ngành", en: "Agencies"),
      .init("levels", vi: "Các cấp", en: "Levels of authority"),
      .init("people", vi: "Nhân dân", en: "The people"),
      .init("poor", vi: "Hộ nghèo, người nghèo", en: "The poor", synonyms: ["Hộ nghèo"]),
      .init("near_poor", vi: "Hộ cận nghèo", en: "The near-poor"),
      .init("newly_escaped", vi: "Hộ mới thoát nghèo", en: "Newly escaped"),
    ])

  static let trainingKind = CodeList(
    "training_kind", vi: "Đối tượng tập huấn", en: "Kind of training",
    [
      .init("officers", vi: "Cán bộ giảm nghèo các cấp", en: "Officers", synonyms: ["Cán bộ"]),
      .init("heads", vi: "Tổ trưởng tổ tự quản", en: "Heads of groups", synonyms: ["Tổ trưởng"]),
      .init("enumerators", vi: "Rà soát viên", en: "Enumerators"),
      .init("other", vi: "Khác", en: "Other"),
    ])
}
