/// Review conferences (hội nghị sơ kết, tổng kết): hosts, who came, what was reported, said and concluded.

import Messages

extension Entity {
  static let conferences = Entity(
    "conferences", singular: "conference", vi: "Hội nghị", en: "Conferences", display: "name", code: "code",
    key: ["code"], date: "date",
    note: .init(
      vi: "Hội nghị sơ kết, tổng kết; có thể đánh giá hai kỳ cùng lúc (6 tháng và giai đoạn)",
      en: "Review conferences; one may look back on two periods at once (a half-year and some years)"),
    collections: [
      .init("hosts", of: "conference_hosts", by: "conference"),
      .init("attendances", of: "attendances", by: "conference"),
      .init("reports", of: "conference_reports", by: "conference"),
      .init("opinions", of: "opinions", by: "conference"),
      .init("conclusions", of: "conclusions", by: "conference"),
      .init("lessons", of: "lessons", by: "conference"),
      .init("tasks", of: "tasks", by: "conference"),
    ],
    fields: [
      Field("code", .text, vi: "Mã hội nghị", en: "Conference code", required: true),
      Field(
        "name", .text, vi: "Tên hội nghị", en: "Subject", required: true, synonyms: ["Nội dung hội nghị", "Hội nghị"]),
      Field("kind", .code("conference_kind"), vi: "Loại hội nghị", en: "Kind", required: true),
      Field("date", .date, vi: "Ngày họp", en: "Date", required: true, synonyms: ["Ngày tổ chức"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("place", .text, vi: "Địa điểm", en: "Place"),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true),
      Field("purpose", .text, vi: "Mục đích", en: "Purpose", synonyms: ["Mục đích, yêu cầu"]),
      Field("period_from", .date, vi: "Kỳ đánh giá từ", en: "Period reviewed from"),
      Field("period_to", .date, vi: "Kỳ đánh giá đến", en: "Period reviewed to"),
      Field("second_period_from", .date, vi: "Kỳ đánh giá thứ hai từ", en: "Second period from"),
      Field("second_period_to", .date, vi: "Kỳ đánh giá thứ hai đến", en: "Second period to"),
      Field(
        "opinions_noted", .integer, vi: "Số ý kiến ghi nhận", en: "Opinions noted",
        unit: .init(vi: "ý kiến", en: "opinions"), minimum: 0,
        note: .init(
          vi: "Theo biên bản, để đối chiếu với các ý kiến đã nhập", en: "By the minutes, to check those entered")),
      Field(
        "speakers_noted", .integer, vi: "Số đại biểu phát biểu", en: "Speakers noted", unit: .persons, minimum: 0,
        note: .init(vi: "Theo biên bản", en: "By the minutes")),
    ])

  static let conferenceHosts = Entity(
    "conference_hosts", singular: "conference_host", vi: "Đơn vị tổ chức hội nghị", en: "Hosts of conferences",
    display: "role", key: ["conference", "organization"],
    note: .init(vi: "Cơ quan chủ trì hoặc phối hợp tổ chức", en: "A body that holds the conference"),
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "organization", .reference("organizations"), vi: "Cơ quan", en: "Organization", required: true,
        synonyms: ["Mã cơ quan"]),
      Field("role", .code("party_role"), vi: "Vai trò", en: "Role", required: true),
    ])

  static let attendances = Entity(
    "attendances", singular: "attendance", vi: "Đại biểu dự hội nghị", en: "Attendances", display: "name",
    key: ["conference", "number"],
    note: .init(vi: "Một đại biểu tại một hội nghị", en: "One delegate at one conference"),
    collections: [.init("opinions", of: "opinions", by: "attendance")],
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 9_999,
        synonyms: ["STT", "STT đại biểu"]),
      Field(
        "name", .text, vi: "Họ và tên đại biểu", en: "Name", privacy: .personal, required: true,
        synonyms: ["Họ và tên", "Họ tên", "Đại biểu"]),
      Field("title", .text, vi: "Chức vụ", en: "Title", synonyms: ["Chức danh"]),
      Field("staff", .reference("staff"), vi: "Mã cán bộ", en: "Staff"),
      Field("organization", .reference("organizations"), vi: "Cơ quan", en: "Organization", synonyms: ["Mã cơ quan"]),
      Field("role", .code("attendance_role"), vi: "Tư cách tham dự", en: "Role", required: true, synonyms: ["Vai trò"]),
    ])

  static let conferenceReports = Entity(
    "conference_reports", singular: "conference_report", vi: "Báo cáo tại hội nghị", en: "Reports to conferences",
    display: "title", key: ["conference", "number"],
    note: .init(vi: "Báo cáo được trình bày tại hội nghị", en: "A report presented at the conference"),
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 99, synonyms: ["STT"]),
      Field("title", .text, vi: "Tên báo cáo", en: "Title", required: true),
      Field("author", .reference("organizations"), vi: "Cơ quan báo cáo", en: "Author"),
      Field(
        "presenter", .reference("attendances"), vi: "Người trình bày", en: "Presenter",
        note: .init(vi: "Mã hội nghị|số thứ tự đại biểu", en: "conference code|number of the delegate")),
      Field("document_number", .text, vi: "Số văn bản", en: "Document number", synonyms: ["Số ký hiệu"]),
      Field("period_from", .date, vi: "Kỳ báo cáo từ", en: "Period from"),
      Field("period_to", .date, vi: "Kỳ báo cáo đến", en: "Period to"),
      Field("version", .text, vi: "Bản", en: "Version"),
      Field("attachments", .text, vi: "Phụ lục kèm theo", en: "Attachments"),
    ])

  static let opinions = Entity(
    "opinions", singular: "opinion", vi: "Ý kiến tại hội nghị", en: "Opinions", display: "topic",
    key: ["conference", "number"],
    note: .init(
      vi: "Một ý kiến; một đại biểu có thể nêu nhiều ý kiến", en: "One opinion; a delegate may give several"),
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự ý kiến", en: "Number", required: true, minimum: 1, maximum: 9_999,
        synonyms: ["STT", "Số ý kiến"]),
      Field(
        "attendance", .reference("attendances"), vi: "Đại biểu phát biểu", en: "Delegate", required: true,
        note: .init(vi: "Mã hội nghị|số thứ tự đại biểu", en: "conference code|number of the delegate")),
      Field("kind", .code("opinion_kind"), vi: "Loại ý kiến", en: "Kind", required: true),
      Field("topic", .text, vi: "Vấn đề", en: "Topic", synonyms: ["Chủ đề"]),
      Field("text", .text, vi: "Nội dung ý kiến", en: "Text", required: true, synonyms: ["Nội dung", "Ý kiến"]),
      Field("answer", .text, vi: "Nội dung trả lời", en: "Answer", synonyms: ["Tiếp thu, giải trình", "Trả lời"]),
      Field("answered_by", .reference("organizations"), vi: "Cơ quan trả lời", en: "Answered by"),
      Field("answered_on", .date, vi: "Ngày trả lời", en: "Answered on"),
      Field(
        "status", .code("follow_up"), vi: "Theo dõi xử lý", en: "Follow-up", required: true, synonyms: ["Tình trạng"]),
    ])

  static let conclusions = Entity(
    "conclusions", singular: "conclusion", vi: "Kết luận hội nghị", en: "Conclusions", display: "text",
    key: ["conference", "number"],
    note: .init(vi: "Kết luận của chủ trì, đồng chủ trì", en: "What the chair or the co-chairs concluded"),
    collections: [.init("tasks", of: "tasks", by: "conclusion")],
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 999, synonyms: ["STT"]),
      Field("text", .text, vi: "Nội dung kết luận", en: "Text", required: true, synonyms: ["Nội dung", "Kết luận"]),
      Field(
        "concluded_by", .reference("attendances"), vi: "Người kết luận", en: "By whom",
        note: .init(vi: "Mã hội nghị|số thứ tự đại biểu", en: "conference code|number of the delegate")),
    ])

  static let lessons = Entity(
    "lessons", singular: "lesson", vi: "Bài học kinh nghiệm", en: "Lessons", display: "text",
    key: ["conference", "number"],
    note: .init(vi: "Bài học rút ra từ hội nghị", en: "What a conference learned"),
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 999, synonyms: ["STT"]),
      Field("text", .text, vi: "Bài học", en: "Text", required: true, synonyms: ["Nội dung"]),
      Field("origin", .text, vi: "Rút ra từ", en: "Drawn from"),
      Field("status", .code("lesson_status"), vi: "Tình trạng", en: "Status", required: true),
    ])

  static let tasks = Entity(
    "tasks", singular: "task", vi: "Nhiệm vụ", en: "Tasks", display: "text", key: ["conference", "number"],
    note: .init(vi: "Nhiệm vụ giao sau kết luận hội nghị", en: "A task that a conference's conclusion set"),
    fields: [
      Field("conference", .reference("conferences"), vi: "Mã hội nghị", en: "Conference", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 999, synonyms: ["STT"]),
      Field(
        "conclusion", .reference("conclusions"), vi: "Kết luận", en: "Conclusion",
        note: .init(vi: "Mã hội nghị|số thứ tự kết luận", en: "conference code|number of the conclusion")),
      Field("kind", .code("task_kind"), vi: "Loại nhiệm vụ", en: "Kind", required: true),
      Field("text", .text, vi: "Nội dung nhiệm vụ", en: "Text", required: true, synonyms: ["Nội dung", "Nhiệm vụ"]),
      Field(
        "responsible", .reference("organizations"), vi: "Cơ quan chủ trì", en: "Responsible", synonyms: ["Chủ trì"]),
      Field("authority", .code("level"), vi: "Thẩm quyền", en: "Level of authority"),
      Field("due_on", .date, vi: "Thời hạn", en: "Due on", synonyms: ["Hạn hoàn thành"]),
      Field("status", .code("task_status"), vi: "Tình trạng", en: "Status", required: true),
      Field("done_on", .date, vi: "Ngày hoàn thành", en: "Done on"),
      Field("document", .reference("documents"), vi: "Văn bản kết quả", en: "Resulting document"),
      Field(
        "overdue", .boolean, vi: "Quá hạn", en: "Overdue",
        source: .computed("due_on < coalesce(done_on, :as_of)"),
        note: .init(vi: "Vào ngày lập báo cáo (as_of)", en: "On the run's as_of date")),
    ])
}
