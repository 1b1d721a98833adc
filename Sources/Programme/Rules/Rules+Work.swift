/// Rules of conferences, coordination, supervision, groups, training, documents and livelihood models.

import Messages

extension Rule {
  static let meetings: [Rule] = [
    Rule(
      "opinions-noted", of: "conferences", .fault, "opinions_noted == nil or opinions_noted == count(opinions)",
      vi: "số ý kiến đã nhập khác số ghi trong biên bản", en: "the opinions entered are not as many as the minutes say",
      source: .dataSense, shows: ["opinions_noted"]),
    Rule(
      "speakers-noted", of: "conferences", .fault,
      "speakers_noted == nil or speakers_noted == count(attendances, count(opinions) > 0)",
      vi: "số đại biểu phát biểu đã nhập khác số ghi trong biên bản",
      en: "the delegates who spoke are not as many as the minutes say", source: .dataSense, shows: ["speakers_noted"]),
    Rule(
      "conference-periods", of: "conferences", .fault,
      "coalesce(period_from <= period_to, true) and coalesce(second_period_from <= second_period_to, true)",
      vi: "kỳ đánh giá kết thúc trước khi bắt đầu", en: "a period ends before it begins", source: .dataSense),
    Rule(
      "speaker-opinion", of: "attendances", .warning, "role ~= 'discussant' or count(opinions) > 0",
      vi: "đại biểu phát biểu mà chưa nhập ý kiến nào", en: "a discussant without an opinion", source: .dataSense),
    Rule(
      "opinion-delegate", of: "opinions", .fault, "attendance.conference == conference",
      vi: "đại biểu của hội nghị khác", en: "a delegate of another conference", source: .dataSense),
    Rule(
      "opinion-answer", of: "opinions", .warning, "status == 'noted' or answer ~= nil",
      vi: "ghi đã trả lời, đã thực hiện mà không có nội dung trả lời", en: "said to be answered, and no answer stands",
      source: .dataSense, shows: ["status"]),
    Rule(
      "task-done", of: "tasks", .fault, "(status == 'done') == (done_on ~= nil)",
      vi: "ngày hoàn thành và tình trạng không khớp", en: "the date of completion and the status disagree",
      source: .dataSense, shows: ["status", "done_on"]),
    Rule(
      "task-conference", of: "tasks", .fault, "conclusion == nil or conclusion.conference == conference",
      vi: "kết luận của hội nghị khác", en: "a conclusion of another conference", source: .dataSense),
    Rule(
      "plan-dates", of: "coordination_plans", .fault, "starts_on <= ends_on", vi: "kết thúc trước khi bắt đầu",
      en: "ends before it begins", source: .dataSense),
    Rule(
      "plan-parties", of: "coordination_plans", .warning, "count(parties) >= 2",
      vi: "chương trình phối hợp phải có ít nhất hai bên", en: "coordination takes two parties at least",
      source: .dataSense),
    Rule(
      "item-done", of: "coordination_items", .fault, "(status == 'done') == (done_on ~= nil)",
      vi: "ngày hoàn thành và tình trạng không khớp", en: "the date of completion and the status disagree",
      source: .dataSense, shows: ["status", "done_on"]),
    Rule(
      "training-dates", of: "training_courses", .fault, "ends_on == nil or starts_on <= ends_on",
      vi: "kết thúc trước khi bắt đầu", en: "ends before it begins", source: .dataSense),
    Rule(
      "training-days", of: "training_attendances", .warning,
      "days == nil or course.ends_on == nil or days <= course.ends_on - course.starts_on + 1",
      vi: "dự nhiều ngày hơn lớp tập huấn có", en: "more days attended than the course has", source: .dataSense,
      shows: ["days"]),
  ]

  static let management: [Rule] = [
    Rule(
      "supervision-dates", of: "supervisions", .fault, "ended_on == nil or date <= ended_on",
      vi: "kết thúc trước khi bắt đầu", en: "ends before it begins", source: .circular10),
    Rule(
      "finding-dates", of: "findings", .fault,
      "coalesce(date <= due_on, true) and coalesce(date <= closed_on, true)",
      vi: "hạn hoặc ngày khắc phục trước ngày phát hiện", en: "due or closed before it was found", source: .circular10,
      shows: ["date", "due_on", "closed_on"]),
    Rule(
      "finding-action", of: "findings", .warning, "closed_on == nil or action ~= nil",
      vi: "đã khắc phục mà không ghi biện pháp", en: "closed, and no action stands", source: .circular10),
    Rule(
      "difficulty-solved", of: "difficulties", .fault,
      "(state == 'solved') == (solved_on ~= nil) and coalesce(date <= solved_on, true)",
      vi: "ngày giải quyết và tình trạng không khớp", en: "the date of solution and the state disagree",
      source: .dataSense, shows: ["state", "date", "solved_on"]),
    Rule(
      "guidance-units", of: "guidances", .fault, "from_unit ~= unit", vi: "đơn vị tự hướng dẫn mình",
      en: "a unit that guides itself", source: .dataSense),
    Rule(
      "group-member-dates", of: "group_members", .fault, "valid_to == nil or valid_from <= valid_to",
      vi: "ra khỏi tổ trước khi vào", en: "left before it came", source: .dataSense),
    Rule(
      "one-group", of: "group_members", .warning,
      "valid_to ~= nil or count(household.group_memberships, valid_to == nil) <= 1",
      vi: "hộ thuộc hai tổ tự quản cùng lúc", en: "a household in two groups at once", source: .dataSense),
    Rule(
      "one-group-head", of: "self_managed_groups", .warning,
      "dissolved_on ~= nil or count(heads) == 0 or count(heads, valid_to == nil) == 1",
      vi: "tổ đang hoạt động phải có một tổ trưởng đương nhiệm", en: "a group at work has one head in office",
      source: .dataSense),
    Rule(
      "document-issued", of: "documents", .fault,
      "state in {'planned', 'draft'} or number ~= nil and issued_on ~= nil",
      vi: "văn bản đã ban hành phải có số và ngày", en: "an issued document has a number and a date",
      source: .dataSense,
      shows: ["state"]),
    Rule(
      "document-replaces", of: "documents", .fault,
      "replaces == nil or coalesce(replaces.issued_on <= issued_on, true)",
      vi: "thay thế văn bản ban hành sau nó", en: "replaces a document issued after it", source: .dataSense),
    Rule(
      "plan-scope", of: "plans", .fault, "(scope == 'programme') == (project == nil)",
      vi: "kế hoạch dự án phải ghi dự án; kế hoạch Chương trình thì không",
      en: "a project's plan names the project, a programme's plan none", source: .dataSense, shows: ["scope"]),
    Rule(
      "plan-issued", of: "plans", .fault, "state in {'planned', 'draft'} or number ~= nil and issued_on ~= nil",
      vi: "kế hoạch đã ban hành phải có số và ngày", en: "an issued plan has a number and a date", source: .dataSense,
      shows: ["state"]),
    Rule(
      "removal-dates", of: "removal_plans", .fault,
      "coalesce(planned_on <= due_on, true) and coalesce(planned_on <= done_on, true)",
      vi: "thời hạn hoặc ngày hoàn thành trước ngày lập", en: "due or done before it was planned", source: .dataSense,
      shows: ["planned_on", "due_on", "done_on"]),
  ]

  static let livelihoods: [Rule] = [
    Rule(
      "enrolment-dates", of: "enrolments", .fault, "ended_on == nil or started_on <= ended_on",
      vi: "kết thúc trước khi bắt đầu", en: "ends before it begins", source: .dataSense,
      shows: ["started_on", "ended_on"]),
    Rule(
      "enrolment-ended", of: "enrolments", .warning, "(status == 'active') == (ended_on == nil)",
      vi: "ngày kết thúc và tình trạng không khớp", en: "the end and the status disagree", source: .dataSense,
      shows: ["status", "ended_on"]),
    Rule(
      "replication-units", of: "replications", .fault, "from_unit == nil or from_unit ~= unit",
      vi: "nhân rộng trong cùng một xã", en: "replicated within one commune", source: .dataSense),
    Rule(
      "season-revenue", of: "livelihood_seasons", .warning,
      "revenue == nil or abs(revenue - output * price) <= 0.1 * revenue",
      vi: "doanh thu lệch sản lượng nhân giá quá 10 %", en: "revenue is off output times price by more than 10 %",
      source: .dataSense, shows: ["output", "price", "revenue"]),
    Rule(
      "worker-dates", of: "livelihood_workers", .fault, "ended_on == nil or started_on <= ended_on",
      vi: "nghỉ việc trước khi vào làm", en: "left before starting", source: .dataSense),
    Rule(
      "worker-age", of: "livelihood_workers", .fault, "age(member.birth_date, started_on) >= 13",
      vi: "lao động dưới 13 tuổi", en: "a worker under 13",
      source: .init(vi: "Bộ luật Lao động", en: "Labour Code"), shows: ["started_on"]),
    Rule(
      "parameter-range", of: "livelihood_parameters", .fault, "parameter == 'season' or value_low <= value_high",
      vi: "giá trị thấp lớn hơn giá trị cao", en: "the low value is above the high one", source: .dataSense,
      shows: ["value_low", "value_high"]),
  ]
}
