/// Tables of named arguments, read strictly: an unknown name is an error, so that a typing mistake is not a default.

import LuaRuntime

/// The named arguments at one position of a call.
struct NamedArguments {
  let call: LuaCall
  let position: Int
  private var fields: [String: LuaValue] = [:]

  /// - Parameter known: every name there is; nil: any.
  init(_ call: LuaCall, at position: Int, known: [String]?, isOptional: Bool = false) throws {
    self.call = call
    self.position = position
    if isOptional, call.isMissing(position) { return }
    for (key, value) in try call.table(position).entries {
      guard let name = key.text else {
        throw call.fault(
          position, vi: "cần tên, đang có \(TypeWords.vietnamese(key.typeName))",
          en: "names expected, got \(key.typeName)")
      }
      if let known, !known.contains(name) {
        throw call.unknownOption(position, name, known: known)
      }
      fields[name] = value
    }
  }

  /// All fields by name.
  var sorted: [(name: String, value: LuaValue)] { fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  subscript(name: String) -> LuaValue { fields[name] ?? .null }

  func number(_ name: String) throws -> Double {
    guard let number = self[name].number else { throw wrong(name, "number") }
    return number
  }

  func number(_ name: String, or standard: Double) throws -> Double {
    self[name].isNull ? standard : try number(name)
  }

  func integer(_ name: String) throws -> Int {
    guard let number = self[name].integer.flatMap(Int.init(exactly:)) else { throw wrong(name, "whole number") }
    return number
  }

  func integer(_ name: String, or standard: Int) throws -> Int {
    self[name].isNull ? standard : try integer(name)
  }

  func boolean(_ name: String, or standard: Bool) throws -> Bool {
    if self[name].isNull { return standard }
    guard let flag = self[name].boolean else { throw wrong(name, "boolean") }
    return flag
  }

  func text(_ name: String, or standard: String) throws -> String {
    if self[name].isNull { return standard }
    guard let text = self[name].text else { throw wrong(name, "text") }
    return text
  }

  /// The elements of a list; nil where it is not given.
  ///
  /// - Parameter expectation: what it is a list of, for the fault.
  func elements(_ name: String, _ expectation: String) throws -> [LuaValue]? {
    if self[name].isNull { return nil }
    guard let elements = self[name].table?.elements else { throw wrong(name, expectation) }
    return elements
  }

  /// Texts by name, such as the labels of parameters.
  func texts(_ name: String) throws -> [String: String] {
    if self[name].isNull { return [:] }
    guard let table = self[name].table else { throw wrong(name, "table of texts") }
    var texts: [String: String] = [:]
    for (key, value) in table.entries {
      guard let key = key.text, let value = value.text else { throw wrong(name, "table of texts") }
      texts[key] = value
    }
    return texts
  }

  func wrong(_ name: String, _ expectation: String) -> LuaError {
    call.wrongOption(position, name, expectation, self[name])
  }
}
