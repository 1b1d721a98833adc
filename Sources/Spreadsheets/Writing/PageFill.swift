/// How much of a printed page the rows of a sheet have taken, about.

/// Counts the heights of rows, so that what covers several of them begins a page where the present one has no room for
/// it. Points.
struct PageFill {
  /// What an upright A4 page holds between its margins, less what a program may set rows higher than asked for.
  private static let room = 710.0
  /// Of a row that finds its height by itself.
  static let plainRow = 15.75

  private var used = 0.0

  mutating func add(_ height: Double, rows: Int = 1) {
    used += (height > 0 ? height : Self.plainRow) * Double(rows)
    // The program goes on to another page by itself.
    while used > Self.room { used -= Self.room }
  }

  mutating func beginPage() { used = 0 }

  /// Whether so much fits on the page; what is taller than a page has to begin somewhere.
  func hasRoom(for height: Double) -> Bool { used < 3 * Self.plainRow || used + height <= Self.room }
}
