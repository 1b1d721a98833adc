/// The list `parameters` of a manifest.

import LuaRuntime
import Messages

extension ManifestReader {
  private static let fields = ["default", "required", "min", "max", "choices", "unit", "help", "source", "each"]

  /// - Parameter uses: the libraries from which parameters may be taken.
  mutating func parameters(_ table: LuaTable, uses: [String: String]) -> [Manifest.ParameterEntry] {
    var entries: [Manifest.ParameterEntry] = []
    var flags: Set<String> = []
    for (path, inner) in tables(table, "parameters", at: "") {
      let isTaken = !inner["from"].isNull
      guard
        let entry = isTaken
          ? taken(inner, at: path, uses: uses).map(Manifest.ParameterEntry.taken)
          : parameter(inner, at: path).map(Manifest.ParameterEntry.own)
      else { continue }
      if let name = entry.name, !flags.insert(name).inserted {
        wrongValue("\(path).name", name, "tham số này đã có", "this parameter is there already")
      }
      entries.append(entry)
    }
    return entries
  }

  private mutating func parameter(_ table: LuaTable, at path: String) -> Parameter? {
    check(table, at: path, keys: ["name", "type"] + Self.fields + ["from"])
    let name = name(table, at: path, required: true)
    let type = word(table, "type", at: path, of: Parameter.Kind.allCases.map(\.rawValue), required: true)
      .flatMap(Parameter.Kind.init(rawValue:))
    let fields = fields(table, at: path)
    if type == .choice, fields.choices?.isEmpty ?? true { missing("\(path).choices") }
    guard let name, let type else { return nil }
    let parameter = fields.parameter(name, type)
    return parameter.with(default: defaultValue(fields.standard, of: parameter, at: path))
  }

  private mutating func taken(_ table: LuaTable, at path: String, uses: [String: String]) -> TakenParameter? {
    check(table, at: path, keys: ["from", "name"] + Self.fields)
    let library = word(table, "from", at: path, of: uses.keys.sorted(), required: true)
    let name = name(table, at: path, required: false)
    let fields = fields(table, at: path)
    if table["name"].isNull, fields != ParameterFields() { missing("\(path).name") }
    guard let library, name != nil || table["name"].isNull else { return nil }
    let (file, text) = (file, text)
    return TakenParameter(
      library: library, name: name, changes: fields, path: path,
      place: Sought { Self.place(of: path + ".name", isKey: false, in: text, file) })
  }

  private mutating func name(_ table: LuaTable, at path: String, required: Bool) -> String? {
    guard let name = text(table, "name", at: path, required: required) else { return nil }
    let isName =
      name.utf8.first.map { (97...122).contains($0) } == true && name.utf8.count <= 40
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    if !isName { wrongValue("\(path).name", name, "chỉ gồm a–z, 0–9, _", "must consist of a–z, 0–9, _") }
    return name
  }

  private mutating func fields(_ table: LuaTable, at path: String) -> ParameterFields {
    var fields = ParameterFields()
    fields.standard = standard(table["default"], at: path)
    fields.isRequired = table["required"].isNull ? nil : boolean(table, "required", at: path)
    fields.minimum = number(table, "min", at: path)
    fields.maximum = number(table, "max", at: path)
    if let minimum = fields.minimum, let maximum = fields.maximum, minimum > maximum {
      wrongValue("\(path).min", "\(minimum)", "không được lớn hơn max", "may not be above max")
    }
    fields.choices = table["choices"].isNull ? nil : texts(table, "choices", at: path)
    fields.unit = localized(table, "unit", at: path, plain: true)
    fields.help = localized(table, "help", at: path)
    fields.source = localized(table, "source", at: path, plain: true)
    fields.each = table["each"].isNull ? nil : boolean(table, "each", at: path)
    return fields
  }

  private mutating func standard(_ value: LuaValue, at path: String) -> DataValue? {
    switch value {
    case .null: return nil
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .string(let string): return .text(string.text ?? "")
    default:
      wrongType("\(path).default", value, "một giá trị", "a value")
      return nil
    }
  }

  private mutating func defaultValue(
    _ data: DataValue?, of parameter: Parameter, at path: String
  ) -> ParameterValue? {
    guard let data else { return nil }
    do {
      return try parameter.read(data)
    } catch {
      let (vi, en) = Self.rule(error)
      wrongValue("\(path).default", data.description, vi, en, suggestion: error.suggestion)
      return nil
    }
  }

  /// What a value breaks, without the flag's name.
  static func rule(_ fault: Diagnostic) -> (vi: String, en: String) {
    let arguments = fault.arguments
    if let choices = arguments["choices"] { return ("chỉ nhận \(choices)", "takes only \(choices)") }
    if let vi = arguments["bounds"], let en = arguments["bounds_en"] { return ("phải \(vi)", "must be \(en)") }
    return (arguments["rule"] ?? "không rõ là số nào", arguments["rule_en"] ?? "may be two numbers")
  }
}
