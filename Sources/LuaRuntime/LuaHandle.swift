import CLuaGuard
import Synchronization

/// References whose handles are gone; the state frees them at its next entry. Handles may end on any thread.
final class ReleasedReferences: Sendable {
  private let list = Mutex<[Int32]>([])
  private let isFilled = Atomic<Bool>(false)

  func add(_ reference: Int32) {
    list.withLock { $0.append(reference) }
    isFilled.store(true, ordering: .releasing)
  }

  func drain() -> [Int32] {
    if !isFilled.exchange(false, ordering: .acquiring) { return [] }
    return list.withLock { list in
      defer { list.removeAll(keepingCapacity: true) }
      return list
    }
  }
}

/// What handles know of their state. They do not keep it alive, or a host object that holds a script's function, itself
/// held by the script, would keep everything for ever.
final class StateLink {
  /// Set to nil when the state ends, by the state's own deinit or close: never dangling.
  unowned(unsafe) var state: LuaState?
  let released = ReleasedReferences()
}

/// Keeps one value of a state alive as long as the state lives. Afterwards reading gives nothing and calling throws.
public class LuaHandle {
  let link: StateLink
  let reference: Int32
  /// The interpreter of a data file lives as long as its tables.
  private let dataState: LuaState?

  /// Takes the value on top of the stack.
  init(taking interpreter: OpaquePointer, state: LuaState) {
    link = state.link
    dataState = state.isBare ? state : nil
    reference = guard_reference(interpreter)
  }

  deinit { link.released.add(reference) }

  var state: LuaState? { link.state }
}

/// A function of a script.
public final class LuaFunction: LuaHandle {
  /// Calls it; see ``LuaState/call(_:_:results:)``.
  public func callAsFunction(_ arguments: LuaValue..., results: Int = 1) throws(LuaError) -> [LuaValue] {
    guard let state else { throw LuaState.ended }
    return try state.call(self, arguments, results: results)
  }
}

/// A row, a cursor or a column.
public final class LuaUserdata: LuaHandle {
  let typeName: String

  init(taking interpreter: OpaquePointer, state: LuaState, typeName: String) {
    self.typeName = typeName
    super.init(taking: interpreter, state: state)
  }

  /// The values of a column as a table; nil for a row.
  public func list() throws(LuaError) -> LuaTable? {
    guard let state else { throw LuaState.ended }
    let interpreter = state.enter(slots: 8)
    guard_push_reference(interpreter, reference)
    guard guard_push_column_list(interpreter, -1) else {
      guard_pop(interpreter, 1)
      return nil
    }
    let status = guard_call(interpreter, 1, 1)
    guard status == GUARD_OK else {
      let error = state.takeError(status, of: interpreter)
      guard_pop(interpreter, 1)
      throw error
    }
    let value = state.takeValue(of: interpreter)
    guard_pop(interpreter, 1)
    return value.table
  }

  /// The source and the row number in its columns when this is a row that is still valid.
  public var row: (source: LuaRowSource, row: Int)? {
    guard let interpreter = state?.enter(slots: 4) else { return nil }
    guard_push_reference(interpreter, reference)
    defer { guard_pop(interpreter, 1) }
    var row: Int64 = 0
    guard let source = guard_row_source(interpreter, -1, &row) else { return nil }
    return (Unmanaged<LuaRowSource>.fromOpaque(source).takeUnretainedValue(), Int(row))
  }
}
