/// A parameter of type `period` as scripts see it, and `bv.period`.

import Analytics
import LuaRuntime
import Messages
import Vietnamese

final class ScriptPeriod {
  let period: Period
  let language: Language
  init(_ period: Period, _ language: Language) { (self.period, self.language) = (period, language) }

  var title: String { language == .vi ? period.vietnamese : period.english }

  static var luaClass: LuaClass<ScriptPeriod> {
    LuaClass(
      name: "period",
      get: { own, name, state in
        let period = own.period
        switch name {
        case "from": return .text(period.first.iso)
        case "to": return .text(period.last.iso)
        case "first_year": return .whole(period.firstYear)
        case "year": return .whole(period.lastYear)
        case "years": return .table(try state.makeTable(array: (period.firstYear...period.lastYear).map { .whole($0) }))
        case "month": return .whole(period.last.parts.month)
        case "code": return .text(period.code)
        case "title": return .text(own.title)
        case "whole_years": return .boolean(period.isWholeYears)
        case "before": return period.before.map { .object(ScriptPeriod($0, own.language)) } ?? .null
        default: return nil
        }
      },
      metamethods: [.text: { call in .text(try call.object(1, as: ScriptPeriod.self).title) }])
  }
}

extension ScriptQuery {
  static var periodSteps: [LuaHostFunction] {
    [
      method(
        "during",
        [
          LuaParameter("period", "period or date", "a period, or its first day"),
          LuaParameter("last", "date", "the last day where the first is given", optional: true),
        ], "query", "Keeps the rows whose own date, or year, lies in the period."
      ) { call, own in
        if let period = call.value(at: 1).object as? ScriptPeriod {
          return own.with(try own.query.during(period.period.first, period.period.last))
        }
        guard let first = Day(iso: try call.text(1)), let last = Day(iso: try call.text(2)) else {
          throw call.fault(
            1, vi: "cần một kỳ, hoặc hai ngày như \"2024-01-01\", \"2024-06-30\"",
            en: "a period, or two days such as \"2024-01-01\", \"2024-06-30\" expected")
        }
        return own.with(try own.query.during(first, last))
      }
    ]
  }
}

extension ScriptContext {
  var periodFunction: LuaHostFunction {
    LuaHostFunction(
      "period",
      parameters: [
        LuaParameter("code", "string", "2024, 2021-2023, 2024-H1, 2024-9M, 2024-Q3, 2024-07, or the first day"),
        LuaParameter("last", "date", "the last day where the first is given", optional: true),
      ],
      returns: "period", description: "A reporting period: from, to, first_year, year, years, title, before."
    ) { call in
      let text: String =
        if case .integer(let year) = call.value(at: 1) { String(year) } else { try call.text(1) }
      let last = try call.optionalText(2)
      guard let period = Period(last.map { text + ".." + $0 } ?? text) else {
        throw call.fault(1, vi: Period.rule.vi, en: Period.rule.en)
      }
      return .object(ScriptPeriod(period, self.language))
    }
  }
}

extension Period {
  /// How a period is written.
  static let rule = (
    vi: "viết 2024, 2021-2023, 2024-H1 (6 tháng đầu năm), 2024-9M (9 tháng), 2024-Q3 (quý III), 2024-07 (tháng 7) "
      + "hoặc 2024-01-01..2024-07-15",
    en: "write 2024, 2021-2023, 2024-H1 (first half), 2024-9M (nine months), 2024-Q3 (quarter), 2024-07 (month) "
      + "or 2024-01-01..2024-07-15"
  )
}
