// How messages are made presentable.

extension LuaError {
  static let longestMessage = 4096

  /// Invalid bytes are replaced, control characters escaped (line ends and tabs stay), and what is too long is cut.
  static func presentable(_ bytes: some Collection<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes.prefix(longestMessage), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 9, 10: text.unicodeScalars.append(scalar)
      case 0..<32, 127..<160:
        text += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return bytes.count > longestMessage ? text + "…" : text
  }

  /// The kind of a limit's error and what it says.
  static func limit(_ reason: Kind, _ limits: LuaLimits) -> LuaError {
    let message =
      switch reason {
      case .memory: "memory limit reached (\(limits.memoryBytes >> 20) MiB)"
      case .instructions: "instruction limit reached (\(limits.instructions ?? 0))"
      case .deadline: "time limit reached (\(limits.seconds ?? 0) s)"
      case .output: "output limit reached (\(limits.outputBytes) bytes)"
      case .cancelled: "cancelled"
      case .syntax, .runtime, .host: "ended"
      }
    return LuaError(message, kind: reason)
  }
}
