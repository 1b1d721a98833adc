/// A snapshot: the register at one revision as immutable columns.

import CColumn
import Messages
import Programme

/// Where a collection's rows are: the children of parent row p are the positions `offsets[p] ..< offsets[p + 1]`, each
/// a row of the child table, or a place in `permutation` that holds the row where the table is sorted otherwise.
public struct CollectionData: Sendable {
  public let offsets: [Int32]
  public let permutation: [Int32]?

  public init(offsets: [Int32], permutation: [Int32]? = nil) {
    self.offsets = offsets
    self.permutation = permutation
  }
}

/// A collection as mapped.
///
/// `@unchecked Sendable` for the same reason as ``Column``.
public final class CollectionIndex: @unchecked Sendable {
  let offsets: UnsafeBufferPointer<Int32>
  let permutation: UnsafeBufferPointer<Int32>?
  private let owner: AnyObject

  init(offsets: UnsafeBufferPointer<Int32>, permutation: UnsafeBufferPointer<Int32>?, owner: AnyObject) {
    self.offsets = offsets
    self.permutation = permutation
    self.owner = owner
  }

  /// The child rows of a parent row.
  public func rows(of parent: Int) -> [Int] {
    let places = Int(offsets[parent])..<Int(offsets[parent + 1])
    return permutation.map { permutation in places.map { Int(permutation[$0]) } } ?? Array(places)
  }
}

/// One table of a snapshot.
public final class Table: Sendable {
  public let name: String
  public let rowCount: Int
  public let columns: [Column]
  public let collections: [String: CollectionIndex]
  private let columnIndex: [String: Int]

  init(name: String, rowCount: Int, columns: [Column], collections: [String: CollectionIndex]) {
    self.name = name
    self.rowCount = rowCount
    self.columns = columns
    self.collections = collections
    columnIndex = Dictionary(columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func column(_ name: String) -> Column? { columnIndex[name].map { columns[$0] } }
}

/// The register at one revision.
public final class Snapshot: Sendable {
  /// The revision of the register that it shows.
  public let revision: Int64
  /// A hash of its content: equal data gives equal identities.
  public let identity: String
  private let tables: [String: Table]

  init(revision: Int64, identity: String, tables: [Table]) {
    self.revision = revision
    self.identity = identity
    self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func table(_ name: String) -> Table? { tables[name] }
  public var tableNames: [String] { tables.keys.sorted() }
}
