import CLuaGuard

/// A table of a script. Reading and writing are raw: no metamethod runs. Frozen tables are read through.
public final class LuaTable: LuaHandle {
  /// The value of a name; `.null` where there is none.
  public subscript(name: String) -> LuaValue {
    read { state, interpreter in
      state.push(text: name, on: interpreter)
      _ = guard_raw_get(interpreter, -2)
    }
  }

  /// The value at a position; the first is 1.
  public subscript(position: Int) -> LuaValue {
    read { _, interpreter in _ = guard_raw_get_index(interpreter, -1, Int64(position)) }
  }

  /// The length of the sequence.
  public var count: Int {
    guard let (_, interpreter) = open() else { return 0 }
    defer { guard_pop(interpreter, 1) }
    return Int(guard_raw_length(interpreter, -1))
  }

  /// The elements 1 to `count`.
  public var elements: [LuaValue] {
    let count = count
    return count == 0 ? [] : (1...count).map { self[$0] }
  }

  /// All keys and values in an order that is the same in every process: whole numbers, other numbers, strings by bytes,
  /// booleans, then objects in the order of their making. O(n log n).
  public var entries: [(key: LuaValue, value: LuaValue)] {
    guard let (state, interpreter) = open() else { return [] }
    defer { guard_pop(interpreter, 2) }
    let count = guard_push_keys(interpreter, -1)
    var entries: [(key: LuaValue, value: LuaValue)] = []
    entries.reserveCapacity(Int(count))
    for position in 0..<count {
      _ = guard_raw_get_index(interpreter, -1, position + 1)
      let key = state.value(at: -1, of: interpreter)
      _ = guard_raw_get(interpreter, -3)
      entries.append((key, state.takeValue(of: interpreter)))
    }
    return entries
  }

  /// Sets a name; `.null` removes it.
  public func set(_ name: String, _ value: LuaValue) throws(LuaError) {
    guard let (state, interpreter) = open() else { throw LuaState.ended }
    defer { guard_pop(interpreter, 1) }
    try state.push(value, on: interpreter)
    state.push(text: name, on: interpreter)
    guard_swap(interpreter)
    guard_raw_set(interpreter, -3)
  }

  private func open() -> (LuaState, OpaquePointer)? {
    guard let state else { return nil }
    let interpreter = state.enter(slots: 12)
    guard_push_reference(interpreter, reference)
    guard_thaw(interpreter, -1)
    return (state, interpreter)
  }

  private func read(_ push: (LuaState, OpaquePointer) -> Void) -> LuaValue {
    guard let (state, interpreter) = open() else { return .null }
    defer { guard_pop(interpreter, 1) }
    push(state, interpreter)
    return state.takeValue(of: interpreter)
  }
}
