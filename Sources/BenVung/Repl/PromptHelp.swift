/// What `help` prints: from the registration of each function and from the declared model.

import LuaRuntime
import Messages
import Programme

struct PromptHelp {
  /// A function under the name it is called by: "bv.mean", "query:where".
  private struct Entry {
    let name: String
    let function: LuaHostFunction
    var shortName: Substring {
      name[(name.lastIndex { $0 == "." || $0 == ":" }.map(name.index(after:)) ?? name.startIndex)...]
    }
  }

  private let entries: [Entry]
  private let model: Model
  private let language: Language
  private let width: Int

  init(module: LuaModule, model: Model, language: Language, width: Int) {
    var entries = Self.entries(module, "bv")
    for (name, methods) in Self.classes {
      entries += methods.map { Entry(name: "\(name):\($0.name)", function: $0) }
    }
    self.entries = entries
    self.model = model
    self.language = language
    self.width = width
  }

  private static func entries(_ module: LuaModule, _ prefix: String) -> [Entry] {
    module.functions.map { Entry(name: "\(prefix).\($0.name)", function: $0) }
      + module.submodules.flatMap { entries($0.1, "\(prefix).\($0.0)") }
  }

  private static let queryName = "query"
  static var classes: [(String, [LuaHostFunction])] {
    [
      (queryName, ScriptQuery.luaClass.methods), ("groups", ScriptGroups.luaClass.methods),
      ("summary", ScriptSummary.luaClass.methods), ("table", ScriptTable.luaClass.methods),
      ("alkire_foster", ScriptAlkireFoster.luaClass.methods), ("poverty_change", ScriptPovertyChange.luaClass.methods),
      ("inequality", ScriptInequality.luaClass.methods), ("transitions", ScriptTransitions.luaClass.methods),
      ("ctx.doc", ScriptDocument.luaClass.methods), ("ctx.standard", ScriptStandard.luaClass.methods),
    ]
  }

  /// The class of an object that `help` is asked about.
  static func className(_ object: AnyObject) -> String? {
    switch object {
    case let query as ScriptQuery: query.query.entity.name
    case is ScriptGroups: "groups"
    case is ScriptSummary: "summary"
    case is ScriptTable: "table"
    case is ScriptAlkireFoster: "alkire_foster"
    case is ScriptPovertyChange: "poverty_change"
    case is ScriptInequality: "inequality"
    case is ScriptTransitions: "transitions"
    case is ScriptDocument: "ctx.doc"
    case is ScriptStandard: "ctx.standard"
    case is ScriptData: "ctx.data"
    default: nil
    }
  }

  /// A script that gives a function from the functions and modules at hand to their names.
  var finder: String {
    var source = "local n, q = {}, ctx.data.households\nn[bv] = 'bv'\nn[ctx] = 'ctx'\n"
    for entry in entries where entry.name.hasPrefix("bv.") { source += "n[\(entry.name)] = '\(entry.name)'\n" }
    for entry in entries where entry.name.hasPrefix(Self.queryName + ":") {
      source += "n[q.\(entry.shortName)] = '\(entry.name)'\n"
    }
    return source + "return function(v) return n[v] end"
  }

  /// All that help can be asked about.
  var names: [String] {
    entries.map(\.name) + entries.map { String($0.shortName) } + model.entities.map(\.name) + ["bv", "ctx", "ctx.data"]
      + Self.classes.map(\.0)
  }

  /// The functions whose names begin so, without that beginning; of a submodule its name alone: "distribution.".
  func functions(of prefix: String) -> [String] {
    var found: [String] = []
    for entry in entries where entry.name.hasPrefix(prefix) {
      let rest = entry.name.dropFirst(prefix.count)
      let name = rest.firstIndex(of: ".").map { String(rest[...$0]) } ?? String(rest)
      if !found.contains(name) { found.append(name) }
    }
    return found
  }

  var entityNames: [String] { model.entities.map(\.name) }

  func fields(of entity: String) -> [String] { model.entity(entity)?.fields.map(\.name) ?? [] }

  var overview: String {
    let title = LocalizedText(
      vi: "Dấu nhắc Lua trên bản chụp của sổ; không ghi được gì. Có sẵn:",
      en: "A Lua prompt on a snapshot of the register; nothing can be written. At hand:")
    let rows = [
      ("ctx.data.reviews", LocalizedText(vi: "truy vấn một bảng; gõ tên để xem", en: "a query; type it to see it")),
      ("help \"reviews\"", LocalizedText(vi: "các cột của một bảng", en: "the fields of an entity")),
      ("help(bv.mean)", LocalizedText(vi: "một hàm; cũng viết help \"mean\"", en: "a function; also help \"mean\"")),
      ("help \"query\"", LocalizedText(vi: "các bước của truy vấn", en: "the steps of a query")),
      ("ctx.doc", LocalizedText(vi: "tài liệu: in ra ngay sau dòng lệnh", en: "a document, printed after the line")),
      ("Tab", LocalizedText(vi: "điền nốt tên", en: "completes names")),
      ("Ctrl-C, Ctrl-D", LocalizedText(vi: "dừng dòng đang chạy; thoát", en: "ends the running line; leaves")),
    ]
    let functions = entries.filter { $0.name.hasPrefix("bv.") }.map(\.name)
    return [
      title[language], HelpText.aligned(rows.map { ($0.0, $0.1[language]) }), "",
      LocalizedText(vi: "Hàm:", en: "Functions:")[language], Self.filled(functions, width: width, margin: "  "), "",
      LocalizedText(vi: "Bảng:", en: "Entities:")[language], Self.filled(entityNames, width: width, margin: "  "),
    ].joined(separator: "\n")
  }

  /// Words with commas in lines of a width.
  static func filled(_ words: [String], width: Int, margin: String) -> String {
    var lines: [String] = []
    var line = margin
    for (index, word) in words.enumerated() {
      let piece = word + (index < words.count - 1 ? "," : "")
      if line.count > margin.count, line.count + 1 + piece.count > width {
        lines.append(line)
        line = margin
      }
      line += (line.count > margin.count ? " " : "") + piece
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// For functions that are not ours.
  var ofLua: String {
    LocalizedText(
      vi: "hàm của chính Lua: xem mục 6 của sách hướng dẫn Lua 5.4 (www.lua.org/manual/5.4)",
      en: "a function of Lua's own: see section 6 of the Lua 5.4 manual (www.lua.org/manual/5.4)")[language]
  }

  /// The help for a name: a function, all functions of that short name, a class, an entity.
  func text(for name: String) -> String? {
    if name == "bv" { return list("bv.") }
    if name == "ctx" || name == "ctx.data" { return overview }
    if let entity = model.entity(name) { return text(for: entity) }
    if let entry = entries.first(where: { $0.name == name }) { return text(for: entry) }
    let named = entries.filter { $0.shortName == name }
    if !named.isEmpty { return named.map(text).joined(separator: "\n\n") }
    for mark in [":", "."] where entries.contains(where: { $0.name.hasPrefix(name + mark) }) {
      return list(name + mark)
    }
    let parts = name.split(separator: ".")
    if parts.count == 2, let field = model.entity(String(parts[0]))?.field(String(parts[1])) {
      return HelpText.aligned([row(field)])
    }
    return nil
  }

  private func list(_ prefix: String) -> String {
    HelpText.aligned(
      entries.filter { $0.name.hasPrefix(prefix) }.map { (signature($0), $0.function.description) })
  }

  private func signature(_ entry: Entry) -> String {
    let parameters = entry.function.parameters.map { parameter in
      let name = parameter.name + (parameter.isVariadic ? ", …" : "")
      return parameter.isOptional ? "[\(name)]" : name
    }
    let returns = entry.function.returns.isEmpty ? "" : " → " + entry.function.returns
    return "\(entry.name)(\(parameters.joined(separator: ", ")))\(returns)"
  }

  private func text(for entry: Entry) -> String {
    var lines = [signature(entry)]
    if !entry.function.description.isEmpty { lines.append("  " + entry.function.description) }
    let rows = entry.function.parameters.map { parameter -> (String, String) in
      var text = parameter.type
      if let description = parameter.description { text += ": " + description }
      if parameter.isOptional { text += language == .vi ? " (có thể bỏ)" : " (optional)" }
      return (parameter.name, text)
    }
    if !rows.isEmpty { lines.append(HelpText.aligned(rows)) }
    lines.append((language == .vi ? "  từ API " : "  since API ") + entry.function.since)
    return lines.joined(separator: "\n")
  }

  private func text(for entity: Entity) -> String {
    var lines = ["ctx.data.\(entity.name) — \(entity.label[language])"]
    lines.append((language == .vi ? "  khóa: " : "  key: ") + entity.key.joined(separator: ", "))
    lines.append(HelpText.aligned(entity.fields.map(row)))
    if !entity.collections.isEmpty {
      lines.append(HelpText.aligned(entity.collections.map { ($0.name, "→ \($0.entity).\($0.field)") }))
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ field: Field) -> (String, String) {
    var text = FieldRecord.type(of: field)
    switch field.type {
    case .code(let list), .codes(let list):
      let codes = model.codeList(list)?.items.map(\.code) ?? []
      if codes.count <= 12 { text += " (\(codes.joined(separator: ", ")))" }
    default: break
    }
    if let unit = field.unit { text += ", \(unit[language])" }
    text += " · \(field.label[language])"
    switch field.privacy {
    case .public: break
    case .sensitive: text += language == .vi ? " · nhạy cảm" : " · sensitive"
    case .personal: text += language == .vi ? " · cá nhân" : " · personal"
    }
    return (field.name, text)
  }
}
