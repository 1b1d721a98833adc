import CLuaGuard

// Files that are data: a Lua table in an environment with nothing in it.

extension LuaState {
  /// Evaluates a data file: no globals, no library, no string methods, no functions among the results, and limits of its
  /// own. The tables in the result belong to an interpreter of their own, so nothing leaks into this one.
  ///
  /// - Parameter instructions: what the file may execute, in steps of 1,000.
  public func loadData(_ source: [UInt8], chunk: String, instructions: Int) throws(LuaError) -> LuaValue {
    try Self.data(
      source, chunk: chunk, instructions: instructions, memoryBytes: limits.memoryBytes, canceller: canceller)
  }

  /// The same without a state that asks for it.
  ///
  /// - Parameter memoryBytes: what the file may take, at most 32 MB.
  public static func data(
    _ source: [UInt8], chunk: String, instructions: Int, memoryBytes: Int = .max, canceller: LuaCanceller? = nil
  ) throws(LuaError) -> LuaValue {
    var limits = LuaLimits()
    limits.memoryBytes = min(memoryBytes, 32 << 20)
    limits.seconds = 5
    limits.instructions = instructions
    let bare = LuaState(limits: limits, seed: 0, canceller: canceller ?? LuaCanceller(), prompt: false, bare: true)
    let value = try bare.call(bare.load(source, chunk: chunk))[0]
    try bare.requireData(value, chunk: chunk)
    return value
  }

  /// Only tables, texts, numbers and booleans, at most 32 deep (which also ends cycles) and 100,000 in number.
  private func requireData(_ value: LuaValue, chunk: String) throws(LuaError) {
    var open: [(value: LuaValue, depth: Int)] = [(value, 0)]
    var seen = 0
    while let (value, depth) = open.popLast() {
      seen += 1
      var complaint: String?
      if seen > 100_000 { complaint = "a data file holds at most 100,000 values" }
      switch value {
      case .null, .boolean, .integer, .number: break
      case .string(let string) where string.text == nil: complaint = "a text is not valid UTF-8"
      case .string: break
      case .table(let table):
        if depth >= 32 { complaint = "tables are nested more than 32 deep, or in a circle" }
        for (key, value) in table.entries {
          open.append((key, depth + 1))
          open.append((value, depth + 1))
        }
      default: complaint = "a data file holds no \(value.typeName)"
      }
      if let complaint {
        var error = LuaError(complaint)
        error.chunk = chunk
        throw error
      }
    }
  }
}
