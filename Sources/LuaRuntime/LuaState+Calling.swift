import CLuaGuard

// Into scripts: loading, calling, and what comes back when that fails.

extension LuaState {
  /// Compiles a chunk: text only, a byte-order mark and a first line that starts with `#` are passed over.
  ///
  /// - Parameter chunk: what messages call it, such as "main.lua".
  /// - Throws: an error of kind `syntax`.
  public func load(_ source: some Sequence<UInt8>, chunk: String) throws(LuaError) -> LuaFunction {
    let source = Array(source)
    guard source.count <= limits.sourceBytes else {
      throw LuaError(
        "source is too large: \(source.count) bytes, at most \(limits.sourceBytes)", kind: .syntax(incomplete: false))
    }
    let interpreter = enter(slots: 12)
    let start = LuaState.start(of: source)
    chunkNames.add(chunk)
    let status = source[start...].withUnsafeBytes { bytes in
      guard_load(
        interpreter, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, "@" + chunk, false)
    }
    guard status == GUARD_OK else { throw takeError(status, of: interpreter) }
    return LuaFunction(taking: interpreter, state: self)
  }

  /// Calls a function.
  ///
  /// - Parameter results: how many results are wanted, filled with `.null`; negative: all there are.
  public func call(_ function: LuaFunction, _ arguments: [LuaValue] = [], results: Int = 1) throws(LuaError)
    -> [LuaValue]
  {
    let interpreter = enter(slots: arguments.count + 16)
    let base = guard_top(interpreter)
    do {
      try push(function, on: interpreter)
      for argument in arguments { try push(argument, on: interpreter) }
    } catch {
      guard_pop(interpreter, guard_top(interpreter) - base)
      throw error
    }
    let status = guard_call(interpreter, Int32(arguments.count), Int32(max(results, -1)))
    guard status == GUARD_OK else { throw takeError(status, of: interpreter) }
    let count = guard_top(interpreter) - base
    _ = guard_check_stack(interpreter, 8)
    defer { guard_pop(interpreter, count) }
    return (0..<count).map { value(at: base + 1 + $0, of: interpreter) }
  }

  /// Calls a predicate with one argument, such as a cursor's row: true unless it answers false or nil. The fast way for
  /// one call a row.
  public func test(_ function: LuaFunction, _ argument: LuaValue) throws(LuaError) -> Bool {
    let interpreter = enter(slots: 16)
    try push(function, on: interpreter)
    do { try push(argument, on: interpreter) } catch {
      guard_pop(interpreter, 1)
      throw error
    }
    let status = guard_call(interpreter, 1, 1)
    guard status == GUARD_OK else { throw takeError(status, of: interpreter) }
    defer { guard_pop(interpreter, 1) }
    return guard_to_boolean(interpreter, -1) != 0
  }

  static func start(of source: [UInt8]) -> Int {
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start < source.count, source[start] == UInt8(ascii: "#") else { return start }
    return source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
  }

  /// The error value on top, popped, as an error.
  func takeError(_ status: guard_status, of interpreter: OpaquePointer) -> LuaError {
    _ = guard_check_stack(interpreter, 12)
    defer { guard_pop(interpreter, 1) }
    var error: LuaError
    if status == GUARD_KILLED, let limit = limitError() {
      error = limit
      error.frames = frames()
    } else if let box = hostError(at: -1, of: interpreter) {
      error = box.luaError
    } else {
      error = scriptError(status, of: interpreter)
    }
    if error.chunk == nil, let frame = error.frames.first {
      error.chunk = frame.chunk
      error.line = frame.line
    }
    return error
  }

  /// The frames that the guard kept of the last error.
  func frames() -> [LuaFrame] {
    (0..<guard_frame_count(handle)).map { LuaFrame(guard_frame_at(handle, $0).pointee) }
  }

  private func scriptError(_ status: guard_status, of interpreter: OpaquePointer) -> LuaError {
    let isSyntax = status == GUARD_SYNTAX_ERROR
    var error = LuaError("", kind: .runtime)
    if !isSyntax { error.frames = frames() }
    guard guard_type(interpreter, -1) == GUARD_STRING else {
      let text = describeErrorValue(of: interpreter)
      error.message = text
      error.valueDescription = text
      var frame = guard_frame()
      if guard_error_place(interpreter, -1, &frame) {
        let place = LuaFrame(frame)
        error.chunk = place.chunk
        error.line = place.line
      }
      return error
    }
    let bytes = bytes(at: -1, of: interpreter)
    let place = chunkNames.place(in: bytes)
    error.chunk = place?.chunk
    error.line = place?.line
    error.message = LuaError.presentable(bytes.dropFirst(place?.length ?? 0))
    if isSyntax { error.kind = .syntax(incomplete: error.message.hasSuffix("<eof>")) }
    return error
  }

  /// An error value without text: the fields of a table, and the type of anything else.
  private func describeErrorValue(of interpreter: OpaquePointer) -> String {
    guard case .table(let table) = value(at: -1, of: interpreter), !guard_has_more_fields(interpreter, -1, 100) else {
      return LuaError.presentable(Array("error value: \(plainText(at: -1, of: interpreter))".utf8))
    }
    let shown = table.entries.prefix(12).map { key, value in
      let name = key.text ?? "[\(describe(key))]"
      if case .string(let string) = value {
        return "\(name) = \"\(String(decoding: string.bytes.prefix(200), as: UTF8.self))\""
      }
      return "\(name) = \(describe(value))"
    }
    return LuaError.presentable(Array("{\(shown.joined(separator: ", "))}".utf8))
  }
}

extension LuaFrame {
  init(_ frame: guard_frame) {
    chunk = withUnsafeBytes(of: frame.chunk) { LuaFrame.text($0) }
    let name = withUnsafeBytes(of: frame.name) { LuaFrame.text($0) }
    functionName = frame.main || name.isEmpty ? nil : name
    line = Int(frame.line)
    isMainChunk = frame.main
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
