/// How pages look: the measures that every paged format takes from one value.

/// The measures of a document's pages. Lengths are millimetres, sizes of type and spaces between lines are points.
public struct PageLayout: Sendable, Hashable {
  public struct Margins: Sendable, Hashable {
    public var top, bottom, left, right: Double

    public init(top: Double, bottom: Double, left: Double, right: Double) {
      (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
    }
  }

  /// Where the number of a page stands.
  public struct PageNumber: Sendable, Hashable {
    public var size: Double
    /// In the middle of the top margin, else of the bottom margin.
    public var isAtTop: Bool
    /// The first page that carries one.
    public var firstPage: Int

    public init(size: Double, isAtTop: Bool, firstPage: Int) {
      (self.size, self.isAtTop, self.firstPage) = (size, isAtTop, firstPage)
    }
  }

  /// Of a page that stands upright; one turned on its side has them exchanged.
  public var paperWidth: Double
  public var paperHeight: Double
  public var margins: Margins
  /// Of a page on its side; the left one is then bound at the top.
  public var landscapeMargins: Margins
  public var bodySize: Double
  /// The distance of lines as a part of the type's own.
  public var lineSpacing: Double
  /// Of a paragraph's first line.
  public var firstLineIndent: Double
  public var isJustified: Bool
  /// Points between paragraphs.
  public var paragraphGap: Double
  public var titleSize: Double
  /// Of the levels 1 to 4.
  public var headingSizes: [Double]
  public var tableSize: Double
  /// The smallest that a table too wide for its page is set in.
  public var smallestTableSize: Double
  /// Of notes, footnotes and the stamp.
  public var noteSize: Double
  public var pageNumber: PageNumber
  /// Whether everything is black (Decree 30/2020, Annex I, part I, 2: the colour of the type), or greys are for what
  /// matters less.
  public var isBlack: Bool
  /// How headings are numbered, by level; empty: not at all.
  var headingNumbers: [HeadingNumbers.Style] = []
  /// Of the head and the foot of an official document; nil: it has none.
  var official: Official?

  /// The layout of documents that no rule binds: A4 with even margins.
  public static let plain = PageLayout(
    paperWidth: 210, paperHeight: 297, margins: Margins(top: 20, bottom: 20, left: 22, right: 18),
    landscapeMargins: Margins(top: 20, bottom: 18, left: 18, right: 18), bodySize: 12, lineSpacing: 1.1,
    firstLineIndent: 0, isJustified: false, paragraphGap: 6, titleSize: 17, headingSizes: [14, 12.5, 12, 12],
    tableSize: 10.5, smallestTableSize: 8, noteSize: 9.5,
    pageNumber: PageNumber(size: 10, isAtTop: false, firstPage: 1), isBlack: false)

  /// The size of a heading of a level from 1.
  func headingSize(_ level: Int) -> Double {
    headingSizes.isEmpty ? bodySize : headingSizes[max(0, min(headingSizes.count, level) - 1)]
  }

  /// The width of the text on a page turned so, in points.
  func textWidth(isLandscape: Bool) -> Double {
    let margins = isLandscape ? landscapeMargins : margins
    return Self.points((isLandscape ? paperHeight : paperWidth) - margins.left - margins.right)
  }

  /// The height of the text on a page turned so, in points.
  func textHeight(isLandscape: Bool) -> Double {
    let margins = isLandscape ? landscapeMargins : margins
    return Self.points((isLandscape ? paperWidth : paperHeight) - margins.top - margins.bottom)
  }

  /// Points of a length in millimetres.
  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
