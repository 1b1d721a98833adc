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
    let share: Value =
      switch (value, goal) {
      case (.integer(let value), .integer(let goal)): .ratio(value, goal)
      default:
        if let value = value.number, let goal = goal.number, goal != 0 { .decimal(value / goal) } else { .null }
      }
    part = max(0, min(1, share.number ?? 0))
    percent = NumberFormat.percent1.string(for: share, in: language)
    sentence =
      format.stringWithUnit(for: value, in: language) + " / " + Phrases.goal[language] + " "
      + format.stringWithUnit(for: goal, in: language)
  }
}
