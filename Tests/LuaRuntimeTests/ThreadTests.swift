import Dispatch
import Foundation
import Testing

@testable import LuaRuntime

/// Where a run is started.
enum Place: String, CaseIterable, Sendable {
  case mainThread, thread, queue, task

  func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    switch self {
    case .mainThread: await MainActor.run { body() }
    case .task: await Task.detached { body() }.value
    case .queue:
      await withCheckedContinuation { done in DispatchQueue.global().async { done.resume(returning: body()) } }
    case .thread:
      await withCheckedContinuation { done in Thread { done.resume(returning: body()) }.start() }
    }
  }
}

@Suite("Limits hold wherever a run is started", .serialized)
struct ThreadTests {
  /// Two of each group, and what depends most on the thread: signals and the size of its stack.
  static let attacks: [Attack] = {
    let groups = [
      Attack.loops, Attack.coroutines, Attack.closing, Attack.hogs, Attack.memory, Attack.recursion, Attack.escapes,
      Attack.errorObjects, Attack.results, Attack.objects,
    ]
    let deep = [
      "recursion through gsub", "recursion through a host function", "a tower of resumes ends with an error",
      "open brackets", "a pile of __close under deep recursion", "a long chain of coroutines that close each other",
    ]
    return groups.flatMap { $0.prefix(2) } + Attack.all.filter { deep.contains($0.name) }
  }()

  @Test("an attack ends as expected in every kind of thread", arguments: Place.allCases)
  func place(_ place: Place) async {
    for attack in Self.attacks {
      var result = await place.run { attack.run() }
      for _ in 0..<2 where result.seconds > attack.seconds + Attack.slack { result = await place.run { attack.run() } }
      #expect(attack.isExpected(result.outcome), "\(attack.name): \(result.outcome)")
      #expect(result.seconds < attack.seconds + Attack.slack, "\(attack.name)")
    }
  }

  @Test("runs in many threads at once end each by its own limit")
  func many() async {
    await withTaskGroup(of: Outcome.self) { group in
      for number in 0..<8 {
        let place = Place.allCases[number % 4]
        group.addTask {
          await place.run { Attack("x", .deadline, seconds: 0.1, "while true do pcall(error) end").run().outcome }
        }
      }
      for await outcome in group { #expect(outcome == .deadline) }
    }
  }
}
