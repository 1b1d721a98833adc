/// The demo's conference: 21 opinions by 9 delegates, as the founding article counts them, with conclusions and tasks.

import GRDB
import Vietnamese

extension DemoOffices {
  func writeConference(_ bodies: [String: Int64], _ staff: [Int64], documents: [Int64]) throws {
    var random = DemoRandom(seed: seed, stream: -11)
    let date = demoDay(2024, 7, 12)
    let conference = try writer.insert(
      "conferences",
      named: [
        "code": .text("HN-2024-07"), "name": .text("Sơ kết công tác phối hợp 6 tháng đầu năm 2024 (mẫu)"),
        "kind": .text("interim"), "date": .day(date), "place": .text("Hội trường huyện"), "unit": .integer(district),
        "purpose": .text("Đánh giá công tác phối hợp, rút kinh nghiệm, triển khai đến năm 2025"),
        "period_from": .day(demoDay(2024, 1, 1)), "period_to": .day(demoDay(2024, 6, 30)),
        "second_period_from": .day(demoDay(2021, 1, 1)), "second_period_to": .day(demoDay(2023, 12, 31)),
        "opinions_noted": .integer(21), "speakers_noted": .integer(9),
      ])
    for (code, role) in [("MTTQ-H", "lead"), ("LDTBXH-H", "partner")] {
      try writer.insert(
        "conference_hosts",
        named: [
          "conference": .integer(conference), "organization": bodies[code].map { .integer($0) } ?? .null,
          "role": .text(role),
        ])
    }
    var delegates: [Int64] = []
    for number in 1...24 {
      let role = number == 1 ? "chair" : (number == 2 ? "co_chair" : (number == 3 ? "presenter" : "delegate"))
      let isSpeaker = (4...12).contains(number)
      let post = post(of: number, bodies)
      let officer = number <= 2 ? staff[number - 1] : nil
      let name =
        try officer.flatMap {
          try String.fetchOne(writer.database, sql: "SELECT name FROM staff WHERE id = ?", arguments: [$0])
        } ?? DemoNames.person(surname: DemoNames.surname(&random), isFemale: random.chance(0.5), &random)
      delegates.append(
        try writer.insert(
          "attendances",
          named: [
            "conference": .integer(conference), "number": .integer(number), "name": .text(name),
            "staff": officer.map { .integer($0) } ?? .null, "role": .text(isSpeaker ? "discussant" : role),
            "title": .text(post.title), "organization": post.body.map { .integer($0) } ?? .null,
          ]))
    }
    try writer.insert(
      "conference_reports",
      named: [
        "conference": .integer(conference), "number": .integer(1),
        "title": .text("Kết quả thực hiện Chương trình 2021-2023"),
        "author": bodies["LDTBXH-H"].map { .integer($0) } ?? .null, "presenter": .integer(delegates[2]),
        "period_from": .day(demoDay(2021, 1, 1)), "period_to": .day(demoDay(2023, 12, 31)), "version": .text("1"),
      ])
    let topics = [
      "Vốn vay", "Nhà ở", "Đào tạo nghề", "Bảo hiểm y tế", "Mô hình sinh kế", "Tập huấn", "Số liệu rà soát",
    ]
    for number in 1...21 {
      let isAnswered = random.chance(0.6)
      try writer.insert(
        "opinions",
        named: [
          "conference": .integer(conference), "number": .integer(number),
          "attendance": .integer(delegates[3 + (number - 1) % 9]),
          "kind": .text(number.isMultiple(of: 3) ? "comment" : "proposal"), "topic": .text(topics[number % 7]),
          "text": .text("Ý kiến mẫu số \(number) về \(topics[number % 7].lowercased())"),
          "answer": isAnswered ? .text("Tiếp thu, đưa vào kế hoạch") : .null,
          "answered_on": isAnswered ? .day(date) : .null, "status": .text(isAnswered ? "answered" : "noted"),
        ])
    }
    try writeConclusions(conference, delegates, bodies, documents)
  }

  private func writeConclusions(
    _ conference: Int64, _ delegates: [Int64], _ bodies: [String: Int64], _ documents: [Int64]
  ) throws {
    let texts: [(text: String, kind: String)] = [
      ("Hoàn thiện các văn bản hướng dẫn, điều hành, quản lý", "document"),
      ("Ban hành đủ văn bản thuộc thẩm quyền", "document"),
      ("Kịp thời ban hành kế hoạch Chương trình, dự án, tiểu dự án", "plan"),
      ("Bố trí ngân sách, chủ động huy động nguồn lực khác", "resource"),
      ("Nâng hiệu quả các tổ kiểm tra, đôn đốc", "inspection"), ("Đẩy mạnh giải ngân vốn đầu tư", "disbursement"),
      ("Hướng dẫn xã giải quyết dứt điểm khó khăn", "guidance"),
    ]
    for (index, item) in texts.enumerated() {
      let conclusion = try writer.insert(
        "conclusions",
        named: [
          "conference": .integer(conference), "number": .integer(index + 1), "text": .text(item.text),
          "concluded_by": .integer(delegates[index % 2]),
        ])
      let isDone = index < 3
      try writer.insert(
        "tasks",
        named: [
          "conference": .integer(conference), "number": .integer(index + 1), "conclusion": .integer(conclusion),
          "kind": .text(item.kind), "text": .text(item.text),
          "responsible": bodies["LDTBXH-H"].map { .integer($0) } ?? .null, "authority": .text("district"),
          "due_on": .day(demoDay(2024, 12, 15)), "status": .text(isDone ? "done" : "doing"),
          "done_on": isDone ? .day(demoDay(2024, 11, 20)) : .null,
          "document": isDone ? documents.last.map { .integer($0) } ?? .null : .null,
        ])
    }
    for (index, text) in ["Phối hợp sớm khi lập danh sách", "Công khai nguồn vận động", "Theo sát hộ mới thoát nghèo"]
      .enumerated()
    {
      try writer.insert(
        "lessons",
        named: [
          "conference": .integer(conference), "number": .integer(index + 1), "text": .text(text),
          "status": .text("noted"),
        ])
    }
  }

  /// The office of a delegate and the body that sent them: the two hosts, then the communes in turn, each with somebody
  /// of its committee and its full-time officer.
  private func post(of number: Int, _ bodies: [String: Int64]) -> (title: String, body: Int64?) {
    switch number {
    case 1: return ("Phó Chủ tịch", bodies["MTTQ-H"])
    case 2: return ("Trưởng phòng", bodies["LDTBXH-H"])
    case 3: return ("Phó Trưởng phòng", bodies["LDTBXH-H"])
    default:
      let commune = DemoCommune.all[(number - 4) % DemoCommune.all.count]
      let titles = ["Phó Chủ tịch", "Cán bộ chuyên trách giảm nghèo bền vững", "Công chức Văn hóa - Xã hội"]
      return (titles[(number - 4) / DemoCommune.all.count], bodies["UBND-\(commune.code)"])
    }
  }
}
