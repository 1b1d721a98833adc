import CLuaGuard

// Between a script's values and plain data. Reading is iterative and raw: no metamethod runs, whatever the script built.

extension LuaState {
  /// The plain data of a value; for what it makes of odd values see ``LuaData``. O(n log n) for tables that are no lists.
  ///
  /// - Throws: ``LuaConversionError`` for what is no data, for a table inside itself and beyond a limit.
  public func data(of value: LuaValue, limits: LuaDataLimits = LuaDataLimits()) throws(LuaConversionError) -> LuaData {
    switch value {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .string(let string) where string.bytes.count <= limits.bytes: return .string(string)
    case .string: throw LuaConversionError("holds more than \(limits.bytes) bytes")
    case .table(let table):
      guard let owner = table.state else { throw LuaConversionError(LuaState.ended.message) }
      let interpreter = owner.enter(slots: 12)
      let base = guard_top(interpreter)
      defer { guard_pop(interpreter, guard_top(interpreter) - base) }
      guard_push_reference(interpreter, table.reference)
      var reader = DataReader(interpreter: interpreter, state: owner, limits: limits)
      return try reader.read()
    case .function, .object, .userdata, .other: throw LuaConversionError("plain data expected, got \(value.typeName)")
    }
  }

  /// Reads a value as a Swift type.
  public func read<Value: LuaReadable>(_ value: LuaValue, as type: Value.Type = Value.self) throws(LuaConversionError)
    -> Value
  { try Value(luaData: data(of: value)) }

  /// A Swift value for scripts.
  public func value(of value: some LuaWritable) throws -> LuaValue { try self.value(of: value.luaData()) }

  /// Plain data for scripts. Entries with a null value are left out, as everywhere in Lua.
  ///
  /// - Throws: ``LuaConversionError`` for a key that is null or NaN or a table, and beyond 64 tables in one another.
  public func value(of data: LuaData) throws -> LuaValue {
    let interpreter = enter(slots: 12)
    let base = guard_top(interpreter)
    do { try push(data, depth: 0, on: interpreter) } catch {
      guard_pop(interpreter, guard_top(interpreter) - base)
      throw error
    }
    return takeValue(of: interpreter)
  }

  /// [-0, +1] recursive, because the host made the data and its depth is bounded.
  private func push(_ data: LuaData, depth: Int, on interpreter: OpaquePointer) throws {
    switch data {
    case .null: guard_push_nil(interpreter)
    case .boolean(let value): guard_push_boolean(interpreter, value ? 1 : 0)
    case .integer(let value): guard_push_integer(interpreter, value)
    case .number(let value): guard_push_number(interpreter, value)
    case .string(let string): push(bytes: string.bytes, on: interpreter)
    case .list(let items):
      try open(items.count, 0, depth, interpreter)
      for (place, item) in items.enumerated() {
        do { try push(item, depth: depth + 1, on: interpreter) } catch let error as LuaConversionError {
          throw error.inside(.integer(Int64(place + 1)))
        }
        guard_raw_set_index(interpreter, -2, Int64(place + 1))
      }
    case .table(let entries):
      try open(0, entries.count, depth, interpreter)
      for entry in entries where entry.value != .null {
        switch entry.key {
        case .null, .list, .table: throw LuaConversionError("a table has no key of type \(entry.key.typeName)")
        case .number(let number) where number.isNaN: throw LuaConversionError("a table has no key NaN")
        default: try push(entry.key, depth: depth, on: interpreter)
        }
        do { try push(entry.value, depth: depth + 1, on: interpreter) } catch let error as LuaConversionError {
          throw error.inside(entry.key)
        }
        guard_raw_set(interpreter, -3)
      }
    }
  }

  private func open(_ items: Int, _ fields: Int, _ depth: Int, _ interpreter: OpaquePointer) throws {
    guard depth < 64, guard_check_stack(interpreter, 8) != 0 else {
      throw LuaConversionError("tables are nested more than 64 deep")
    }
    try checkLimits()
    guard_push_table(interpreter, Int32(clamping: items), Int32(clamping: fields))
  }
}

/// Walks a value with the interpreter's stack as its own: for each open table the table, and its keys unless it is a list.
private struct DataReader {
  let interpreter: OpaquePointer
  let state: LuaState
  let limits: LuaDataLimits
  private var open: [OpenTable] = []
  private var nodes = 0
  private var bytes = 0

  init(interpreter: OpaquePointer, state: LuaState, limits: LuaDataLimits) {
    (self.interpreter, self.state, self.limits) = (interpreter, state, limits)
  }

  private struct OpenTable {
    let isList: Bool
    let count: Int64
    /// Where the table stands on the stack; its keys stand above it.
    let slot: Int32
    var next: Int64 = 1
    var key = LuaData.null
    var items: [LuaData] = []
    var entries: [LuaEntry] = []

    var data: LuaData { isList ? .list(items) : .table(entries) }
  }

  /// The value on top, popped.
  mutating func read() throws(LuaConversionError) -> LuaData {
    while true {
      var finished: LuaData?
      do throws(LuaConversionError) { finished = try take() } catch { throw located(error) }
      while let done = finished {
        guard !open.isEmpty else { return done }
        finished = keep(done) ? close() : nil
      }
      do throws(LuaConversionError) { try pushNext() } catch { throw located(error) }
    }
  }

  /// Puts an element into the innermost table; true when that was its last.
  private mutating func keep(_ element: LuaData) -> Bool {
    let last = open.count - 1
    if open[last].isList {
      open[last].items.append(element)
    } else {
      open[last].entries.append(LuaEntry(open[last].key, element))
    }
    return open[last].next > open[last].count
  }

  /// The value on top as data, or nil after opening it: then it has elements.
  private mutating func take() throws(LuaConversionError) -> LuaData? {
    nodes += 1
    if nodes > limits.nodes { throw LuaConversionError("holds more than \(limits.nodes) values") }
    let isTable = guard_type(interpreter, -1) == GUARD_TABLE
    if isTable { return try openTable() }
    defer { guard_pop(interpreter, 1) }
    return try scalar()
  }

  private mutating func scalar() throws(LuaConversionError) -> LuaData {
    switch guard_type(interpreter, -1) {
    case GUARD_NIL: return .null
    case GUARD_BOOLEAN: return .boolean(guard_to_boolean(interpreter, -1) != 0)
    case GUARD_NUMBER:
      return guard_is_integer(interpreter, -1) != 0
        ? .integer(guard_to_integer(interpreter, -1, nil)) : .number(guard_to_number(interpreter, -1, nil))
    case GUARD_STRING:
      var length = 0
      _ = guard_to_string(interpreter, -1, &length)
      bytes += length
      if bytes > limits.bytes { throw LuaConversionError("holds more than \(limits.bytes) bytes") }
      return .string(LuaString(bytes: state.bytes(at: -1, of: interpreter)))
    default:
      throw LuaConversionError("plain data expected, got \(String(cString: guard_type_name(interpreter, -1)))")
    }
  }

  /// Tests switch guards off to show what they prevent.
  private func isOff(_ which: guard_off) -> Bool { guard_is_disabled(interpreter, which) }

  private mutating func openTable() throws(LuaConversionError) -> LuaData? {
    guard_thaw(interpreter, -1)
    for outer in open where guard_raw_equal(interpreter, outer.slot, -1) != 0 && !isOff(GUARD_OFF_CYCLE) {
      throw LuaConversionError("this table holds itself")
    }
    guard open.count < limits.depth || isOff(GUARD_OFF_DEPTH), guard_check_stack(interpreter, 12) != 0 else {
      throw LuaConversionError("tables are nested more than \(limits.depth) deep")
    }
    let length = guard_sequence_length(interpreter, -1)
    let count = length >= 0 ? length : -1 - length
    if nodes + Int(count) > limits.nodes { throw LuaConversionError("holds more than \(limits.nodes) values") }
    if length == 0 {
      guard_pop(interpreter, 1)
      return .list([])
    }
    var table = OpenTable(isList: length > 0, count: count, slot: guard_top(interpreter))
    if table.isList {
      table.items.reserveCapacity(Int(count))
    } else {
      table.entries.reserveCapacity(Int(count))
      _ = guard_push_keys(interpreter, -1)
    }
    open.append(table)
    return nil
  }

  /// Pushes the next value of the innermost table.
  private mutating func pushNext() throws(LuaConversionError) {
    let last = open.count - 1
    let position = open[last].next
    open[last].next += 1
    if open[last].isList {
      open[last].key = .integer(position)
      _ = guard_raw_get_index(interpreter, open[last].slot, position)
      return
    }
    _ = guard_raw_get_index(interpreter, open[last].slot + 1, position)
    nodes += 1
    open[last].key = .null
    let key: LuaData
    switch guard_type(interpreter, -1) {
    case GUARD_BOOLEAN, GUARD_NUMBER, GUARD_STRING: key = try scalar()
    default:
      throw LuaConversionError(
        "a key is a text, a number or a boolean, got \(String(cString: guard_type_name(interpreter, -1)))")
    }
    open[last].key = key
    _ = guard_raw_get(interpreter, open[last].slot)
  }

  private mutating func close() -> LuaData {
    let table = open.removeLast()
    guard_pop(interpreter, guard_top(interpreter) - table.slot + 1)
    return table.data
  }

  /// The error with the path of all open tables.
  private func located(_ error: LuaConversionError) -> LuaConversionError {
    open.reversed().reduce(error) { $1.key == .null ? $0 : $0.inside($1.key) }
  }
}
