import CLuaGuard
import Synchronization

/// References whose handles are gone; the state frees them at its next entry. Handles may end on any thread.
final class ReleasedReferences: Sendable {
  private let list = Mutex<[Int32]>([])

  func add(_ reference: Int32) { list.withLock { $0.append(reference) } }

  func drain() -> [Int32] {
    list.withLock { list in
      defer { list.removeAll(keepingCapacity: true) }
      return list
    }
  }
}

/// Keeps one value of a state alive, and the state with it.
public class LuaHandle {
  let state: LuaState
  let reference: Int32

  /// Takes the value on top of the stack.
  init(taking interpreter: OpaquePointer, state: LuaState) {
    self.state = state
    reference = guard_reference(interpreter)
  }

  deinit { state.released.add(reference) }
}

/// A function of a script.
public final class LuaFunction: LuaHandle {
  /// Calls it; see ``LuaState/call(_:_:results:)``.
  public func callAsFunction(_ arguments: LuaValue..., results: Int = 1) throws(LuaError) -> [LuaValue] {
    try state.call(self, arguments, results: results)
  }
}

/// A row, a cursor or a column.
public final class LuaUserdata: LuaHandle {
  let typeName: String

  init(taking interpreter: OpaquePointer, state: LuaState, typeName: String) {
    self.typeName = typeName
    super.init(taking: interpreter, state: state)
  }

  /// The source and the row number in its columns when this is a row that is still valid.
  public var row: (source: LuaRowSource, row: Int)? {
    let interpreter = state.enter(slots: 4)
    guard_push_reference(interpreter, reference)
    defer { guard_pop(interpreter, 1) }
    var row: Int64 = 0
    guard let source = guard_row_source(interpreter, -1, &row) else { return nil }
    return (Unmanaged<LuaRowSource>.fromOpaque(source).takeUnretainedValue(), Int(row))
  }
}
