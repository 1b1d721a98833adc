import CLuaGuard

// Values across the boundary.

extension LuaState {
  /// A sequence.
  public func makeTable(array: [LuaValue]) throws(LuaError) -> LuaTable {
    let interpreter = enter(slots: 8)
    guard_push_table(interpreter, Int32(clamping: array.count), 0)
    for (position, value) in array.enumerated() {
      do { try push(value, on: interpreter) } catch {
        guard_pop(interpreter, 1)
        throw error
      }
      guard_raw_set_index(interpreter, -2, Int64(position + 1))
    }
    return LuaTable(taking: interpreter, state: self)
  }

  /// A table of names.
  public func makeTable(_ fields: [(String, LuaValue)]) throws(LuaError) -> LuaTable {
    let interpreter = enter(slots: 8)
    try pushTable(fields, on: interpreter)
    return LuaTable(taking: interpreter, state: self)
  }

  /// The same, but scripts cannot change it.
  public func makeFrozenTable(_ fields: [(String, LuaValue)], name: String) throws(LuaError) -> LuaTable {
    let interpreter = enter(slots: 8)
    try pushTable(fields, on: interpreter)
    guard_push_frozen(interpreter, name)
    return LuaTable(taking: interpreter, state: self)
  }

  /// A host function as a value.
  public func makeFunction(_ function: LuaHostFunction) -> LuaFunction {
    let interpreter = enter(slots: 8)
    pushFunction(function, on: interpreter)
    return LuaFunction(taking: interpreter, state: self)
  }

  /// Sets a global of the script.
  public func setGlobal(_ name: String, _ value: LuaValue) throws(LuaError) {
    let interpreter = enter(slots: 8)
    try push(value, on: interpreter)
    guard_set_global(interpreter, name)
  }

  /// A global of the script, read raw.
  public func global(_ name: String) -> LuaValue {
    let interpreter = enter(slots: 8)
    guard_push_globals(interpreter)
    defer { guard_pop(interpreter, 1) }
    push(text: name, on: interpreter)
    _ = guard_raw_get(interpreter, -2)
    return takeValue(of: interpreter)
  }

  /// The text of a value as print shows it, but without running any script.
  public func describe(_ value: LuaValue) -> String {
    let interpreter = enter(slots: 8)
    guard (try? push(value, on: interpreter)) != nil else { return value.typeName }
    defer { guard_pop(interpreter, 1) }
    return plainText(at: -1, of: interpreter)
  }

  func pushTable(_ fields: [(String, LuaValue)], on interpreter: OpaquePointer) throws(LuaError) {
    guard_push_table(interpreter, 0, Int32(clamping: fields.count))
    for (name, value) in fields {
      push(text: name, on: interpreter)
      do { try push(value, on: interpreter) } catch {
        guard_pop(interpreter, 2)
        throw error
      }
      guard_raw_set(interpreter, -3)
    }
  }

  func push(text: String, on interpreter: OpaquePointer) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { _ = guard_push_string(interpreter, $0.baseAddress, bytes.count) }
    }
  }

  func push(bytes: [UInt8], on interpreter: OpaquePointer) {
    bytes.withUnsafeBytes { buffer in
      _ = guard_push_string(interpreter, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  /// One slot; on failure none. The stack needs a few more.
  func push(_ value: LuaValue, on interpreter: OpaquePointer) throws(LuaError) {
    switch value {
    case .null, .other: guard_push_nil(interpreter)
    case .boolean(let value): guard_push_boolean(interpreter, value ? 1 : 0)
    case .integer(let value): guard_push_integer(interpreter, value)
    case .number(let value): guard_push_number(interpreter, value)
    case .string(let string): push(bytes: string.bytes, on: interpreter)
    case .table(let handle): try push(handle, on: interpreter)
    case .function(let handle): try push(handle, on: interpreter)
    case .userdata(let handle): try push(handle, on: interpreter)
    case .object(let object): try push(object: object, on: interpreter)
    }
  }

  func push(_ handle: LuaHandle, on interpreter: OpaquePointer) throws(LuaError) {
    guard handle.link === link else { throw LuaState.ended }
    guard_push_reference(interpreter, handle.reference)
  }

  /// The value at an index, which stays.
  func value(at index: Int32, of interpreter: OpaquePointer) -> LuaValue {
    switch guard_type(interpreter, index) {
    case GUARD_NIL, GUARD_NONE: return .null
    case GUARD_BOOLEAN: return .boolean(guard_to_boolean(interpreter, index) != 0)
    case GUARD_NUMBER:
      return guard_is_integer(interpreter, index) != 0
        ? .integer(guard_to_integer(interpreter, index, nil)) : .number(guard_to_number(interpreter, index, nil))
    case GUARD_STRING: return .string(LuaString(bytes: bytes(at: index, of: interpreter)))
    case GUARD_TABLE:
      guard_push_copy(interpreter, index)
      return .table(LuaTable(taking: interpreter, state: self))
    case GUARD_FUNCTION:
      guard_push_copy(interpreter, index)
      return .function(LuaFunction(taking: interpreter, state: self))
    case GUARD_USERDATA:
      let tag = guard_object_tag(interpreter, index)
      if tag != 0 {
        guard let pointer = guard_to_object(interpreter, index, tag) else { return .other(typeName: "stale object") }
        return .object(Unmanaged<AnyObject>.fromOpaque(pointer).takeUnretainedValue())
      }
      let name = String(cString: guard_type_name(interpreter, index))
      guard_push_copy(interpreter, index)
      return .userdata(LuaUserdata(taking: interpreter, state: self, typeName: name))
    default: return .other(typeName: String(cString: guard_type_name(interpreter, index)))
    }
  }

  /// The value on top, popped.
  func takeValue(of interpreter: OpaquePointer) -> LuaValue {
    defer { guard_pop(interpreter, 1) }
    return value(at: -1, of: interpreter)
  }

  func bytes(at index: Int32, of interpreter: OpaquePointer) -> [UInt8] {
    var length = 0
    guard let start = guard_to_string(interpreter, index, &length) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  func plainText(at index: Int32, of interpreter: OpaquePointer) -> String {
    var length = 0
    defer { guard_pop(interpreter, 1) }
    guard let start = guard_describe(interpreter, index, &length) else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
