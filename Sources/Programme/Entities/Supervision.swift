/// Yearly supervision, what it found, difficulties that were raised, and how units were guided out of them (project 7,
/// sub-project 7.2; Circular 10/2022/TT-BLĐTBXH).

import Messages

extension Entity {
  static let inspectionTeams = Entity(
    "inspection_teams", singular: "inspection_team", vi: "Tổ công tác kiểm tra, đôn đốc", en: "Inspection teams",
    display: "name", code: "code", key: ["code"], date: "decided_on",
    note: .init(
      vi: "Tổ công tác kiểm tra, đôn đốc, tháo gỡ khó khăn, vướng mắc",
      en: "Teams that inspect, prompt and untangle difficulties"),
    collections: [
      .init("members", of: "inspection_members", by: "team"),
      .init("visits", of: "inspection_visits", by: "team"),
      .init("supervisions", of: "supervisions", by: "team"),
      .init("difficulties", of: "difficulties", by: "team"),
    ],
    fields: [
      Field("code", .text, vi: "Mã tổ công tác", en: "Team code", required: true),
      Field(
        "name", .text, vi: "Tên tổ công tác", en: "Name", required: true, synonyms: ["Đoàn giám sát", "Tổ công tác"]),
      Field("organization", .reference("organizations"), vi: "Cơ quan thành lập", en: "Set up by"),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on"),
      Field("valid_to", .date, vi: "Hoạt động đến", en: "Valid to"),
    ])

  static let inspectionMembers = Entity(
    "inspection_members", singular: "inspection_member", vi: "Thành viên tổ công tác", en: "Members of teams",
    display: "role", key: ["team", "staff"],
    note: .init(vi: "Cán bộ trong một tổ công tác", en: "An officer in a team"),
    fields: [
      Field(
        "team", .reference("inspection_teams"), vi: "Tổ công tác", en: "Team", required: true,
        synonyms: ["Mã tổ công tác"]),
      Field("staff", .reference("staff"), vi: "Mã cán bộ", en: "Staff", required: true),
      Field("role", .code("team_role"), vi: "Vai trò", en: "Role", required: true),
    ])

  static let supervisions = Entity(
    "supervisions", singular: "supervision", vi: "Cuộc giám sát", en: "Supervisions", display: "name", code: "code",
    key: ["code"], date: "date",
    note: .init(
      vi: "Giám sát thực hiện Chương trình hằng năm hoặc đột xuất (Thông tư 10/2022/TT-BLĐTBXH)",
      en: "Supervision of the programme, yearly or at need (Circular 10/2022/TT-BLĐTBXH)"),
    collections: [
      .init("visits", of: "inspection_visits", by: "supervision"),
      .init("findings", of: "findings", by: "supervision"),
    ],
    fields: [
      Field("code", .text, vi: "Mã cuộc giám sát", en: "Supervision code", required: true),
      Field("name", .text, vi: "Nội dung giám sát", en: "Subject", required: true),
      Field("kind", .code("supervision_kind"), vi: "Loại giám sát", en: "Kind", required: true),
      Field("date", .date, vi: "Ngày bắt đầu", en: "Begins on", required: true, synonyms: ["Từ ngày"]),
      Field("ended_on", .date, vi: "Ngày kết thúc", en: "Ended on", synonyms: ["Đến ngày"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true),
      Field("plan_number", .text, vi: "Số kế hoạch", en: "Plan number"),
      Field("team", .reference("inspection_teams"), vi: "Tổ công tác", en: "Team", synonyms: ["Đoàn giám sát"]),
      Field("organization", .reference("organizations"), vi: "Cơ quan chủ trì", en: "Led by", synonyms: ["Chủ trì"]),
      Field("method", .code("supervision_method"), vi: "Phương pháp", en: "Method", required: true),
    ])

  static let inspectionVisits = Entity(
    "inspection_visits", singular: "inspection_visit", vi: "Lượt kiểm tra tại cơ sở", en: "Visits", display: "unit",
    key: ["team", "unit", "date"], date: "date",
    note: .init(vi: "Một lần tổ công tác đến một đơn vị", en: "One visit of a team to a unit"),
    collections: [.init("findings", of: "findings", by: "visit")],
    fields: [
      Field(
        "team", .reference("inspection_teams"), vi: "Tổ công tác", en: "Team", required: true,
        synonyms: ["Mã tổ công tác"]),
      Field(
        "unit", .reference("units"), vi: "Đơn vị được kiểm tra", en: "Unit visited", required: true, synonyms: ["Xã"]),
      Field("date", .date, vi: "Ngày kiểm tra", en: "Date", required: true, synonyms: ["Ngày"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("supervision", .reference("supervisions"), vi: "Mã cuộc giám sát", en: "Supervision"),
      Field("subject", .text, vi: "Nội dung kiểm tra", en: "Subject"),
      Field(
        "households_visited", .integer, vi: "Số hộ đã thăm", en: "Households visited", unit: .householdCount, minimum: 0
      ),
    ])

  static let findings = Entity(
    "findings", singular: "finding", vi: "Hạn chế, thiếu sót", en: "Findings", display: "text", code: "code",
    key: ["code"], date: "date",
    note: .init(
      vi: "Hạn chế, thiếu sót phát hiện tại cơ sở và việc khắc phục",
      en: "A shortcoming at the base, and how it was fixed"),
    fields: [
      Field("code", .text, vi: "Mã phát hiện", en: "Finding code", required: true),
      Field("supervision", .reference("supervisions"), vi: "Mã cuộc giám sát", en: "Supervision", required: true),
      Field(
        "visit", .reference("inspection_visits"), vi: "Lượt kiểm tra", en: "Visit",
        note: .init(vi: "Mã tổ công tác|mã xã|ngày", en: "team code|unit code|date")),
      Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true, synonyms: ["Xã", "Xã/thị trấn"]),
      Field("date", .date, vi: "Ngày phát hiện", en: "Found on", required: true, synonyms: ["Ngày"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("severity", .code("severity"), vi: "Mức độ", en: "Severity", required: true),
      Field(
        "text", .text, vi: "Hạn chế, thiếu sót", en: "Text", required: true, synonyms: ["Nội dung", "Tồn tại, hạn chế"]),
      Field("responsible", .reference("organizations"), vi: "Cơ quan chịu trách nhiệm", en: "Responsible"),
      Field("due_on", .date, vi: "Hạn khắc phục", en: "Due on", synonyms: ["Thời hạn"]),
      Field("action", .text, vi: "Biện pháp khắc phục", en: "Action"),
      Field("closed_on", .date, vi: "Ngày khắc phục xong", en: "Closed on", synonyms: ["Ngày hoàn thành"]),
      Field(
        "days_open", .integer, vi: "Số ngày chưa khắc phục", en: "Days open",
        source: .computed("coalesce(closed_on, :as_of) - date"), unit: .days,
        note: .init(vi: "Đến ngày khắc phục xong, hoặc ngày lập báo cáo", en: "Until closed, or until as_of")),
    ])

  static let difficulties = Entity(
    "difficulties", singular: "difficulty", vi: "Khó khăn, vướng mắc", en: "Difficulties", display: "subject",
    code: "code", key: ["code"], date: "date",
    note: .init(
      vi: "Khó khăn, vướng mắc trong thực hiện Chương trình và cách giải quyết",
      en: "A difficulty in carrying the programme out, and how it was settled"),
    collections: [.init("guidances", of: "guidances", by: "difficulty")],
    fields: [
      Field("code", .text, vi: "Mã khó khăn, vướng mắc", en: "Difficulty code", required: true),
      Field("date", .date, vi: "Ngày phản ánh", en: "Raised on", required: true, synonyms: ["Ngày"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true, synonyms: ["Xã", "Xã/thị trấn"]),
      Field("raised_by", .reference("organizations"), vi: "Cơ quan phản ánh", en: "Raised by"),
      Field(
        "subject", .text, vi: "Nội dung khó khăn, vướng mắc", en: "Subject", required: true,
        synonyms: ["Nội dung", "Khó khăn, vướng mắc"]),
      Field("project", .reference("projects"), vi: "Dự án", en: "Project"),
      Field("level_able", .code("level"), vi: "Cấp có thẩm quyền giải quyết", en: "Level able to solve it"),
      Field("team", .reference("inspection_teams"), vi: "Tổ công tác", en: "Team"),
      Field("state", .code("difficulty_state"), vi: "Tình trạng", en: "State", required: true),
      Field("answer", .text, vi: "Kết quả giải quyết", en: "Answer", synonyms: ["Nội dung trả lời"]),
      Field("due_on", .date, vi: "Hạn giải quyết", en: "Due on", synonyms: ["Thời hạn"]),
      Field("solved_on", .date, vi: "Ngày giải quyết", en: "Solved on"),
      Field(
        "days_open", .integer, vi: "Số ngày chưa giải quyết", en: "Days open",
        source: .computed("coalesce(solved_on, :as_of) - date"), unit: .days,
        note: .init(vi: "Đến ngày giải quyết, hoặc ngày lập báo cáo", en: "Until solved, or until as_of")),
    ])

  static let guidances = Entity(
    "guidances", singular: "guidance", vi: "Hướng dẫn cơ sở", en: "Guidance", display: "subject", code: "code",
    key: ["code"], date: "date",
    note: .init(
      vi: "Cấp trên hướng dẫn xã, thị trấn giải quyết dứt điểm khó khăn",
      en: "A higher level guides communes to settle difficulties for good"),
    fields: [
      Field("code", .text, vi: "Mã hướng dẫn", en: "Guidance code", required: true),
      Field("date", .date, vi: "Ngày", en: "Date", required: true),
      Field("from_unit", .reference("units"), vi: "Đơn vị hướng dẫn", en: "From unit", required: true),
      Field(
        "unit", .reference("units"), vi: "Đơn vị được hướng dẫn", en: "To unit", required: true,
        synonyms: ["Xã", "Xã/thị trấn"]),
      Field("subject", .text, vi: "Nội dung hướng dẫn", en: "Subject", required: true, synonyms: ["Nội dung"]),
      Field("difficulty", .reference("difficulties"), vi: "Mã khó khăn, vướng mắc", en: "Difficulty"),
      Field("document", .reference("documents"), vi: "Văn bản", en: "Document"),
      Field("due_on", .date, vi: "Thời hạn", en: "Due on"),
      Field("state", .code("task_status"), vi: "Tình trạng", en: "State", required: true),
      Field("result", .text, vi: "Kết quả", en: "Result"),
    ])
}
