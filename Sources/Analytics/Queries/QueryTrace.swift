/// The plan of a query as it was carried out: each step with its rows, its time and its memory.

import Foundation
import Messages
import Synchronization

/// Collects the steps of the queries of one context, in the order in which they ended.
public final class QueryTrace: Sendable {
  public struct Step: Sendable, Hashable {
    /// What was done, in the words of the query.
    public let words: LocalizedText
    public let rowsIn, rowsOut: Int
    public let seconds: Double
    /// By how much the anonymous memory of the process grew; 0 where it found room in what it had.
    public let bytes: Int
    /// How it was done.
    public let how: LocalizedText
  }

  private let recorded = Mutex<[Step]>([])

  public init() {}

  public var steps: [Step] { recorded.withLock { $0 } }

  func add(_ step: Step) { recorded.withLock { $0.append(step) } }

  /// The time of the steps so far, for a step that has others inside.
  var seconds: Double { recorded.withLock { $0.reduce(0) { $0 + $1.seconds } } }

  /// The memory of the steps so far, likewise.
  var bytes: Int { recorded.withLock { $0.reduce(0) { $0 + $1.bytes } } }

  /// The process's anonymous memory in bytes; 0 where the system does not tell.
  static var anonymousBytes: Int { memory("RssAnon:") }

  /// The most memory that the process has had resident so far, in bytes: mapped pages of the snapshot count, and what
  /// was done before the query too. The system keeps no peak of anonymous memory alone. 0 where it does not tell.
  public static var peakResidentBytes: Int { memory("VmHWM:") }

  private static func memory(_ field: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(field) })
    else { return 0 }
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
  }
}

/// A step while it runs: what it must be compared with when it ends.
struct OpenStep {
  private let trace: QueryTrace
  private let start: ContinuousClock.Instant
  private let inner: Double
  private let bytes: Int
  private let innerBytes: Int

  init?(_ context: QueryContext) {
    guard let trace = context.execution.trace else { return nil }
    self.trace = trace
    inner = trace.seconds
    innerBytes = trace.bytes
    bytes = QueryTrace.anonymousBytes
    start = .now
  }

  /// The time since the start, without that of the steps inside.
  var seconds: Double {
    let passed = ContinuousClock.now - start
    let whole = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    return max(0, whole - (trace.seconds - inner))
  }

  /// By how much the memory grew since, without that of the steps inside.
  private var grown: Int { max(0, QueryTrace.anonymousBytes - bytes - (trace.bytes - innerBytes)) }

  func end(_ words: LocalizedText, _ rowsIn: Int, _ rowsOut: Int, _ how: LocalizedText) {
    trace.add(
      QueryTrace.Step(
        words: words, rowsIn: rowsIn, rowsOut: rowsOut, seconds: seconds,
        bytes: grown, how: how))
  }

  /// Several steps that were done in one pass; each has a part of its time, by what the threads spent on it.
  ///
  /// - Parameter others: what they spent in the same pass on a step that is still open, which keeps its part.
  func end(
    pass steps: [(words: LocalizedText, rowsIn: Int, rowsOut: Int, spent: Double)], beside others: Double,
    _ how: LocalizedText
  ) {
    // What the pass made is the open step's where there is one.
    let (seconds, grown) = (seconds, others > 0 ? 0 : grown)
    let spent = steps.reduce(others) { $0 + $1.spent }
    for (place, step) in steps.enumerated() {
      trace.add(
        QueryTrace.Step(
          words: step.words, rowsIn: step.rowsIn, rowsOut: step.rowsOut,
          seconds: spent > 0 ? seconds * step.spent / spent : seconds / Double(steps.count),
          bytes: place == steps.count - 1 ? grown : 0, how: how))
    }
  }
}

/// The words of a plan.
enum PlanWords {
  static func step(_ name: String, _ detail: String = "") -> LocalizedText {
    LocalizedText(both: detail.isEmpty ? name : "\(name) \(detail)")
  }

  static func pass(_ blocks: Int, _ threads: Int) -> LocalizedText {
    let workers = max(1, min(blocks, threads))
    return LocalizedText(
      vi: "một lượt qua \(blocks) khối, \(workers) luồng",
      en:
        "one pass over \(blocks) \(blocks == 1 ? "block" : "blocks"), \(workers) \(workers == 1 ? "thread" : "threads")"
    )
  }

  static func grouped(_ isDirect: Bool, _ blocks: Int, _ threads: Int) -> LocalizedText {
    let (way, pass) = (isDirect ? direct : hashed, pass(blocks, threads))
    return LocalizedText(vi: "\(way.vi); \(pass.vi)", en: "\(way.en); \(pass.en)")
  }

  static let sorted = LocalizedText(vi: "sắp xếp ổn định", en: "stable sort")
  static let direct = LocalizedText(vi: "địa chỉ trực tiếp", en: "direct addressing")
  static let hashed = LocalizedText(vi: "bảng băm", en: "hashing")
  static let groups = LocalizedText(vi: "trên các nhóm", en: "over the groups")
  static let merged = LocalizedText(vi: "gộp trạng thái của các nhóm", en: "states of the groups joined")
  static let copied = LocalizedText(vi: "chép cột ra bộ nhớ", en: "columns copied into memory")
  static let scanned = LocalizedText(vi: "một lượt theo thứ tự", en: "one pass in order")
}
