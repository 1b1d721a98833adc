import CColumn
import CLuaGuard

/// What a field of a row is.
public enum LuaField {
  /// A column; `owner` keeps its buffers alive.
  case column(column_layout, owner: AnyObject)
  /// A column of row numbers of another source (in its columns, not in its selection).
  case reference(column_layout, owner: AnyObject, target: LuaRowSource)
}

/// Rows that scripts read in place: a loop over them costs no Swift call but one for each field's first read.
public final class LuaRowSource {
  /// How many rows a loop goes through.
  public let count: Int
  /// What the host calls the table that row numbers count in; nil where it is nobody's.
  public let name: String?
  let selection: UnsafeMutablePointer<Int32>?
  private let resolve: (String) throws -> LuaField?
  /// Keeps the buffers of all columns that scripts have read.
  private var owners: [AnyObject]

  /// - Parameters:
  ///   - rowCount: the length of the columns.
  ///   - selection: the row numbers to go through, in that order; nil: all. Each below `rowCount`.
  ///   - name: of the table, for a host that is given a row back.
  ///   - owner: kept alive as long as scripts hold a row.
  ///   - resolve: finds a field, called once for each name that a script reads; nil or an error when there is none.
  public init(
    rowCount: Int, selection: [Int32]? = nil, name: String? = nil, owner: AnyObject,
    resolve: @escaping (String) throws -> LuaField?
  ) {
    self.name = name
    precondition(selection?.allSatisfy { $0 >= 0 && $0 < rowCount } ?? true, "a selected row is outside of the columns")
    count = selection?.count ?? rowCount
    self.selection = selection.map { rows in
      let copy = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, rows.count))
      copy.initialize(from: rows, count: rows.count)
      return copy
    }
    owners = [owner]
    self.resolve = resolve
  }

  deinit { selection?.deallocate() }

  /// A field for the C reader.
  func field(named name: String) throws -> guard_field {
    switch try resolve(name) {
    case .column(let layout, let owner):
      owners.append(owner)
      return guard_field(layout: layout, target: nil, target_count: 0, target_selection: nil)
    case .reference(let layout, let owner, let target):
      owners.append(owner)
      return guard_field(
        layout: layout, target: Unmanaged.passRetained(target).toOpaque(), target_count: Int64(target.count),
        target_selection: UnsafePointer(target.selection))
    case nil: throw LuaError("rows have no field '\(name)'")
    }
  }
}

/// One row that the host moves, for calling a script's function once a row. Rows the script kept move with it; it keeps
/// one with `row:copy()`.
public final class LuaCursor {
  /// The row, to be handed to scripts.
  public let value: LuaValue
  private let handle: LuaUserdata

  init(_ handle: LuaUserdata) {
    self.handle = handle
    value = .userdata(handle)
  }

  /// Moves to a row of the source, counted from 0 in its selection; outside of it, reading is an error.
  public func move(to row: Int) {
    guard let interpreter = handle.state?.enter(slots: 4) else { return }
    guard_push_reference(interpreter, handle.reference)
    guard_move_cursor(interpreter, -1, Int64(row))
    guard_pop(interpreter, 1)
  }
}

extension LuaState {
  /// The iterator of `for row in rows do`. The row is the same value each time and valid in the loop's body only.
  public func rows(_ source: LuaRowSource) -> LuaValue {
    let interpreter = enter(slots: 12)
    guard_push_rows(
      interpreter, Unmanaged.passRetained(source).toOpaque(), Int64(source.count), UnsafePointer(source.selection))
    return takeValue(of: interpreter)
  }

  /// A row that the host moves.
  public func cursor(_ source: LuaRowSource) -> LuaCursor {
    let interpreter = enter(slots: 12)
    guard_push_cursor(
      interpreter, Unmanaged.passRetained(source).toOpaque(), Int64(source.count), UnsafePointer(source.selection))
    return LuaCursor(LuaUserdata(taking: interpreter, state: self, typeName: "row"))
  }

  /// A column: `c[i]` from 1, `#c`, and `pairs(c)`, which goes on where a value is missing.
  public func column(_ layout: column_layout, owner: AnyObject) -> LuaValue {
    let interpreter = enter(slots: 12)
    withUnsafePointer(to: layout) {
      guard_push_column(interpreter, $0, Unmanaged.passRetained(owner).toOpaque())
    }
    return takeValue(of: interpreter)
  }
}
