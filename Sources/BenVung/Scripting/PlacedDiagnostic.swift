/// Faults of expressions and queries on their way through a script.

import LuaRuntime
import Messages

/// Runs a body; a fault of an expression in it is kept as it is, with the script's line for the report to find it in.
func placed<Result>(_ call: LuaCall, _ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let fault as Diagnostic {
    throw PlacedDiagnostic(fault: fault, location: call.location)
  }
}

/// A diagnostic with the script's line that caused it.
struct PlacedDiagnostic: Error, CustomStringConvertible {
  let fault: Diagnostic
  let location: LuaLocation?

  /// What a script sees that catches it.
  var description: String { "\(fault.code.code): \(fault.message(in: .en))" }
}
