/// A value as SQLite keeps it.

import Vietnamese

/// One cell of the register. Booleans are 0 and 1, dates days since 1970, money whole đồng, references row ids, codes
/// their stable names, and a list of codes the names in alphabetical order, joined by commas.
///
/// A list is kept as text and not as bits, because bits stand for places in the code list as it was when the row was
/// written: a list that grows in the middle, or a program that reads the register without our model, would read them
/// wrongly.
public enum StoredValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case decimal(Double)
  case text(String)

  public static func boolean(_ value: Bool?) -> StoredValue { value.map { .integer($0 ? 1 : 0) } ?? .null }
  public static func integer(_ value: Int?) -> StoredValue { value.map { .integer(Int64($0)) } ?? .null }
  public static func day(_ value: Day?) -> StoredValue { value.map { .integer(Int64($0.number)) } ?? .null }
  public static func optional(_ value: String?) -> StoredValue { value.map { .text($0) } ?? .null }
  public static func codes(_ items: some Sequence<String>) -> StoredValue {
    .text(Set(items).sorted().joined(separator: ","))
  }

  public var isNull: Bool { self == .null }
}

/// A part of a row's key as people know it: a value, or the key of the row that a reference points to.
public indirect enum KeyPart: Hashable, Sendable {
  case value(StoredValue)
  case reference([KeyPart])
}
