/// What the register holds of a fund drive on a day, read once for its status, its comparison and its forecast.

import Analytics
import Messages
import Programme
import Vietnamese

/// The books of one campaign up to a day. Money is whole đồng; cash and gifts in kind (goods and labour, by their value)
/// are never added.
struct CampaignLedger {
  struct Pledge {
    let row: Int32
    let cells: [Cell]
    let isCash: Bool
    let schedule: PledgeSchedule
  }

  let campaign: ScriptRow
  let day: Day
  let code: String
  let goal: Int64?
  let startsOn: Day
  let pledgeQuery: Query
  private(set) var pledges: [Pledge] = []
  private let queries: QueryContext
  private let binds: [String: BindValue]

  /// - Throws: ``Diagnostic`` E04110 for a goal of zero, E0501 for an entity that the plugin does not declare.
  init(_ campaign: ScriptRow, _ day: Day, _ queries: QueryContext) throws {
    (self.campaign, self.day, self.queries) = (campaign, day, queries)
    binds = ["campaign": .reference(entity: "campaigns", row: campaign.row), "day": .date(day.number)]
    let drives = try Query("campaigns", context: queries)
    code = if case .text(let text) = try drives.cell("code", row: campaign.row) { text } else { "-" }
    goal = if case .integer(let amount) = try drives.cell("goal", row: campaign.row) { amount } else { nil }
    startsOn =
      if case .date(let number) = try drives.cell("starts_on", row: campaign.row) { Day(number: number) } else { day }
    if goal == 0 {
      throw Diagnostic(
        .campaignGoalZero, ["campaign": code],
        hint: LocalizedText(
          vi: "ghi mục tiêu, hoặc xóa để không có mục tiêu: benvung data set campaigns \(code) goal=…",
          en: "give a goal, or none at all: benvung data set campaigns \(code) goal=…"))
    }
    pledgeQuery = try Query("pledges", context: queries).filtered(
      "campaign == :campaign and date <= :day", binds: binds)
    pledges = try readPledges()
  }

  static let pledgeFields = ["number", "donor", "kind", "due_on", "amount"]

  private func readPledges() throws -> [Pledge] {
    let rows = try pledgeQuery.rowNumbers()
    let cells = try (Self.pledgeFields + ["sum(receipts, if(date <= :day, amount, 0))"]).map {
      try pledgeQuery.cells($0, rows: rows)
    }
    // Sums are checked here, so that no part of them can be too large below.
    _ = try sum(pledgeQuery, "amount")
    let parts = try instalments()
    return rows.indices.map { index in
      let due: Day? = if case .date(let number) = cells[3][index] { Day(number: number) } else { nil }
      return Pledge(
        row: rows[index], cells: Self.pledgeFields.indices.map { cells[$0][index] },
        isCash: cells[2][index] == .code(list: "gift_kind", code: "cash"),
        schedule: PledgeSchedule(
          amount: Self.integer(cells[4][index]), due: due, instalments: parts[rows[index]] ?? [],
          received: Self.integer(cells[5][index])))
    }
  }

  private func instalments() throws -> [Int32: [PledgeSchedule.Part]] {
    let query = try Query("pledge_instalments", context: queries).filtered("pledge.campaign == :campaign", binds: binds)
    let rows = try query.rowNumbers()
    let cells = try ["pledge", "due_on", "amount"].map { try query.cells($0, rows: rows) }
    var parts: [Int32: [PledgeSchedule.Part]] = [:]
    for index in rows.indices {
      guard case .reference(_, let pledge) = cells[0][index], case .date(let due) = cells[1][index] else { continue }
      parts[Int32(pledge), default: []].append(.init(due: Day(number: due), amount: Self.integer(cells[2][index])))
    }
    return parts
  }

  static func integer(_ cell: Cell) -> Int64 { if case .integer(let value) = cell { value } else { 0 } }

  private func sum(_ query: Query, _ text: String) throws -> Int64 { Self.integer(try query.single(.sum(text))) }

  private func added(_ one: Int64, _ other: Int64) throws -> Int64 {
    let (sum, isTooMuch) = one.addingReportingOverflow(other)
    guard !isTooMuch else { throw Diagnostic(.numberOverflow) }
    return sum
  }

  // MARK: Receipts

  private func receipts() throws -> Query {
    try Query("receipts", context: queries).filtered("campaign == :campaign and date <= :day", binds: binds)
  }

  /// Money received by the day.
  func cash() throws -> Int64 { try sum(receipts(), "if(kind == 'cash', amount, 0)") }
  /// The value of goods and labour received by the day.
  func inKind() throws -> Int64 { try sum(receipts(), "if(kind ~= 'cash', amount, 0)") }
  func labour() throws -> Int64 { try sum(receipts(), "if(kind == 'labour', amount, 0)") }
  /// Money that nobody had promised.
  func unpledged() throws -> Int64 { try sum(receipts(), "if(kind == 'cash' and pledge == nil, amount, 0)") }
  func gifts() throws -> Int64 { Int64(try receipts().count()) }
  func donors() throws -> Int64 { Self.integer(try receipts().single(.distinct("donor"))) }

  /// Receipts of this drive for pledges of another: their pledge is of no use here.
  func receiptsElsewhere() throws -> Diagnostic? {
    let query = try receipts().filtered("pledge ~= nil and pledge.campaign ~= campaign")
    let rows = try query.rowNumbers()
    guard !rows.isEmpty else { return nil }
    let numbers = try query.cells("number", rows: Array(rows.prefix(5))).map { cell -> String in
      if case .text(let text) = cell { text } else { "-" }
    }
    return Diagnostic(
      .receiptsElsewhere,
      [
        "count": String(rows.count), "campaign": code,
        "receipts": numbers.joined(separator: ", ") + (rows.count > numbers.count ? ", …" : ""),
      ], hint: LocalizedText(both: "benvung data check --rule receipt-pledge"))
  }

  // MARK: Spending

  /// Paid by the day: the drive's expenses, and support given that no expense of that time is for.
  func spent() throws -> (cash: Int64, inKind: Int64) {
    try spending("date <= :day")
  }

  /// Paid at any time, also after the day.
  func everSpent() throws -> Int64 { try spending("true").cash }

  private func spending(_ dated: String) throws -> (cash: Int64, inKind: Int64) {
    let expenses = try Query("fund_expenses", context: queries).filtered(
      "campaign == :campaign and \(dated)", binds: binds)
    let booked = try Set(
      expenses.filtered("support ~= nil").values(of: "support").compactMap { cell -> Int32? in
        if case .reference(_, let row) = cell { Int32(row) } else { nil }
      })
    let supports = try Query("supports", context: queries).filtered(
      "campaign == :campaign and \(dated) and status in {'given', 'closed'}", binds: binds)
    let open = supports.filtered(rows: try supports.rowNumbers().filter { !booked.contains($0) })
    return (
      try added(sum(expenses, "if(kind == 'cash', amount, 0)"), sum(open, "coalesce(amount, 0)")),
      try added(sum(expenses, "if(kind ~= 'cash', amount, 0)"), sum(open, "coalesce(in_kind_value, 0)"))
    )
  }

  /// Surveyed or approved, not given yet, whenever that was decided.
  func reserved() throws -> Int64 {
    try sum(
      Query("supports", context: queries).filtered(
        "campaign == :campaign and status in {'surveyed', 'approved'}", binds: binds), "coalesce(amount, 0)")
  }
}
