/// Faults of expressions and queries on their way through a script.

import LuaRuntime
import Messages

/// Runs a body; a fault of an expression in it is kept as it is, with the script's line for the report to find it in.
func placed<Result>(_ call: LuaCall, _ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let fault as Diagnostic {
    throw PlacedDiagnostic(fault: fault, location: call.location)
  }
}

/// What is wrong with a form that a script fills: it lies in the form, whose place each fault has.
struct FormFaults: Error, CustomStringConvertible {
  let faults: Diagnostics

  var description: String {
    faults.list.map { "\($0.code.code): \($0.message(in: .en))" }.joined(separator: "; ")
  }

  /// Runs a body that fills a form.
  static func collected<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let faults as Diagnostics { throw FormFaults(faults: faults) } catch let fault
      as Diagnostic
    { throw FormFaults(faults: Diagnostics([fault])) }
  }
}

/// A diagnostic with the script's line that caused it.
struct PlacedDiagnostic: Error, CustomStringConvertible {
  let fault: Diagnostic
  let location: LuaLocation?

  /// What a script sees that catches it.
  var description: String { "\(fault.code.code): \(fault.message(in: .en))" }
}
