import Testing

@testable import LuaRuntime

/// Runs a script and gives what it prints, without the last line end.
func printed(_ source: String, limits: LuaLimits = quick, prepare: (LuaState) throws -> Void = { _ in }) throws
  -> String
{
  var lines = ""
  let state = LuaState(limits: limits, seed: 1)
  state.output = { lines += $0 }
  try prepare(state)
  _ = try state.call(state.load(Array(source.utf8), chunk: "main.lua"))
  return lines.hasSuffix("\n") ? String(lines.dropLast()) : lines
}

/// The error a script ends with.
func failure(_ source: String, limits: LuaLimits = quick, prepare: (LuaState) throws -> Void = { _ in }) -> LuaError? {
  do {
    _ = try printed(source, limits: limits, prepare: prepare)
    return nil
  } catch { return error as? LuaError }
}

/// Ten seconds: only a script that would hang meets it.
var quick: LuaLimits {
  var limits = LuaLimits()
  limits.seconds = 10
  return limits
}

func limits(seconds: Double? = 10, memory: Int = 256 << 20, instructions: Int? = nil) -> LuaLimits {
  var limits = LuaLimits()
  limits.seconds = seconds
  limits.memoryBytes = memory
  limits.instructions = instructions
  return limits
}
