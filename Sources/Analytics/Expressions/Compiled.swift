/// A compiled expression: its nodes, its type and what it touched.

import Messages
import Programme

/// What an expression reads, for permissions and for footnotes.
public struct Usage: Sendable {
  public var entities: Set<String> = []
  /// "members.ethnicity", in the order of first sight.
  public var fields: [String] = []
  public var labels: [LocalizedText] = []
  public var touchesSensitive = false
  /// Whether a class by the standard in force decides anything; one named by `class_by` does not count.
  var usesClass = false
  /// Names of the expression's own row only: `unit`, `year`; for scope and population.
  public var rootNames: Set<String> = []

  /// Takes in what another expression or query reads; the names of its rows are its own.
  mutating func formUnion(_ other: Usage) {
    entities.formUnion(other.entities)
    for (field, label) in zip(other.fields, other.labels) where !fields.contains(field) {
      fields.append(field)
      labels.append(label)
    }
    touchesSensitive = touchesSensitive || other.touchesSensitive
    usesClass = usesClass || other.usesClass
  }
}

/// `@unchecked Sendable`: nodes are immutable once compiled; what they compute lies in a ``Frame`` of one thread.
struct CompiledExpression: @unchecked Sendable {
  let node: Node
  let type: ValueType
  /// The texts of a textual expression, the items of a list.
  let dictionary: TextDictionary?
  let slots: Int
  let usage: Usage
  let source: String
}

/// A derived column: an expression under a name, compiled where it is used.
struct DerivedColumn: Sendable {
  let expression: ParsedExpression
  let binds: [String: BindValue]
}

/// What names mean at a place of an expression.
final class Scope {
  let entity: Entity?
  let table: Table
  var derived: [String: DerivedColumn] = [:]
  var attached: [String: AttachedColumn] = [:]
  let outer: Scope?
  /// After `unnest`: the item's name and code list.
  var item: (name: String, list: String)?
  /// Inside a standard's rule.
  var standard: PovertyStandard?
  /// Inside a standard's rule: whether the standard holds on the date of every row.
  var isInForce = false
  /// Inside a standard's rule: the flags that the rules of all its classes count.
  var flags: CountedFlagsNode?
  /// The model's own expressions are not held against the plugin's permissions.
  let isTrusted: Bool

  init(entity: Entity?, table: Table, outer: Scope? = nil, trusted: Bool = false) {
    self.entity = entity
    self.table = table
    self.outer = outer
    isTrusted = trusted
  }

  var name: String { entity?.name ?? table.name }
  var knownNames: [String] {
    (entity?.fields.map(\.name) ?? table.columns.map(\.name)) + (entity?.collections.map(\.name) ?? [])
      + derived.keys.sorted() + attached.keys.sorted() + (item.map { [$0.name] } ?? [])
  }
}
