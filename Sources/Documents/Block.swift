/// What a document is made of.

/// One part of a document.
public indirect enum Block: Sendable, Hashable {
  /// Level 1 to 4, below the document's title.
  case heading(level: Int, String)
  /// A paragraph; empty lines in it separate paragraphs.
  case text(String)
  /// One paragraph with emphasis and links.
  case prose(RichText)
  case note(String)
  case keyFigures([KeyFigure])
  case table(Table)
  case chart(Chart)
  case list([RichText], isNumbered: Bool = false)
  case progress(label: String, value: Value, goal: Value, format: NumberFormat)
  case letter(Letter)
  case pageBreak
}

/// A figure that stands large and alone.
public struct KeyFigure: Sendable, Hashable {
  public var label: String
  public var value: Value
  public var format: NumberFormat

  public init(label: String, value: Value, format: NumberFormat) {
    self.label = label
    self.value = value
    self.format = format
  }
}

/// A letter; printed on a page of its own.
public struct Letter: Sendable, Hashable {
  public var addressee: String
  public var paragraphs: [String]

  public init(addressee: String, paragraphs: [String]) {
    self.addressee = addressee
    self.paragraphs = paragraphs
  }
}
