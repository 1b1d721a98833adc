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
    _ name: String, _ expected: Outcome, instructions: Int? = nil, seconds: Double = 0.2, megabytes: Int = 64,
    _ script: String
  ) {
    self.name = name
    self.expected = expected
    self.instructions = instructions
    self.seconds = seconds
    self.megabytes = megabytes
    self.script = script
  }

  static let all: [Attack] =
    loops + coroutines + closing + hogs + memory + recursion + escapes + errorObjects + results + objects
}
