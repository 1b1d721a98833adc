/// `bv.campaign_status`: where a fund drive stands on a day.

import Analytics
import Documents
import LuaRuntime
import Messages
import Vietnamese

/// A campaign's state on a day. Money is whole đồng; goods and labour stand apart from cash, by their value.
final class ScriptCampaignStatus {
  let ledger: CampaignLedger
  /// Whole đồng and counts, by the names that scripts ask for.
  let figures: [String: Int64]
  let overdue: ScriptTable
  let coming: ScriptTable
  let accounts: ScriptTable

  /// What `status.NAME` gives, with the meaning of each.
  static let known: [(name: String, meaning: String)] = [
    ("cash", "money received"), ("in_kind", "value of goods and labour received"), ("labour", "of it labour"),
    ("unpledged", "money received that nobody had promised"),
    ("pledged", "money promised"), ("pledged_in_kind", "goods and labour promised"),
    ("outstanding", "money promised and still to come"), ("outstanding_in_kind", "goods and labour still to come"),
    ("committed", "cash + outstanding"), ("overdue_amount", "money that was due before the day and did not come"),
    ("spent", "money spent"), ("spent_in_kind", "value of goods handed over"), ("balance", "cash - spent"),
    ("in_kind_left", "goods and labour not handed over"), ("reserved", "money surveyed or approved, not given yet"),
    ("free", "what can still be given: balance - reserved - spent after the day; never below 0"),
    ("gifts", "receipts"), ("donors", "who gave"),
  ]

  init(_ ledger: CampaignLedger, _ context: ScriptContext) throws {
    self.ledger = ledger
    let (cash, inKind) = try (ledger.cash(), ledger.inKind())
    let (money, goods) = (ledger.pledges.filter(\.isCash), ledger.pledges.filter { !$0.isCash })
    func total(_ pledges: [CampaignLedger.Pledge], _ amount: (PledgeSchedule) -> Int64) -> Int64 {
      pledges.reduce(0) { $0 + amount($1.schedule) }
    }
    let outstanding = total(money, \.outstanding)
    let (spent, reserved) = try (ledger.spent(), ledger.reserved())
    let (committed, isTooMuch) = cash.addingReportingOverflow(outstanding)
    let (used, isTooMuchUsed) = max(spent.cash, try ledger.everSpent()).addingReportingOverflow(reserved)
    guard !isTooMuch, !isTooMuchUsed else { throw Diagnostic(.numberOverflow) }
    figures = try [
      "cash": cash, "in_kind": inKind, "labour": ledger.labour(), "unpledged": ledger.unpledged(),
      "pledged": total(money, \.amount), "pledged_in_kind": total(goods, \.amount), "outstanding": outstanding,
      "outstanding_in_kind": total(goods, \.outstanding), "committed": committed,
      "overdue_amount": total(money) { $0.overdue(on: ledger.day)?.amount ?? 0 }, "spent": spent.cash,
      "spent_in_kind": spent.inKind, "balance": cash - spent.cash, "in_kind_left": inKind - spent.inKind,
      "reserved": reserved, "free": max(0, cash - used), "gifts": ledger.gifts(), "donors": ledger.donors(),
    ]
    overdue = context.overdueTable(ledger)
    coming = context.comingTable(ledger)
    accounts = context.accountsTable(figures)
    if let odd = try ledger.receiptsElsewhere() { context.warnings.append(odd) }
  }

  static func luaClass(_ context: ScriptContext) -> LuaClass<ScriptCampaignStatus> {
    LuaClass(
      name: "campaign status",
      methods: [
        LuaHostFunction(
          "compare", parameters: [LuaParameter("before", "campaign status", "of another drive, on its same day")],
          returns: "table", description: "This drive beside another: measure, now, before, change, change_rate."
        ) { call in
          let (own, other) = try (
            call.receiver(as: ScriptCampaignStatus.self), call.object(1, as: ScriptCampaignStatus.self)
          )
          return .object(context.comparisonTable(own, other))
        }
      ],
      get: { status, name, _ in
        switch name {
        case "overdue": .object(status.overdue)
        case "coming": .object(status.coming)
        case "accounts": .object(status.accounts)
        case "goal": status.ledger.goal.map { .integer($0) } ?? .null
        default: status.figures[name].map { .integer($0) }
        }
      })
  }
}

// MARK: Tables

extension ScriptContext {
  func column(
    _ id: String, _ label: LocalizedText, _ format: NumberFormat = .vnd, isKey: Bool = false
  ) -> Documents.Column {
    Documents.Column(id: id, label: self.label(id, label), format: format, isKey: isKey)
  }

  private func table(
    _ columns: [Documents.Column], _ rows: [(row: Int32, values: [Value])], of ledger: CampaignLedger
  ) -> ScriptTable {
    ScriptTable(
      Documents.Table(id: "", columns: columns, rows: rows.map(\.values)), language: language,
      provenance: ListProvenance(query: ledger.pledgeQuery, rows: rows.map(\.row)))
  }

  /// Pledges of which something was due before the day and did not come; the longest overdue first.
  fileprivate func overdueTable(_ ledger: CampaignLedger) -> ScriptTable {
    let late = ledger.pledges.compactMap { pledge in
      pledge.schedule.overdue(on: ledger.day).map { (pledge: pledge, amount: $0.amount, since: $0.since) }
    }.sorted { ($0.since, $0.pledge.row) < ($1.since, $1.pledge.row) }
    return table(
      [
        column("pledge", CampaignPhrases.pledge, .text, isKey: true), column("donor", CampaignPhrases.donor, .text),
        column("kind", CampaignPhrases.kind, .text), column("due_on", CampaignPhrases.due, .date),
        column("days", CampaignPhrases.days, .integer), column("amount", CampaignPhrases.pledged),
        column("received", CampaignPhrases.received), column("overdue_amount", CampaignPhrases.late),
        column("outstanding", CampaignPhrases.outstanding),
      ],
      late.map { line in
        let (cells, schedule) = (line.pledge.cells, line.pledge.schedule)
        return (
          line.pledge.row,
          [
            value(cells[0]), value(cells[1]), value(cells[2]), .date(line.since),
            .integer(Int64(ledger.day.number - line.since.number)), .integer(schedule.amount),
            .integer(schedule.received), .integer(line.amount), .integer(schedule.outstanding),
          ]
        )
      }, of: ledger)
  }

  /// Parts of pledges that are due on the day or later; those without a day last.
  fileprivate func comingTable(_ ledger: CampaignLedger) -> ScriptTable {
    let parts = ledger.pledges.flatMap { pledge in
      pledge.schedule.coming(from: ledger.day).map { (pledge: pledge, part: $0) }
    }.sorted { one, other in
      (one.part.due?.number ?? .max, one.pledge.row) < (other.part.due?.number ?? .max, other.pledge.row)
    }
    return table(
      [
        column("pledge", CampaignPhrases.pledge, .text, isKey: true), column("donor", CampaignPhrases.donor, .text),
        column("kind", CampaignPhrases.kind, .text), column("due_on", CampaignPhrases.due, .date),
        column("amount", CampaignPhrases.amount),
      ],
      parts.map { line in
        let cells = line.pledge.cells
        return (
          line.pledge.row,
          [
            value(cells[0]), value(cells[1]), value(cells[2]), line.part.due.map { .date($0) } ?? .null,
            .integer(line.part.amount),
          ]
        )
      }, of: ledger)
  }

  /// Cash and goods apart: received - spent = balance, and what of it is free.
  fileprivate func accountsTable(_ figures: [String: Int64]) -> ScriptTable {
    func cell(_ name: String) -> Value { figures[name].map { .integer($0) } ?? .null }
    return ScriptTable(
      Documents.Table(
        id: "",
        columns: [
          column("account", CampaignPhrases.account, .text, isKey: true), column("received", CampaignPhrases.received),
          column("spent", CampaignPhrases.spent), column("balance", CampaignPhrases.balance),
          column("reserved", CampaignPhrases.reserved), column("free", CampaignPhrases.free),
        ],
        rows: [
          [.text(CampaignPhrases.cash[language])] + ["cash", "spent", "balance", "reserved", "free"].map(cell),
          [.text(CampaignPhrases.inKind[language])] + ["in_kind", "spent_in_kind", "in_kind_left"].map(cell)
            + [.null, .null],
        ]), language: language)
  }

  fileprivate func comparisonTable(_ own: ScriptCampaignStatus, _ other: ScriptCampaignStatus) -> ScriptTable {
    let measures: [(String, LocalizedText)] = [
      ("cash", CampaignPhrases.cashReceived), ("in_kind", CampaignPhrases.inKindReceived),
      ("pledged", CampaignPhrases.cashPledged), ("gifts", CampaignPhrases.gifts), ("donors", CampaignPhrases.donors),
    ]
    let rows = measures.map { name, label -> [Value] in
      let (now, before) = (own.figures[name] ?? 0, other.figures[name] ?? 0)
      return [
        .text(label[language]), .integer(now), .integer(before), .integer(now - before),
        before == 0 ? .null : .ratio(now - before, before),
      ]
    }
    return ScriptTable(
      Documents.Table(
        id: "",
        columns: [
          column("measure", CampaignPhrases.measure, .text, isKey: true), column("now", CampaignPhrases.now, .integer),
          column("before", CampaignPhrases.before, .integer), column("change", CampaignPhrases.change, .integer),
          column("change_rate", CampaignPhrases.changeRate, .percent1),
        ], rows: rows), language: language, chartColumns: ["now", "before"])
  }
}
