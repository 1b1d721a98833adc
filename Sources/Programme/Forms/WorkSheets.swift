/// Sheets of the offices' own work: members of households, groups, conferences, training, supervision, money.

extension Form {
  /// Members with their household and where it lives, as communes list them beside the household register.
  static let householdMembers = Form(
    "household_members", vi: "Danh sách nhân khẩu của hộ", en: "Members of households",
    parts: [
      FormPart("household", entity: "households", presence: .shared),
      FormPart("member", entity: "members", links: ["household": "household"]),
    ],
    columns: [
      .init(
        "household", [.init("household", "code")], vi: "Mã hộ", en: "Household code", synonyms: ["Mã số hộ", "Số hộ"],
        required: true)
    ]
      + Entity.members.storedFields.dropFirst().map { field in
        FormColumn(
          field.name, [.init("member", field.name)], vi: field.label.vi, en: field.label.en, synonyms: field.synonyms,
          required: field.isRequired, standIn: field.name == "number" ? "name" : nil,
          note: field.name == "number"
            ? .init(
              vi: "Để trống: tìm người trong hộ theo họ tên và ngày sinh; người mới được số tiếp theo",
              en: "Empty: the person is found in the household by name and birth date; a new one gets the next number")
            : nil)
      })

  static let groupList = Form(
    "group_list", vi: "Danh sách tổ tự quản và các hộ thành viên", en: "Self-managed groups with their households",
    parts: [
      FormPart("group", entity: "self_managed_groups", presence: .shared),
      FormPart("head", entity: "group_heads", links: ["group": "group"], optional: true, presence: .shared),
      FormPart("member", entity: "group_members", links: ["group": "group"], optional: true),
    ],
    columns: [
      .init("group", [.init("group", "code")], vi: "Mã tổ", en: "Group code", required: true),
      .init(
        "group_name", [.init("group", "name")], vi: "Tên tổ", en: "Name of the group", synonyms: ["Tổ tự quản"],
        required: true),
      .init("unit", [.init("group", "unit")], vi: "Xã", en: "Commune", synonyms: ["Xã/thị trấn"], required: true),
      .init("hamlet", [.init("group", "hamlet")], vi: "Ấp", en: "Hamlet", synonyms: ["Ấp/khu phố", "Khu phố"]),
      .init("founded_on", [.init("group", "founded_on")], vi: "Ngày thành lập", en: "Founded on"),
      .init("group_head", [.init("head", "name")], vi: "Tổ trưởng", en: "Head", synonyms: ["Họ và tên tổ trưởng"]),
      .init("head_from", [.init("head", "valid_from")], vi: "Tổ trưởng từ ngày", en: "Head from"),
      .init(
        "head_phone", [.init("head", "phone")], vi: "Điện thoại tổ trưởng", en: "Phone of the head",
        synonyms: ["Điện thoại"]),
      .init("household", [.init("member", "household")], vi: "Mã hộ", en: "Household code", synonyms: ["Mã số hộ"]),
      .nameOfHead,
      .init(
        "member_from", [.init("member", "valid_from")], vi: "Vào tổ từ ngày", en: "In the group from",
        synonyms: ["Ngày vào tổ"]),
      .init(
        "member_to", [.init("member", "valid_to")], vi: "Ra khỏi tổ ngày", en: "Left the group on",
        synonyms: ["Ngày ra tổ"]),
    ])

  /// A delegate gives one or several opinions: the delegate stands on each of their rows.
  static let opinionList = Form(
    "opinion_list", vi: "Tổng hợp ý kiến tại hội nghị", en: "Opinions at a conference",
    parts: [
      FormPart("delegate", entity: "attendances", constants: ["role": "discussant"], presence: .shared),
      FormPart("opinion", entity: "opinions", links: ["attendance": "delegate"]),
    ],
    columns: [
      .init(
        "conference", [.init("delegate", "conference"), .init("opinion", "conference")], vi: "Mã hội nghị",
        en: "Conference", synonyms: ["Hội nghị"], required: true),
      .init(
        "number", [.init("opinion", "number")], vi: "STT", en: "Number", synonyms: ["Số thứ tự ý kiến", "Số thứ tự"],
        required: true),
      .init(
        "delegate_number", [.init("delegate", "number")], vi: "STT đại biểu", en: "Number of the delegate",
        required: true),
      .init(
        "name", [.init("delegate", "name")], vi: "Họ và tên đại biểu", en: "Delegate",
        synonyms: ["Đại biểu", "Họ và tên", "Đại biểu phát biểu"], required: true),
      .init("title", [.init("delegate", "title")], vi: "Chức vụ", en: "Title", synonyms: ["Chức vụ, đơn vị"]),
      .init("kind", [.init("opinion", "kind")], vi: "Loại ý kiến", en: "Kind", required: true),
      .init("topic", [.init("opinion", "topic")], vi: "Vấn đề", en: "Topic", synonyms: ["Chủ đề"]),
      .init(
        "text", [.init("opinion", "text")], vi: "Nội dung ý kiến", en: "Text", synonyms: ["Nội dung", "Ý kiến"],
        required: true),
      .init(
        "answer", [.init("opinion", "answer")], vi: "Tiếp thu, giải trình", en: "Answer", synonyms: ["Nội dung trả lời"]
      ),
      .init("answered_by", [.init("opinion", "answered_by")], vi: "Cơ quan trả lời", en: "Answered by"),
      .init("answered_on", [.init("opinion", "answered_on")], vi: "Ngày trả lời", en: "Answered on"),
      .init(
        "status", [.init("opinion", "status")], vi: "Theo dõi xử lý", en: "Follow-up", synonyms: ["Tình trạng"],
        required: true),
    ])

  static let trainingList = Form(
    "training_list", vi: "Danh sách tham dự lớp tập huấn", en: "Attendance of a training course",
    parts: [
      FormPart("course", entity: "training_courses", presence: .shared),
      FormPart("attendance", entity: "training_attendances", links: ["course": "course"]),
    ],
    columns: [
      .init(
        "course", [.init("course", "code")], vi: "Mã lớp", en: "Course code", synonyms: ["Mã lớp tập huấn"],
        required: true),
      .init(
        "course_name", [.init("course", "name")], vi: "Nội dung tập huấn", en: "Subject",
        synonyms: ["Tên lớp tập huấn", "Tên lớp"], required: true),
      .init(
        "kind", [.init("course", "kind")], vi: "Đối tượng tập huấn", en: "Kind", synonyms: ["Đối tượng"], required: true
      ),
      .init(
        "starts_on", [.init("course", "starts_on")], vi: "Từ ngày", en: "Starts on",
        synonyms: ["Ngày bắt đầu", "Ngày tập huấn"], required: true),
      .init("ends_on", [.init("course", "ends_on")], vi: "Đến ngày", en: "Ends on", synonyms: ["Ngày kết thúc"]),
      .init("unit", [.init("course", "unit")], vi: "Địa bàn", en: "Unit", synonyms: ["Nơi tổ chức"], required: true),
      .init(
        "number", [.init("attendance", "number")], vi: "STT", en: "Number", synonyms: ["Số thứ tự"], required: true),
      .init(
        "name", [.init("attendance", "name")], vi: "Họ và tên", en: "Name", synonyms: ["Họ tên", "Họ và tên học viên"],
        required: true),
      .init("sex", [.init("attendance", "sex")], vi: "Giới tính", en: "Sex"),
      .init("title", [.init("attendance", "title")], vi: "Chức vụ", en: "Title", synonyms: ["Chức danh"]),
      .init(
        "workplace", [.init("attendance", "workplace")], vi: "Đơn vị công tác", en: "Workplace",
        synonyms: ["Đơn vị", "Nơi công tác"]),
      .init(
        "group", [.init("attendance", "group")], vi: "Tổ tự quản", en: "Self-managed group", synonyms: ["Mã tổ tự quản"]
      ),
      .init("days", [.init("attendance", "days")], vi: "Số ngày dự", en: "Days attended"),
      .init("passed", [.init("attendance", "passed")], vi: "Đạt yêu cầu", en: "Passed", synonyms: ["Kết quả đạt"]),
    ])

  static let findingList = Form(
    "finding_list", vi: "Kết quả giám sát và việc khắc phục", en: "Findings of supervision",
    parts: [
      FormPart("supervision", entity: "supervisions", presence: .shared),
      FormPart("finding", entity: "findings", links: ["supervision": "supervision"]),
    ],
    columns: [
      .init(
        "supervision", [.init("supervision", "code")], vi: "Mã cuộc giám sát", en: "Supervision code", required: true),
      .init("subject", [.init("supervision", "name")], vi: "Nội dung giám sát", en: "Subject", required: true),
      .init("kind", [.init("supervision", "kind")], vi: "Loại giám sát", en: "Kind", required: true),
      .init("method", [.init("supervision", "method")], vi: "Phương pháp", en: "Method", required: true),
      .init(
        "begins_on", [.init("supervision", "date")], vi: "Ngày bắt đầu", en: "Begins on", synonyms: ["Từ ngày"],
        required: true),
      .init(
        "area", [.init("supervision", "unit")], vi: "Địa bàn giám sát", en: "Area", synonyms: ["Địa bàn"],
        required: true),
      .init(
        "finding", [.init("finding", "code")], vi: "Mã phát hiện", en: "Finding code",
        synonyms: ["Số thứ tự phát hiện"], required: true),
      .init(
        "unit", [.init("finding", "unit")], vi: "Đơn vị", en: "Unit", synonyms: ["Xã", "Xã/thị trấn"], required: true),
      .init("found_on", [.init("finding", "date")], vi: "Ngày phát hiện", en: "Found on", required: true),
      .init("severity", [.init("finding", "severity")], vi: "Mức độ", en: "Severity", required: true),
      .init(
        "text", [.init("finding", "text")], vi: "Hạn chế, thiếu sót", en: "Text", synonyms: ["Tồn tại, hạn chế"],
        required: true),
      .init("responsible", [.init("finding", "responsible")], vi: "Cơ quan chịu trách nhiệm", en: "Responsible"),
      .init("due_on", [.init("finding", "due_on")], vi: "Hạn khắc phục", en: "Due on", synonyms: ["Thời hạn"]),
      .init("action", [.init("finding", "action")], vi: "Biện pháp khắc phục", en: "Action"),
      .init("closed_on", [.init("finding", "closed_on")], vi: "Ngày khắc phục xong", en: "Closed on"),
    ])

  static let budgetSheet = Form(
    "budget_sheet", vi: "Theo dõi dự toán và giải ngân", en: "Budget and disbursement",
    parts: [
      FormPart("line", entity: "budget_lines", presence: .shared),
      FormPart("disbursement", entity: "disbursements", links: ["line": "line"], optional: true),
    ],
    columns: [
      .init("line", [.init("line", "code")], vi: "Mã dự toán", en: "Line code", required: true),
      .init("year", [.init("line", "year")], vi: "Năm ngân sách", en: "Year", synonyms: ["Năm"], required: true),
      .init("unit", [.init("line", "unit")], vi: "Đơn vị", en: "Unit", synonyms: ["Địa bàn", "Xã"], required: true),
      .init(
        "project", [.init("line", "project")], vi: "Dự án, tiểu dự án", en: "Project", synonyms: ["Dự án"],
        required: true),
      .init(
        "source", [.init("line", "source")], vi: "Nguồn vốn", en: "Source", synonyms: ["Nguồn ngân sách", "Nguồn"],
        required: true),
      .init("kind", [.init("line", "kind")], vi: "Loại vốn", en: "Kind", required: true),
      .init(
        "allocated", [.init("line", "allocated")], vi: "Kế hoạch vốn", en: "Allocated",
        synonyms: ["Kinh phí bố trí", "Dự toán"], required: true),
      .init(
        "decision", [.init("line", "decision")], vi: "Số quyết định giao", en: "Decision number",
        synonyms: ["Số quyết định"]),
      .init("voucher", [.init("disbursement", "number")], vi: "Số chứng từ", en: "Voucher number"),
      .init("paid_on", [.init("disbursement", "date")], vi: "Ngày giải ngân", en: "Date", synonyms: ["Ngày chứng từ"]),
      .init(
        "amount", [.init("disbursement", "amount")], vi: "Số tiền giải ngân", en: "Amount",
        synonyms: ["Giải ngân", "Số tiền"]),
      .init(
        "description", [.init("disbursement", "description")], vi: "Nội dung chi", en: "Description",
        synonyms: ["Diễn giải"]),
    ])
}
