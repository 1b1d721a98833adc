/// The layout of official documents. Its numbers stand in a data file, which an office may change: here is what each of
/// them is called there, and which it is.

import Messages

extension PageLayout {
  /// Measures of the head and the foot of an official document.
  struct Official: Sendable, Hashable {
    /// The part of the text's width that the issuing bodies have; the national title has the rest.
    var leftPart: Double
    /// Points.
    var nationSize, mottoSize, bodiesSize, numberSize, dateSize, kindSize, subjectSize: Double
    var signatureSize, recipientsTitleSize, recipientsSize: Double
    /// The rule below the issuing body, and below the subject, as a part of the line above it.
    var bodyRule, subjectRule: Double
    /// Points between the head's lines and its rules, between the two rows of the head, and below the head.
    var ruleGap, rowGap, headGap: Double
    /// Points between the subject and the text, and between the text and the signature.
    var subjectGap, footGap: Double
    /// Points between the signer's office and name, for the signature and the seal.
    var signatureRoom: Double
  }

  /// One number of the data file.
  public struct Measure: Sendable, Hashable {
    /// "margins.top"
    public let path: String
    public let unit: LocalizedText
    /// What a page can have at all, whatever a decree says.
    public let limits: ClosedRange<Double>
  }

  /// How many levels of headings may be numbered, and by what.
  public static let headingNumberNames = HeadingNumbers.Style.allCases.map(\.rawValue)

  /// The layout of official documents.
  ///
  /// - Parameters:
  ///   - headingNumbers: of the levels from 1, as ``headingNumberNames`` has them.
  ///   - measure: asked for every number; gives one within its limits.
  public init(
    official measure: (Measure) -> Double, isJustified: Bool, isBlack: Bool, hasNumberAtTop: Bool,
    headingNumbers: [String]
  ) {
    func length(_ path: String, _ limits: ClosedRange<Double> = 0...100) -> Double {
      measure(Measure(path: path, unit: LocalizedText(both: "mm"), limits: limits))
    }
    func points(_ path: String, _ limits: ClosedRange<Double> = 6...72) -> Double {
      measure(Measure(path: path, unit: LocalizedText(both: "pt"), limits: limits))
    }
    func gap(_ path: String) -> Double { points(path, 0...200) }
    func part(_ path: String, _ limits: ClosedRange<Double> = 0.1...1) -> Double {
      measure(Measure(path: path, unit: LocalizedText(vi: "phần", en: "of the whole"), limits: limits))
    }
    func margins(_ path: String) -> Margins {
      Margins(
        top: length(path + ".top"), bottom: length(path + ".bottom"), left: length(path + ".left"),
        right: length(path + ".right"))
    }
    let heading = points("headings.size")
    let first = measure(
      Measure(path: "page_number.first_page", unit: LocalizedText(vi: "trang", en: "page"), limits: 1...100))
    self.init(
      paperWidth: length("paper.width", 100...1_000), paperHeight: length("paper.height", 100...1_000),
      margins: margins("margins"), landscapeMargins: margins("landscape_margins"), bodySize: points("text.size"),
      lineSpacing: part("text.line_spacing", 0.8...3), firstLineIndent: length("text.first_line"),
      isJustified: isJustified, paragraphGap: gap("text.paragraph_gap"), titleSize: heading,
      headingSizes: [heading, heading, heading, heading], tableSize: points("tables.size"),
      smallestTableSize: points("tables.smallest"), noteSize: points("notes.size"),
      pageNumber: PageNumber(size: points("page_number.size"), isAtTop: hasNumberAtTop, firstPage: Int(first)),
      isBlack: isBlack, headingNumbers: headingNumbers.compactMap(HeadingNumbers.Style.init(rawValue:)),
      official: Official(
        leftPart: part("bodies.part", 0.2...0.8), nationSize: points("nation.size"),
        mottoSize: points("nation.motto"), bodiesSize: points("bodies.size"), numberSize: points("number.size"),
        dateSize: points("date.size"), kindSize: points("subject.kind"), subjectSize: points("subject.size"),
        signatureSize: points("signature.size"), recipientsTitleSize: points("recipients.title"),
        recipientsSize: points("recipients.size"), bodyRule: part("bodies.rule"),
        subjectRule: part("subject.rule"), ruleGap: gap("gaps.rule"), rowGap: gap("gaps.rows"),
        headGap: gap("gaps.head"), subjectGap: gap("gaps.subject"), footGap: gap("gaps.foot"),
        signatureRoom: gap("signature.room")))
  }
}
