/// The mathematics of a fund drive: where it stands on a day, and whom its balance can help.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

/// A campaign's state on a day. Money is whole đồng.
final class ScriptCampaignStatus {
  var cash: Int64 = 0
  var inKind: Int64 = 0
  var pledged: Int64 = 0
  /// Received in cash and still to come from pledges of cash.
  var committed: Int64 = 0
  /// Cash received less support given from the campaign.
  var balance: Int64 = 0
  let overdue: ScriptTable

  init(overdue: ScriptTable) { self.overdue = overdue }

  static var luaClass: LuaClass<ScriptCampaignStatus> {
    LuaClass(
      name: "campaign status",
      get: { status, name, _ in
        switch name {
        case "cash": .integer(status.cash)
        case "in_kind": .integer(status.inKind)
        case "pledged": .integer(status.pledged)
        case "committed": .integer(status.committed)
        case "balance": .integer(status.balance)
        case "overdue": .object(status.overdue)
        default: nil
        }
      })
  }
}

/// Households chosen under a budget, in the order of the need.
final class ScriptAllocation: ScriptTableConvertible {
  let rows: [Int32]
  let granted: [Int64]
  let scriptTable: ScriptTable
  let query: Query

  init(rows: [Int32], granted: [Int64], table: ScriptTable, query: Query) {
    (self.rows, self.granted, scriptTable, self.query) = (rows, granted, table, query)
  }

  static func luaClass(_ context: ScriptContext) -> LuaClass<ScriptAllocation> {
    LuaClass(
      name: "allocation",
      methods: [
        LuaHostFunction(
          "map",
          parameters: [
            LuaParameter("fields", "table", "field = expression; granted and the row itself by name, :name of values"),
            LuaParameter("values", "table", "what :name stands for, the same in every row", optional: true),
          ],
          returns: "list of rows", description: "Rows for ctx.propose."
        ) { call in
          try placed(call) {
            let plan = try call.receiver(as: ScriptAllocation.self)
            let fields = try call.table(1).entries.map { entry -> (String, String) in
              guard let name = entry.key.text, let text = entry.value.text else {
                throw call.fault(1, vi: "cần trường = biểu thức", en: "field = expression expected")
              }
              return (name, text)
            }
            let values = try call.optionalTable(2)
            let columns = try fields.map { name, text -> (String, [LuaValue]) in
              if text.hasPrefix(":"), text.dropFirst().allSatisfy({ $0 == "_" || $0.isLetter || $0.isNumber }) {
                let value = values?[String(text.dropFirst())] ?? .null
                guard !value.isNull else {
                  throw call.fault(
                    2, vi: "\(name): không có giá trị cho \(text)", en: "\(name): nothing is given for \(text)")
                }
                return (name, plan.rows.map { _ in value })
              }
              if text == "granted" { return (name, plan.granted.map { .integer($0) }) }
              if text == plan.query.entity.singular {
                return (
                  name, plan.rows.map { .object(ScriptRow(context, entity: plan.query.entity.name, row: Int($0))) }
                )
              }
              return (name, try plan.query.cells(text, rows: plan.rows).map(context.lua))
            }
            let rows = try plan.rows.indices.map { index -> LuaValue in
              .table(try call.state.makeTable(columns.map { ($0.0, $0.1[index]) }))
            }
            return .value(.table(try call.state.makeTable(array: rows)))
          }
        }
      ],
      metamethods: [.length: { call in .value(.whole(try call.object(1, as: ScriptAllocation.self).rows.count)) }])
  }
}

extension ScriptContext {
  var campaignFunctions: [LuaHostFunction] {
    [
      LuaHostFunction(
        "campaign_status",
        parameters: [
          LuaParameter("campaign", "row of campaigns"), LuaParameter("options", "table", "as_of", optional: true),
        ],
        returns: "campaign status", description: "Cash, in kind, pledged, overdue and balance of a campaign on a day."
      ) { call in
        try placed(call) {
          let campaign = try call.object(1, as: ScriptRow.self)
          let options = try NamedArguments(call, at: 2, known: ["as_of"], isOptional: true)
          let text = try options.text("as_of", or: self.asOf.iso)
          guard campaign.entity == "campaigns", let day = Day(iso: text) else {
            throw call.fault(
              1, vi: "cần một dòng của ctx.data.campaigns và một ngày như \"2024-12-31\"",
              en: "a row of ctx.data.campaigns and a date such as \"2024-12-31\" expected")
          }
          return .object(try self.status(campaign, day))
        }
      },
      LuaHostFunction(
        "allocate",
        parameters: [
          LuaParameter("need", "query", "sorted: the first is helped first"),
          LuaParameter("options", "table", "budget, unit_cost"),
        ],
        returns: "allocation", description: "Helps rows in their order until the budget is spent."
      ) { call in
        try placed(call) {
          let need = try call.object(1, as: ScriptQuery.self)
          let options = try NamedArguments(call, at: 2, known: ["budget", "unit_cost"])
          let (budget, cost) = (try options.integer("budget"), try options.integer("unit_cost"))
          guard cost > 0 else { throw call.fault(2, vi: "unit_cost phải lớn hơn 0", en: "unit_cost must be above 0") }
          let rows = Array(try need.query.rowNumbers().prefix(max(0, budget / cost)))
          let granted = rows.map { _ in Int64(cost) }
          var columns = [
            Documents.Column(
              id: need.query.entity.singular, label: self.label(need.query.entity.singular, need.query.entity.label),
              format: .text, isKey: true)
          ]
          var values = rows.map {
            [Value.text(Query.display(entity: need.query.entity.name, row: Int($0), context: self.queries))]
          }
          for name in need.query.derivedNames {
            let cells = try need.query.cells(name, rows: rows)
            columns.append(
              Documents.Column(
                id: name, label: self.label(name, nil), format: cells.contains { $0.number != nil } ? .vnd : .text))
            for index in rows.indices { values[index].append(self.value(cells[index])) }
          }
          columns.append(Documents.Column(id: "granted", label: self.label("granted", nil), format: .vnd))
          for index in rows.indices { values[index].append(.integer(granted[index])) }
          let table = Documents.Table(id: "", columns: columns, rows: values)
          return .object(
            ScriptAllocation(
              rows: rows, granted: granted,
              table: ScriptTable(
                table, language: self.language, provenance: ListProvenance(query: need.query, rows: rows)),
              query: need.query))
        }
      },
    ]
  }

  private func status(_ campaign: ScriptRow, _ day: Day) throws -> ScriptCampaignStatus {
    let binds: [String: BindValue] = [
      "campaign": .reference(entity: "campaigns", row: campaign.row), "day": .date(day.number),
    ]
    let receipts = try Query("receipts", context: queries).filtered(
      "campaign == :campaign and date <= :day", binds: binds)
    let pledges = try Query("pledges", context: queries).filtered(
      "campaign == :campaign and date <= :day", binds: binds)
    func sum(_ query: Query, _ text: String) throws -> Int64 {
      if case .integer(let value) = try query.single(.sum(text)) { value } else { 0 }
    }
    let received = "sum(receipts, if(date <= :day, amount, 0))"
    let late = try pledges.filtered("due_on < :day and \(received) < amount").sorted(["due_on"])
    let rows = try late.rowNumbers()
    let fields = ["number", "donor", "due_on", "amount", received]
    let cells = try fields.map { try late.cells($0, rows: rows) }
    let table = Documents.Table(
      id: "",
      columns: [
        Documents.Column(
          id: "pledge", label: label("pledge", .init(vi: "Số đăng ký", en: "Pledge")), format: .text, isKey: true),
        Documents.Column(id: "donor", label: label("donor", .init(vi: "Nhà hảo tâm", en: "Donor")), format: .text),
        Documents.Column(id: "due_on", label: label("due_on", .init(vi: "Hạn", en: "Due")), format: .date),
        Documents.Column(
          id: "days", label: label("days", .init(vi: "Quá hạn (ngày)", en: "Days overdue")), format: .integer),
        Documents.Column(id: "amount", label: label("amount", .init(vi: "Đã đăng ký", en: "Pledged")), format: .vnd),
        Documents.Column(
          id: "outstanding", label: label("outstanding", .init(vi: "Còn thiếu", en: "Outstanding")), format: .vnd),
      ],
      rows: rows.indices.map { index in
        let due = if case .date(let number) = cells[2][index] { Int64(day.number - number) } else { Int64(0) }
        let outstanding = Int64((cells[3][index].number ?? 0) - (cells[4][index].number ?? 0))
        return [
          value(cells[0][index]), value(cells[1][index]), value(cells[2][index]), .integer(due), value(cells[3][index]),
          .integer(outstanding),
        ]
      })
    let status = ScriptCampaignStatus(
      overdue: ScriptTable(table, language: language, provenance: ListProvenance(query: late, rows: rows)))
    status.cash = try sum(receipts.filtered("kind == 'cash'"), "amount")
    status.inKind = try sum(receipts.filtered("kind ~= 'cash'"), "amount")
    status.pledged = try sum(pledges, "amount")
    status.committed = status.cash + (try sum(pledges.filtered("kind == 'cash'"), "max(amount - \(received), 0)"))
    let supports = try Query("supports", context: queries).filtered(
      "campaign == :campaign and date <= :day and status in {'given', 'closed'}", binds: binds)
    status.balance = status.cash - (try sum(supports, "coalesce(amount, 0)"))
    return status
  }
}
