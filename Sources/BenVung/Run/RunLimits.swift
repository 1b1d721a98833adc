/// What one run may use at most, where a person asks for less than the host and the plugin allow.

import LuaRuntime
import Messages

public struct RunLimits: Hashable, Sendable {
  /// Interpreter instructions; nil: not counted. The same script with the same number stops at the same place.
  public var instructions: Int?
  public var seconds: Double?
  public var memoryMegabytes: Int?

  public init(instructions: Int? = nil, seconds: Double? = nil, memoryMegabytes: Int? = nil) {
    self.instructions = instructions
    self.seconds = seconds
    self.memoryMegabytes = memoryMegabytes
  }

  /// The host's own, which nobody raises.
  static let host = LuaLimits()
  static let hostSeconds = host.seconds ?? 30
  static let hostMegabytes = host.memoryBytes >> 20

  /// The least of what the host, the plugin and the person allow.
  func effective(_ manifest: Manifest.Limits) -> LuaLimits {
    var limits = Self.host
    limits.seconds = [Self.hostSeconds, manifest.seconds, seconds].compactMap { $0 }.min()
    let megabytes = [manifest.memoryMegabytes, memoryMegabytes].compactMap { $0 }.min()
    if let megabytes { limits.memoryBytes = min(limits.memoryBytes, megabytes << 20) }
    limits.instructions = instructions
    return limits
  }

  /// A reached limit as a message: what it was, and how it is raised where it can be.
  func diagnostic(_ kind: LuaError.Kind, _ manifest: Manifest.Limits) -> Diagnostic {
    let limits = effective(manifest)
    let reason: LocalizedText
    var hint = LocalizedText(
      vi: "giới hạn của chương trình; để truy vấn (where, group_by, summarise) làm việc của vòng lặp",
      en: "a limit of the program; let a query (where, group_by, summarise) do the work of the loop")
    switch kind {
    case .instructions:
      let number = limits.instructions ?? 0
      reason = LocalizedText(vi: "\(number) lệnh Lua", en: "\(number) Lua instructions")
      let (twice, isTooMuch) = number.multipliedReportingOverflow(by: 2)
      hint = LocalizedText(
        vi: "tăng bằng --max-instructions, như --max-instructions \(isTooMuch ? number : max(1000, twice))",
        en: "raise it with --max-instructions, such as --max-instructions \(isTooMuch ? number : max(1000, twice))")
    case .deadline:
      let number = Self.plain(limits.seconds ?? 0)
      reason = LocalizedText(vi: "\(number.replacing(".", with: ",")) giây", en: "\(number) seconds")
      let most = Self.plain(Self.hostSeconds)
      if let seconds, seconds == limits.seconds, seconds < Self.hostSeconds {
        hint = LocalizedText(
          vi: "tăng bằng --max-seconds, nhiều nhất \(most)", en: "raise it with --max-seconds, at most \(most)")
      } else if manifest.seconds == limits.seconds, limits.seconds ?? 0 < Self.hostSeconds {
        hint = LocalizedText(
          vi: "tăng limits.seconds trong plugin.lua, nhiều nhất \(most)",
          en: "raise limits.seconds in plugin.lua, at most \(most)")
      }
    case .memory:
      let number = limits.memoryBytes >> 20
      reason = LocalizedText(vi: "bộ nhớ \(number) MB", en: "\(number) MB of memory")
      if let memoryMegabytes, memoryMegabytes == number, number < Self.hostMegabytes {
        hint = LocalizedText(
          vi: "tăng bằng --max-memory-mb, nhiều nhất \(Self.hostMegabytes)",
          en: "raise it with --max-memory-mb, at most \(Self.hostMegabytes)")
      } else if manifest.memoryMegabytes == number, number < Self.hostMegabytes {
        hint = LocalizedText(
          vi: "tăng limits.memory_mb trong plugin.lua, nhiều nhất \(Self.hostMegabytes)",
          en: "raise limits.memory_mb in plugin.lua, at most \(Self.hostMegabytes)")
      }
    default:
      reason = LocalizedText(
        vi: "print đã in \(limits.outputBytes) byte", en: "print wrote \(limits.outputBytes) bytes")
      hint = LocalizedText(
        vi: "in ít lại; số liệu đưa vào tài liệu bằng ctx.doc",
        en: "print less; figures go into the document by ctx.doc")
    }
    return Diagnostic(.limitReached, ["reason": reason.vi, "reason_en": reason.en], hint: hint)
  }

  private static func plain(_ number: Double) -> String { ParameterValue.number(number).text }
}

extension RunLimits {
  static let flags: [FlagDeclaration] = [
    .init(
      "max-instructions", argument: .value("N"), vi: "dừng sau N lệnh Lua, lần nào cũng ở cùng một chỗ",
      en: "stop after N Lua instructions, each time at the same place"),
    .init(
      "max-seconds", argument: .value("S"), vi: "dừng sau S giây [\(Self.plain(hostSeconds))]",
      en: "stop after S seconds [\(Self.plain(hostSeconds))]"),
    .init(
      "max-memory-mb", argument: .value("M"), vi: "dừng khi kịch bản dùng quá M MB [\(hostMegabytes)]",
      en: "stop a script that uses more than M MB [\(hostMegabytes)]"),
  ]

  /// - Throws: ``Diagnostics`` with all faults: these flags may only lower the host's limits.
  init(_ parsed: ParsedArguments) throws {
    var faults: [Diagnostic] = []
    func read(_ parameter: Parameter) -> Double? {
      guard let text = parsed.value(parameter.flagName) else { return nil }
      do throws(Diagnostic) {
        switch try parameter.read(text) {
        case .integer(let number): return Double(number)
        case .number(let number): return number
        default: return nil
        }
      } catch {
        faults.append(error)
        return nil
      }
    }
    let instructions = read(Parameter(name: "max_instructions", type: .integer, minimum: 1, maximum: 1e15))
    let seconds = read(Parameter(name: "max_seconds", type: .number, minimum: 0.001, maximum: Self.hostSeconds))
    let memory = read(
      Parameter(name: "max_memory_mb", type: .integer, minimum: 1, maximum: Double(Self.hostMegabytes)))
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.init(
      instructions: instructions.map { Int($0) }, seconds: seconds, memoryMegabytes: memory.map { Int($0) })
  }
}
