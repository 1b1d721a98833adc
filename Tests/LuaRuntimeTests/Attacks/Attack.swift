/// How a hostile script must end.
enum Outcome: Sendable, Hashable {
  case deadline, memory, instructions, output
  /// An error whose message contains this.
  case error(String)
  /// What the script returns, as text; the run ended by itself.
  case fine(String)
}

/// One hostile script and its end.
struct Attack: Sendable {
  let name: String
  let expected: Outcome
  let script: String
  /// Nil: no instruction budget.
  let instructions: Int?
  let seconds: Double
  let megabytes: Int

  init(
    _ name: String, _ expected: Outcome, instructions: Int? = nil, seconds: Double? = nil, megabytes: Int = 64,
    _ script: String
  ) {
    self.name = name
    self.expected = expected
    self.instructions = instructions
    // What ends by itself is not to meet its deadline on a busy machine or under a sanitizer.
    self.seconds = seconds ?? (expected == .deadline ? 0.2 : 20)
    self.megabytes = megabytes
    self.script = script
  }

  static let all: [Attack] =
    loops + coroutines + closing + hogs + memory + recursion + escapes + errorObjects + results + objects
}
