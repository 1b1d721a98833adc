/// `run --isolate`: the run in a process of its own, under the system's limits of CPU time and address space. The
/// process renders; this one writes, once everything has arrived.

import Foundation
import LuaRuntime
import Messages
import Threads

struct IsolatedRun {
  let tool: CommandLineTool
  /// The paths that were asked for, nil for standard output. The process may fill these and no others: what crashed or
  /// was taken over in it does not choose files here. `{year}` stands for digits, or "latest".
  let planned: [String?]

  /// CPU seconds beyond the script's own limit, for reading the register and rendering, on all cores.
  private static let spareSeconds = 120.0
  /// Address space beyond what the program takes when it starts and what the script may hold.
  private static let spareBytes = 4 << 30

  /// Starts the run and waits for it.
  ///
  /// - Throws: ``Diagnostic`` E0703 when the process did not come to its end, E0704 when it could not be started.
  func execute(_ words: [String], limits: LuaLimits) throws -> Int32 {
    guard let program = tool.executable else { throw Self.impossible(ENOENT) }
    let cores = Double(Parallel.threadCount)
    let cpu = Int(((limits.seconds ?? 0) * cores + Self.spareSeconds).rounded(.up))
    let start = IsolatedProcess(
      cpuSeconds: cpu, addressSpace: Self.spareBytes + 2 * limits.memoryBytes, width: tool.console.width,
      isTerminal: tool.console.isTerminal)
    return try execute(program, start.words + words, cpu)
  }

  /// Runs a program that sends its outputs, and writes them.
  func execute(_ program: String, _ arguments: [String], _ cpuSeconds: Int) throws -> Int32 {
    var child = try ChildProcess(program, arguments, tool.environment)
    let identifier = child.identifier
    let ending = try tool.interruption.during(
      .init(stop: { kill(identifier, SIGINT) }, leave: { kill(identifier, SIGKILL) })
    ) { try child.wait() }
    switch ending {
    case .signal(let number):
      if tool.interruption.isInterrupted { throw Diagnostic(.runCancelled) }
      throw Self.died(number, cpuSeconds)
    case .code(let code):
      let outputs = Self.outputs(child.output)
      if outputs == nil, code == 0 || child.error.isEmpty { throw Self.died(nil, cpuSeconds) }
      guard outputs.map(isPlanned) ?? true else { throw Self.died(nil, cpuSeconds) }
      if !child.error.isEmpty { tool.console.error(child.error) }
      try OutputPlan.write(outputs ?? [], console: tool.console, interruption: tool.interruption)
      return code
    }
  }

  private func isPlanned(_ outputs: [OutputPlan.Output]) -> Bool {
    outputs.count == planned.count
      && zip(outputs, planned).allSatisfy { output, planned in
        guard let path = output.path, let planned else { return output.path == nil && planned == nil }
        guard let place = planned.range(of: "{year}") else { return path == planned }
        let rest = path.dropFirst(planned.distance(from: planned.startIndex, to: place.lowerBound))
        let year = rest.hasPrefix("latest") ? "latest" : String(rest.prefix { $0.isASCII && $0.isNumber })
        return path == planned.replacing("{year}", with: year)
      }
  }

  // MARK: what the process sends

  private static let header = Array("BENVUNG1".utf8)
  private static let end = Array("END.".utf8)

  /// All outputs in one message; its end tells a whole one from one that was cut off.
  static func message(_ outputs: [OutputPlan.Output]) -> [UInt8] {
    var bytes = header
    func add(_ count: Int) {
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(count >> shift & 255)) }
    }
    add(outputs.count)
    for output in outputs {
      let path = Array((output.path ?? "").utf8)
      add(path.count)
      bytes += path
      add(output.bytes.count)
      bytes += output.bytes
    }
    return bytes + end
  }

  /// Nil for anything but a whole message.
  static func outputs(_ message: [UInt8]) -> [OutputPlan.Output]? {
    var rest = message[...]
    func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func number() -> Int? { take(8).map { $0.reduce(0) { $0 << 8 | Int($1) } } }
    guard take(header.count).map(Array.init) == header, let count = number() else { return nil }
    var outputs: [OutputPlan.Output] = []
    for _ in 0..<max(0, min(count, message.count)) {
      guard let path = number().flatMap(take), let bytes = number().flatMap(take) else { return nil }
      outputs.append(
        OutputPlan.Output(path: path.isEmpty ? nil : String(decoding: path, as: UTF8.self), bytes: Array(bytes)))
    }
    return Array(rest) == end ? outputs : nil
  }

  // MARK: how it ended

  static func impossible(_ number: Int32) -> Diagnostic {
    let reason = LocalizedText(systemError: number)
    return Diagnostic(
      .isolationImpossible, ["reason": reason.vi, "reason_en": reason.en],
      hint: LocalizedText(vi: "chạy không có --isolate", en: "run without --isolate"))
  }

  private static func died(_ signal: Int32?, _ cpuSeconds: Int) -> Diagnostic {
    let reason =
      switch signal {
      case SIGXCPU: LocalizedText(vi: "quá \(cpuSeconds) giây CPU", en: "more than \(cpuSeconds) seconds of CPU time")
      case SIGKILL:
        LocalizedText(
          vi: "bị hệ thống dừng (SIGKILL), có thể vì hết bộ nhớ",
          en: "killed by the system (SIGKILL), perhaps because memory ran out")
      case SIGSEGV, SIGBUS:
        LocalizedText(
          vi: "truy cập bộ nhớ sai (tín hiệu \(signal ?? 0))", en: "wrong access to memory (signal \(signal ?? 0))")
      case SIGABRT, SIGILL, SIGTRAP:
        LocalizedText(
          vi: "lỗi nội bộ hoặc hết bộ nhớ (tín hiệu \(signal ?? 0))",
          en: "an internal error, or memory ran out (signal \(signal ?? 0))")
      case let signal?: LocalizedText(vi: "tín hiệu \(signal)", en: "signal \(signal)")
      case nil: LocalizedText(vi: "kết thúc mà không gửi kết quả", en: "it ended without sending its result")
      }
    return Diagnostic(
      .isolatedRunDied, ["reason": reason.vi, "reason_en": reason.en],
      hint: LocalizedText(
        vi: "các tệp kết quả còn nguyên như trước; bớt dữ liệu hoặc giảm --max-memory-mb rồi chạy lại",
        en: "the output files are as they were; use less data, or lower --max-memory-mb, and run again"))
  }
}
