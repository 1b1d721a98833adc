/// Work on all cores: what is called, how often, and when it is over.

import Foundation
import Synchronization
import Testing
import Threads

@Suite("Work on all cores")
struct ParallelTests {
  /// How often each number was called.
  private final class Calls: Sendable {
    private let calls: Mutex<[Int]>

    init(_ count: Int) { calls = Mutex([Int](repeating: 0, count: count)) }

    func call(_ number: Int) { calls.withLock { $0[number] += 1 } }

    var counts: [Int] { calls.withLock { $0 } }
  }

  @Test("Every number is called once, and all calls have ended on return", arguments: [0, 1, 2, 3, 7, 64, 10_000])
  func once(count: Int) {
    let calls = Calls(count)
    Parallel.perform(count) { number in
      if number % 5 == 0 { usleep(20) }
      calls.call(number)
    }
    #expect(calls.counts == [Int](repeating: 1, count: count))
  }

  @Test("A count below zero is no call")
  func negative() throws {
    Parallel.perform(-1) { _ in Issue.record("called") }
    #expect(try Parallel.map(-3) { $0 }.isEmpty)
  }

  @Test("Results stand in the order of their numbers, whatever the number of threads", arguments: [1, 2, 7, 100])
  func order(threads: Int) throws {
    let squares = try Parallel.map(1_000, threads: threads) { number in
      if number % 97 == 0 { usleep(50) }
      return number * number
    }
    #expect(squares == (0..<1_000).map { $0 * $0 })
  }

  @Test("No more than the threads allowed work at a time")
  func allowed() throws {
    let now = Atomic<Int>(0)
    let most = Mutex(0)
    _ = try Parallel.map(200, threads: 2) { _ in
      let count = now.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
      most.withLock { $0 = max($0, count) }
      usleep(50)
      now.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    }
    #expect((1...2).contains(most.withLock { $0 }))
  }

  private struct Refusal: Error, Equatable { let number: Int }

  @Test("The error of the least number is thrown, and the other calls were made all the same")
  func errors() {
    let calls = Calls(100)
    #expect(throws: Refusal(number: 30)) {
      try Parallel.map(100, threads: 2) { number in
        calls.call(number)
        if [90, 30, 31].contains(number) { throw Refusal(number: number) }
      }
    }
    #expect(calls.counts == [Int](repeating: 1, count: 100))
  }

  @Test("Work that calls for all cores itself comes to its end")
  func nested() throws {
    let sums = try Parallel.map(8) { outer in
      try Parallel.map(50) { inner in try Parallel.map(3) { outer + inner + $0 }.reduce(0, +) }.reduce(0, +)
    }
    // Over 50 inner numbers, 0 to 49, and three innermost: 150 outer + 3 · 1,225 + 50 · 3.
    #expect(sums == (0..<8).map { 150 * $0 + 3_825 })
  }

  @Test("Threads that call for all cores at once all get their results")
  func callers() {
    let sums = Mutex<[Int]>([])
    let group = DispatchGroup()
    for caller in 0..<6 {
      DispatchQueue.global().async(group: group) {
        for _ in 0..<200 {
          let sum = (try? Parallel.map(20) { $0 + caller })?.reduce(0, +) ?? -1
          sums.withLock { $0.append(sum - 20 * caller) }
        }
      }
    }
    group.wait()
    // 0 + 1 + … + 19.
    #expect(sums.withLock { $0 } == [Int](repeating: 190, count: 1_200))
  }

  @Test("Threads that have gone to sleep come back, however often", .timeLimit(.minutes(1)))
  func sleepers() throws {
    for pause in [0, 400, 600, 20_000, 1, 5_000] as [UInt32] {
      for _ in 0..<5 {
        usleep(pause)
        #expect(try Parallel.map(4) { $0 } == [0, 1, 2, 3])
      }
    }
  }

  @Test("The last call may take long: who asked waits for it", .timeLimit(.minutes(1)))
  func longLast() {
    for long in [1_000, 30_000] as [UInt32] {
      for number in 0..<4 {
        let calls = Calls(4)
        Parallel.perform(4) { at in
          if at == number { usleep(long) }
          calls.call(at)
        }
        #expect(calls.counts == [1, 1, 1, 1])
      }
    }
  }

  @Test("What is begun is done while who began it does something else", .timeLimit(.minutes(1)))
  func begun() {
    let done = DispatchSemaphore(value: 0)
    for _ in 0..<50 { Parallel.begin { done.signal() } }
    for _ in 0..<50 { done.wait() }
  }

  @Test("What is begun may call for all cores, while others do", .timeLimit(.minutes(1)))
  func begunNested() {
    let done = DispatchSemaphore(value: 0)
    let sum = Mutex(0)
    for number in 0..<20 {
      Parallel.begin {
        Parallel.perform(10) { part in sum.withLock { $0 += number * part } }
        done.signal()
      }
      Parallel.perform(10) { _ in usleep(10) }
    }
    for _ in 0..<20 { done.wait() }
    // 190 · 45.
    #expect(sum.withLock { $0 } == 8_550)
  }

  @Test("What the work holds is let go of when it is over")
  func lettingGo() {
    final class Held: Sendable { let number = 1 }
    var held: Held? = Held()
    weak let watched = held
    for _ in 0..<100 {
      let sum = Atomic<Int>(0)
      if let held { Parallel.perform(4) { _ in sum.wrappingAdd(held.number, ordering: .relaxed) } }
      #expect(sum.load(ordering: .relaxed) == 4)
    }
    held = nil
    #expect(watched == nil)
  }

  @Test("A long list is mapped as a short one is", arguments: [0, 1, 2_048, 2_049, 5_000])
  func mapping(count: Int) {
    let list = (0..<count).map { "\($0)" }
    #expect(list.mapInParts { $0 + "!" } == list.map { $0 + "!" })
    #expect(list.inParts { $0.joined() }.joined() == list.joined())
  }

  @Test("Work begun ahead is done once, whoever comes to it, and gives its value or its error", .timeLimit(.minutes(1)))
  func ahead() throws {
    for pause in [0, 0, 20, 2_000] as [UInt32] {
      let calls = Atomic<Int>(0)
      let value = Ahead {
        usleep(pause)
        return calls.wrappingAdd(1, ordering: .relaxed).newValue
      }
      if pause == 20 { usleep(1_000) }
      #expect(try value.get() == 1 && value.get() == 1)
      #expect(calls.load(ordering: .relaxed) == 1)
    }
    let refused = Ahead { throw Refusal(number: 7) }
    #expect(throws: Refusal(number: 7)) { try refused.get() }
  }

  @Test("There are as many threads as cores that the process may use", .enabled(if: Self.allowedCores != nil))
  func threads() {
    #expect(Parallel.threadCount == Self.allowedCores)
  }

  /// What the system says of this process in words: "0-1,4" are three.
  private static let allowedCores: Int? = {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed_list:") })
    else { return nil }
    return line.dropFirst("Cpus_allowed_list:".count).split(separator: ",").reduce(0) { sum, range in
      let ends = range.split(separator: "-").compactMap { Int($0.filter(\.isNumber)) }
      return sum + (ends.last ?? 0) - (ends.first ?? 0) + 1
    }
  }()
}
