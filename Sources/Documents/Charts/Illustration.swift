/// What is drawn rather than written: charts and maps.

import Messages

/// A drawing of figures, with what it says in words and as a table. Renderers treat all of them alike.
public protocol Illustration: Sendable {
  /// Unique in its document.
  var id: String { get }
  var caption: String { get }
  /// What it shows, in words, for those who do not see it.
  func alternativeText(in language: Language) -> String
  /// The same figures as a table, for formats that draw nothing.
  func table(in language: Language) -> Table
  /// The drawing for a medium.
  func scene(language: Language, metrics: ChartMetrics) -> Scene
}

extension Chart: Illustration {
  public func scene(language: Language, metrics: ChartMetrics) -> Scene {
    ChartLayout(self, language: language, metrics: metrics).scene()
  }
}
