/// Which side changed which fields of a row since the two registers were last merged.

import GRDB
import Programme

struct MergeSides {
  private let base: MergeBase
  private let ours: RawStatement
  private let theirs: RawStatement
  private let ourTime: RawStatement
  private let theirTime: RawStatement

  init(_ database: Database, base: MergeBase) throws {
    self.base = base
    func changes(_ schema: String) throws -> RawStatement {
      try RawStatement(
        database, "SELECT old_values FROM \(schema).changes WHERE entity = ? AND row_id = ? AND batch > ?")
    }
    func time(_ schema: String) throws -> RawStatement {
      try RawStatement(
        database,
        """
        SELECT max(at) FROM \(schema).batches WHERE id = ?3 OR id IN (
          SELECT batch FROM \(schema).changes WHERE entity = ?1 AND row_id = ?2)
        """)
    }
    (ours, theirs, ourTime, theirTime) = (
      try changes("main"), try changes("other"), try time("main"), try time("other")
    )
  }

  func changed(_ entity: Entity, ours row: EntityStatements.Found) throws -> Set<String> {
    guard base.isKnown, row.batch <= base.ours else { return Set(entity.storedFields.map(\.name)) }
    return try MergeSides.fields(ours, entity, row.id, after: base.ours)
  }

  func changed(_ entity: Entity, theirs row: RegisterPair.Theirs) throws -> Set<String> {
    guard base.isKnown, row.batch <= base.theirs else { return Set(entity.storedFields.map(\.name)) }
    return try MergeSides.fields(theirs, entity, row.id, after: base.theirs)
  }

  /// Whether their last write of the row is later than ours.
  func isTheirsNewer(_ entity: Entity, _ theirs: RegisterPair.Theirs, _ ours: EntityStatements.Found) throws -> Bool {
    try MergeSides.time(theirTime, entity, theirs.id, theirs.batch)
      > MergeSides.time(ourTime, entity, ours.id, ours.batch)
  }

  private static func fields(_ statement: RawStatement, _ entity: Entity, _ id: Int64, after batch: Int64) throws
    -> Set<String>
  {
    statement.bind([.text(entity.name), .integer(id), .integer(batch)])
    var names: Set<String> = []
    while try statement.step() { names.formUnion(OldValues.decode(statement.text(0)).keys) }
    return names
  }

  private static func time(_ statement: RawStatement, _ entity: Entity, _ id: Int64, _ batch: Int64) throws -> String {
    statement.bind([.text(entity.name), .integer(id), .integer(batch)])
    guard try statement.step() else { return "" }
    defer { statement.reset() }
    return statement.text(0)
  }
}
