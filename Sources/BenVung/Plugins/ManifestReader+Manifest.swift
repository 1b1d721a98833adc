/// The manifest's own keys.

import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

extension ManifestReader {
  private static let keys = [
    "id", "version", "api", "kind", "name", "summary", "parameters", "needs", "limits", "uses", "layout", "standard",
    "rules",
  ]

  mutating func manifest(_ table: LuaTable, folder: String?) -> Manifest? {
    check(table, at: "", keys: Self.keys)
    let id = identifier(table, folder: folder)
    let version = version(table)
    let api = api(table)
    let kind = word(table, "kind", at: "", of: Manifest.Kind.allCases.map(\.rawValue), required: true)
      .flatMap(Manifest.Kind.init(rawValue:))
    let name = localized(table, "name", at: "", required: true)
    let summary = localized(table, "summary", at: "")
    let uses = uses(table)
    let parameters = parameters(table, uses: uses)
    let needs = needs(table)
    let limits = limits(table)
    let layout = word(table, "layout", at: "", of: LayoutName.allCases.map(\.rawValue))
      .flatMap(LayoutName.init(rawValue:))
    var standard: PovertyStandard?
    if kind == .standard {
      if let inner = self.table(table, "standard", at: "", required: true) { standard = self.standard(inner) }
    } else if kind != nil, !table["standard"].isNull {
      wrongValue(
        "kind", kind?.rawValue ?? "", "có standard thì kind = \"standard\"", "with standard, kind is \"standard\"")
    }
    var rules: [Rule] = []
    if kind == .check {
      if !table["rules"].isNull { rules = self.rules(table, plugin: id ?? "") }
    } else if kind != nil, !table["rules"].isNull {
      wrongValue("kind", kind?.rawValue ?? "", "có rules thì kind = \"check\"", "with rules, kind is \"check\"")
    }
    guard let id, let version, let api, let kind, let name else { return nil }
    var manifest = Manifest(
      id: id, version: version, api: api, kind: kind, name: name, summary: summary, needs: needs, limits: limits,
      uses: uses, layout: layout, standard: standard, rules: rules)
    manifest.entries = parameters
    return manifest
  }

  private mutating func identifier(_ table: LuaTable, folder: String?) -> String? {
    guard let id = text(table, "id", at: "", required: true) else { return nil }
    let isWord = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if !isWord || !(3...40).contains(id.utf8.count) {
      wrongValue("id", id, "3 đến 40 ký tự trong a–z, 0–9, -", "must be 3 to 40 characters of a–z, 0–9, -")
    } else if let folder, folder != id {
      wrongValue("id", id, "phải trùng tên thư mục \"\(folder)\"", "must equal the folder's name \"\(folder)\"")
    }
    return id
  }

  private mutating func version(_ table: LuaTable) -> String? {
    guard let version = text(table, "version", at: "", required: true) else { return nil }
    let numbers = version.prefix { $0 != "-" && $0 != "+" }.split(separator: ".", omittingEmptySubsequences: false)
    if numbers.count != 3 || !numbers.allSatisfy({ UInt32($0) != nil }) {
      wrongValue("version", version, "cần dạng 1.0.0", "must be written 1.0.0")
    }
    return version
  }

  private mutating func api(_ table: LuaTable) -> String? {
    guard let api = text(table, "api", at: "", required: true) else { return nil }
    let parts = api.split(separator: ".", omittingEmptySubsequences: false).map { UInt16($0).map(Int.init) }
    let known = Manifest.api
    guard (1...2).contains(parts.count), let major = parts[0], let minor = parts.count == 2 ? parts[1] : 0 else {
      wrongValue("api", api, "cần dạng \"1\" hoặc \"1.2\"", "must be written \"1\" or \"1.2\"")
      return api
    }
    if major != known.major || minor > known.minor {
      fault(
        .apiTooNew, ["wanted": api, "known": "\(known.major).\(known.minor)"], at: "api",
        hint: LocalizedText(vi: "cài phiên bản benvung mới hơn", en: "install a newer benvung"))
    }
    return api
  }

  private mutating func needs(_ table: LuaTable) -> Manifest.Needs {
    guard let inner = self.table(table, "needs", at: "") else { return .init() }
    check(inner, at: "needs", keys: ["read", "personal", "propose"])
    let names = model.entities.map(\.name)
    let read = texts(inner, "read", at: "needs")
    let propose = texts(inner, "propose", at: "needs")
    let personal = texts(inner, "personal", at: "needs")
    let stored = propose.isEmpty ? [] : model.storedEntities.map(\.name)
    for (key, list, names) in [("needs.read", read, names), ("needs.propose", propose, stored)] {
      for (index, name) in list.enumerated() where !names.contains(name) {
        wrongValue(
          key, name, "không có bảng này", "there is no such entity", at: "\(key)[\(index + 1)]",
          suggestion: names.closest(to: name))
      }
    }
    // The whole list is only made for who names a personal field.
    let fields =
      personal.isEmpty
      ? []
      : model.entities.flatMap { entity in
        entity.fields.filter { $0.privacy == .personal }.map { "\(entity.name).\($0.name)" }
      }
    for (index, name) in personal.enumerated() where !fields.contains(name) {
      wrongValue(
        "needs.personal", name, "không có cột cá nhân này", "there is no such personal field",
        at: "needs.personal[\(index + 1)]",
        suggestion: fields.closest(to: name))
    }
    return .init(read: Set(read), personal: Set(personal), propose: Set(propose))
  }

  private mutating func limits(_ table: LuaTable) -> Manifest.Limits {
    guard let inner = self.table(table, "limits", at: "") else { return .init() }
    check(inner, at: "limits", keys: ["seconds", "memory_mb"])
    let seconds = number(inner, "seconds", at: "limits")
    let memory = number(inner, "memory_mb", at: "limits")
    for (name, value) in [("limits.seconds", seconds), ("limits.memory_mb", memory)] {
      if let value, !(0...1_000_000).contains(value) || value == 0 {
        wrongValue(name, "\(value)", "phải lớn hơn 0", "must be above 0")
        return .init()
      }
    }
    return .init(seconds: seconds, memoryMegabytes: memory.map { Int($0.rounded(.up)) })
  }

  private mutating func uses(_ table: LuaTable) -> [String: String] {
    guard let inner = self.table(table, "uses", at: "") else { return [:] }
    var uses: [String: String] = [:]
    for (key, _) in inner.entries {
      guard let name = key.text else {
        fault(.manifestUnknownKey, ["key": "uses[\(key.integer ?? 0)]"])
        continue
      }
      uses[name] = text(inner, name, at: "uses")
    }
    return uses
  }
}
