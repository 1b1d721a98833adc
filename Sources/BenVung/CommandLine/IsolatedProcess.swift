/// The other side of `run --isolate`: the first words of the process it starts, and what they make of it.

import Foundation

/// How the process of an isolated run is to be. Its outputs go to standard output as one message.
public struct IsolatedProcess: Hashable, Sendable {
  static let word = "--isolated-process"

  let cpuSeconds: Int
  /// Bytes beyond what the program takes when it starts.
  let addressSpace: Int
  let width: Int
  let isTerminal: Bool

  init(cpuSeconds: Int, addressSpace: Int, width: Int, isTerminal: Bool) {
    self.cpuSeconds = cpuSeconds
    self.addressSpace = addressSpace
    self.width = width
    self.isTerminal = isTerminal
  }

  var words: [String] { [Self.word, "\(cpuSeconds),\(addressSpace),\(width),\(isTerminal ? 1 : 0)"] }

  /// What a process was told; nil for one that a person started. The words are taken away.
  public init?(taking words: inout [String]) {
    guard words.count >= 2, words[0] == Self.word else { return nil }
    let numbers = words[1].split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    words.removeFirst(2)
    self.init(cpuSeconds: numbers[0], addressSpace: numbers[1], width: numbers[2], isTerminal: numbers[3] != 0)
  }

  /// Sets the limits of this process, before it reads anything.
  public func setLimits() {
    // The first figure is the size of the process in pages.
    let pages = FileManager.default.contents(atPath: "/proc/self/statm").map { String(decoding: $0, as: UTF8.self) }
    let size = (pages?.split(separator: " ").first.flatMap { Int($0) } ?? 0) * Int(getpagesize())
    Self.limit(RLIMIT_AS, size + addressSpace)
    Self.limit(RLIMIT_CPU, cpuSeconds)
    Self.limit(RLIMIT_CORE, 0)
  }

  public var console: Console {
    var console = Console.standard(environment: [:])
    console.width = width
    console.isTerminal = isTerminal
    return console
  }

  private static func limit(_ resource: __rlimit_resource, _ value: Int) {
    let number = __rlimit_resource_t(bitPattern: resource.rawValue)
    var limit = rlimit()
    getrlimit(number, &limit)
    limit.rlim_cur = min(limit.rlim_max, rlim_t(value))
    setrlimit(number, &limit)
  }
}
