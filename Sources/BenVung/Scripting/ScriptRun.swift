/// `ctx`: what a run gets, and its objects' classes.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

/// `ctx.data`: a query for each entity.
final class ScriptData {
  let context: ScriptContext
  init(_ context: ScriptContext) { self.context = context }

  static var luaClass: LuaClass<ScriptData> {
    LuaClass(
      name: "ctx.data",
      get: { data, name, _ in .object(ScriptQuery(data.context, try Query(name, context: data.context.queries))) })
  }
}

/// `ctx.standard`
final class ScriptStandard {
  let standard: PovertyStandard
  let language: Language
  init(_ standard: PovertyStandard, _ language: Language) { (self.standard, self.language) = (standard, language) }

  static var luaClass: LuaClass<ScriptStandard> {
    LuaClass(
      name: "standard",
      methods: [
        LuaHostFunction(
          "line",
          parameters: [LuaParameter("class", "string"), LuaParameter("options", "table", "area_type", optional: true)],
          returns: "integer", description: "The income line in đồng per person and year."
        ) { call in
          let own = try call.receiver(as: ScriptStandard.self)
          let options = try NamedArguments(call, at: 2, known: ["area_type"], isOptional: true)
          let area = options["area_type"].text
          guard let line = own.standard.line(try call.text(1), areaType: area) else {
            throw call.fault(
              1, vi: "\(own.standard.id) không có mức '\(try call.text(1))' cho '\(area ?? "-")'",
              en: "\(own.standard.id) has no line '\(try call.text(1))' for '\(area ?? "-")'")
          }
          return .value(.integer(line))
        }
      ],
      get: { own, name, state in
        switch name {
        case "id": .text(own.standard.id)
        case "name": .text(own.standard.name[own.language])
        case "source": .text(own.standard.source[own.language])
        case "indicators": .table(try state.makeTable(array: own.standard.indicators.map { .text($0.code) }))
        default: nil
        }
      })
  }
}

extension ScriptContext {
  func defineClasses(in state: LuaState) {
    defineEnterpriseClasses(in: state)
    definePovertyClasses(in: state)
    state.define(ScriptData.luaClass)
    state.define(ScriptStandard.luaClass)
    state.define(ScriptQuery.luaClass)
    state.define(ScriptGroups.luaClass)
    state.define(ScriptSummary.luaClass)
    state.define(ScriptFigure.luaClass)
    state.define(ScriptMeasure.luaClass)
    state.define(ScriptRow.luaClass)
    state.define(ScriptDocument.luaClass)
    state.define(ScriptPeriod.luaClass)
    state.define(ScriptCampaignStatus.luaClass(self))
    state.define(ScriptForecast.luaClass)
    state.define(ScriptAllocation.luaClass(self))
  }

  /// The one argument of the script's function.
  func argument(
    _ state: LuaState, parameters: [(String, LuaValue)], standard: PovertyStandard?, book: ProposalBook,
    assumptions: ScriptTable? = nil
  ) throws -> LuaValue {
    let proposing = LuaHostFunction(
      "propose",
      parameters: [
        LuaParameter("entity", "string"), LuaParameter("rows", "list of rows"),
        LuaParameter("options", "table", "key = { field, … }; by default the entity's own", optional: true),
      ],
      description: "Proposes rows; nothing is written before a person applies them."
    ) { call in
      let name = try call.text(1)
      try placed(call) {
        if let refusal = book.refusal { throw refusal }
        guard book.allowed.contains(name), let entity = self.queries.model.entity(name) else {
          throw Diagnostic(
            .proposalRefused, ["entity": name],
            hint: LocalizedText(
              vi: "thêm \"\(name)\" vào needs.propose trong plugin.lua",
              en: "add \"\(name)\" to needs.propose in plugin.lua"))
        }
        let options = try call.optionalTable(3)
        for (option, _) in options?.entries ?? [] where option.text != "key" {
          throw call.unknownOption(3, option.text ?? "?", known: ["key"])
        }
        let given = options?["key"].table?.elements
        let key = given?.compactMap(\.text)
        if let options, !options["key"].isNull, key?.isEmpty ?? true || key?.count != given?.count {
          throw call.fault(
            3, vi: "key: cần danh sách tên trường, chẳng hạn { \"household\", \"form\" }",
            en: "key: a list of field names expected, such as { \"household\", \"form\" }")
        }
        book.proposals.append(
          try ProposalReader(entity, key: key, context: self).read(try call.table(2).elements))
      }
      return .none
    }
    var fields: [(String, LuaValue)] = [
      ("params", .table(try state.makeTable(parameters))), ("data", .object(ScriptData(self))),
      ("doc", .object(ScriptDocument(self))), ("propose", .function(state.makeFunction(proposing))),
      // Whether names may be told: the person who runs it gave the grant, and the manifest asks for it.
      ("personal", .boolean(!queries.access.personal.isEmpty)), ("as_of", .text(asOf.iso)),
    ]
    if let assumptions { fields.append(("assumptions", .object(assumptions))) }
    if let standard { fields.append(("standard", .object(ScriptStandard(standard, language)))) }
    return .table(try state.makeFrozenTable(fields, name: "ctx"))
  }
}
