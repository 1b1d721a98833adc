/// Pseudonyms: the same for the same value within one copy, and of no use beside another copy.

import Crypto
import Programme
import Vietnamese

/// A keyed hash whose key is drawn for one copy and never leaves memory (HMAC-SHA-256, cut to 80 bits).
struct Pseudonyms {
  private let key = SymmetricKey(size: .bits256)

  /// The same text in the same kind of field gives the same pseudonym, so that two rows of one person are still seen to be.
  func name(_ text: String, kind: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array((kind + "\u{0}" + text).utf8), using: key)
    return "BD-" + RegisterStore.hexadecimal(code.prefix(10))
  }
}

/// What a copy without personal data does with a field.
enum FieldCloak {
  case keep
  case pseudonym
  /// Nothing, or an empty text where the schema wants one.
  case drop
  /// The first day of the year: the age stays, the birthday does not.
  case yearOnly

  /// Free text says names more often than any other field does, whatever the declaration calls it.
  private static let free: Set<String> = [
    "note", "notes", "reason", "description", "text", "answer", "content", "remark", "decided_by", "story", "result",
    "recommendation", "origin", "topic",
  ]
  /// Numbers of papers that name the person they were made out for.
  private static let papers: Set<String> = ["decision", "contract", "card_number", "number", "document_number"]

  /// - Parameter isAboutPeople: rows of the entity are of a household or a person.
  init(_ field: Field, isAboutPeople: Bool) {
    switch field.type {
    case .date where field.privacy > .public && field.name.contains("birth"): self = .yearOnly
    case .text where FieldCloak.free.contains(field.name):
      self = isAboutPeople || field.privacy > .public ? .drop : .keep
    case .text where field.privacy == .personal: self = .pseudonym
    case .text where isAboutPeople && (field.name == "code" || FieldCloak.papers.contains(field.name)):
      self = .pseudonym
    case .date where field.privacy == .personal, .integer where field.privacy == .personal: self = .drop
    default: self = .keep
    }
  }

  /// Whether rows of an entity are of households or persons: they have personal fields, or refer to rows that are.
  static func isAboutPeople(_ entity: Entity, model: Model, depth: Int = 0) -> Bool {
    if entity.name == "households" || entity.storedFields.contains(where: { $0.privacy == .personal }) { return true }
    guard depth < 6 else { return false }
    return entity.storedFields.contains { field in
      guard case .reference(let target) = field.type, target != entity.name, let other = model.entity(target) else {
        return false
      }
      return isAboutPeople(other, model: model, depth: depth + 1)
    }
  }
}
