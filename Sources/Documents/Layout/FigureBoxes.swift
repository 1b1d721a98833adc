/// How key figures stand on a page: in rows of as many equal boxes as have room for the widest figure.

struct FigureBoxes {
  /// Points between two boxes, and inside of each.
  static let gap = 8.0
  static let padding = 7.0

  let across: Int
  /// Of a box, in points.
  let width: Double

  /// - Parameters:
  ///   - texts: the figures as they are printed.
  ///   - widths: of their type.
  init(_ texts: [String], widths: LetterWidths, room: Double) {
    let widest = texts.map { widths.width(of: $0) }.max() ?? 0
    let wanted = min(room, max(90, widest + 2 * Self.padding + 2))
    across = max(1, min(texts.count, 4, Int((room + Self.gap) / (wanted + Self.gap))))
    width = (room - Double(across - 1) * Self.gap) / Double(across)
  }

  /// The figures of each row.
  func rows(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: across).map { $0..<min(count, $0 + across) }
  }

  static func style(_ layout: PageLayout) -> TextStyle { TextStyle(size: layout.bodySize * 1.5, isBold: true) }
}
