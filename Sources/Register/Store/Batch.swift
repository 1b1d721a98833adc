/// A batch: one write as a whole, with who made it, when and from what.

import Messages

/// What a batch was made by.
public enum BatchKind: String, Hashable, Sendable {
  case `import`, demo, set, reference, proposal, undo, merge
  /// What left the register, or was put in its place: no row was written.
  case export, backup, restore
  /// Personal data taken out on request.
  case forget
}

/// Who writes, when and why: given with every write.
public struct WriteNote: Hashable, Sendable {
  public var kind: BatchKind
  public var who: String
  public var at: Moment
  /// The version of the program that writes.
  public var program: String
  public var reason: String?

  public init(kind: BatchKind, who: String, at: Moment, program: String = "", reason: String? = nil) {
    self.kind = kind
    self.who = who
    self.at = at
    self.program = program
    self.reason = reason
  }
}

/// A batch as the history shows it.
public struct ImportBatch: Hashable, Sendable {
  public let number: Int64
  public let kind: BatchKind
  public let file: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  public let sha256: String?
  public let form: String?
  public let year: Int?
  public let standard: String?
  public let inserted: Int
  public let updated: Int
  public let unchanged: Int
  public let deleted: Int
  public let who: String
  public let at: Moment
  public let program: String
  public let reason: String?
  /// The batch that this one takes back.
  public let undoes: Int64?
  /// The batch that took this one back, where one did and still holds.
  public let undoneBy: Int64?
}

/// A row that was changed or deleted, with what it held before.
public struct Change: Hashable, Sendable {
  public enum Action: String, Hashable, Sendable {
    case update, delete
    /// A row that had been deleted is there again.
    case insert
  }
  public let batch: Int64
  public let entity: String
  public let row: Int64
  public let action: Action
  /// The old values of the fields that changed (of all fields, for a deletion).
  public let oldValues: [String: StoredValue]
  public let who: String
  public let at: Moment
  public let reason: String?
}
