/// The progress of a batch on a terminal: a bar, the count, the time that is left.

import Foundation
import Messages
import Synchronization

final class RunProgress: Sendable {
  private struct State {
    var done = 0
    var lastDrawn: ContinuousClock.Instant?
  }
  private let console: Console
  private let language: Language
  private let count: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter console: where the bar is drawn; nowhere, unless its messages go to a terminal.
  init(count: Int, console: Console, language: Language) {
    self.count = count
    self.console = console
    self.language = language
  }

  /// One more document is made, or has failed.
  func advance() {
    guard console.showsProgress else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      if let last = state.lastDrawn, now - last < .milliseconds(100), state.done < count { return }
      state.lastDrawn = now
      console.error(
        Array(("\r" + Self.line(done: state.done, of: count, after: now - start, language) + "\u{1B}[K").utf8))
    }
  }

  /// Takes the bar away.
  func finish() {
    guard console.showsProgress else { return }
    console.error(Array("\r\u{1B}[K".utf8))
  }

  /// "█████░░░░░ 84/168 · còn khoảng 12 giây"
  static func line(done: Int, of count: Int, after elapsed: Duration, _ language: Language) -> String {
    let cells = 20
    let filled = count == 0 ? cells : cells * done / count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let left = done == 0 ? 0 : Int((seconds / Double(done) * Double(count - done)).rounded(.up))
    let time: String =
      switch (left, language) {
      case (..<90, .vi): "còn khoảng \(left) giây"
      case (..<90, .en): "about \(left) s left"
      case (_, .vi): "còn khoảng \((left + 59) / 60) phút"
      case (_, .en): "about \((left + 59) / 60) min left"
      }
    return "\(bar) \(done)/\(count) · \(time)"
  }
}
