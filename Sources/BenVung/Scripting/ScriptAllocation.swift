/// `bv.allocate`: whom a sum of money helps, and why.

import Analytics
import Documents
import LuaRuntime
import Messages

/// Rows chosen under a budget, with the reason of each; who stands behind, who gets nothing, and how places fared.
final class ScriptAllocation: ScriptTableConvertible {
  let rule: AllocationRule
  let outcome: Allocation
  let rows: [Int32]
  let granted: [Int64]
  let scriptTable: ScriptTable
  let waiting: ScriptTable
  let excluded: ScriptTable
  let places: ScriptTable

  init(_ rule: AllocationRule, _ context: ScriptContext) throws {
    self.rule = rule
    let outcome = Allocation(rule.candidates, budget: rule.budget, met: rule.met, skips: rule.skips)
    self.outcome = outcome
    rows = outcome.chosen.map { rule.rows[$0.candidate] }
    granted = outcome.chosen.map(\.amount)
    let tables = AllocationTables(rule: rule, outcome: outcome, context: context)
    scriptTable = try tables.chosen()
    waiting = try tables.waiting()
    excluded = tables.excluded()
    places = tables.places()
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
        ) { call in try placed(call) { .value(try map(call, context)) } }
      ],
      get: { own, name, _ in
        switch name {
        case "waiting": .object(own.waiting)
        case "excluded": .object(own.excluded)
        case "places": .object(own.places)
        case "spent": .integer(own.granted.reduce(0, +))
        case "left": .integer(own.outcome.left)
        default: nil
        }
      },
      metamethods: [.length: { call in .value(.whole(try call.object(1, as: ScriptAllocation.self).rows.count)) }])
  }

  private static func map(_ call: LuaCall, _ context: ScriptContext) throws -> LuaValue {
    let plan = try call.receiver(as: ScriptAllocation.self)
    let fields = try call.table(1).entries.map { entry -> (String, String) in
      guard let name = entry.key.text, let text = entry.value.text else {
        throw call.fault(1, vi: "cần trường = biểu thức", en: "field = expression expected")
      }
      return (name, text)
    }
    let values = try call.optionalTable(2)
    let query = plan.rule.query
    let columns = try fields.map { name, text -> (String, [LuaValue]) in
      if text.hasPrefix(":"), text.dropFirst().allSatisfy({ $0 == "_" || $0.isLetter || $0.isNumber }) {
        let value = values?[String(text.dropFirst())] ?? .null
        guard !value.isNull else {
          throw call.fault(2, vi: "\(name): không có giá trị cho \(text)", en: "\(name): nothing is given for \(text)")
        }
        return (name, plan.rows.map { _ in value })
      }
      if text == "granted" { return (name, plan.granted.map { .integer($0) }) }
      if text == query.entity.singular {
        return (name, plan.rows.map { .object(ScriptRow(context, entity: query.entity.name, row: Int($0))) })
      }
      return (name, try query.cells(text, rows: plan.rows).map(context.lua))
    }
    return .table(
      try call.state.makeTable(
        array: plan.rows.indices.map { index in
          .table(try call.state.makeTable(columns.map { ($0.0, $0.1[index]) }))
        }))
  }
}

extension ScriptContext {
  func allocation(_ call: LuaCall) throws -> ScriptAllocation {
    try ScriptAllocation(AllocationRule(call, self), self)
  }
}
