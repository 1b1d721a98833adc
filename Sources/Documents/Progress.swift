/// How far a value is on the way to its goal.

import Messages

struct Progress {
  /// 0 to 1, for the length of a bar.
  let part: Double
  /// "62,5%"; "-" where there is no goal.
  let percent: String
  /// "125.000.000 đồng / mục tiêu 200.000.000 đồng"
  let sentence: String

  init(value: Value, goal: Value, format: NumberFormat, language: Language) {
    let share = Self.share(value: value, goal: goal)
    part = max(0, min(1, share.number ?? 0))
    percent = NumberFormat.percent1.string(for: share, in: language)
    sentence =
      format.stringWithUnit(for: value, in: language) + " / " + Phrases.goal[language] + " "
      + format.stringWithUnit(for: goal, in: language)
  }

  /// How much of the goal is reached.
  static func share(value: Value, goal: Value) -> Value {
    switch (value, goal) {
    case (.integer(let value), .integer(let goal)): return .ratio(value, goal)
    default:
      guard let value = value.number, let goal = goal.number, goal != 0 else { return .null }
      return .decimal(value / goal)
    }
  }
}
