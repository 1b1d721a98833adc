/// The formats a document is written in, and the way from a file's name to one.

import Messages
import Vietnamese

/// What a renderer may need to know beside the document.
public struct RenderOptions: Sendable, Hashable {
  /// Columns of the terminal; at least 20 are used.
  public var width: Int
  /// Whether the terminal output may carry ANSI styles.
  public var color: Bool
  /// Whether CSV begins with a byte-order mark: yes for files, no for stdout.
  public var byteOrderMark: Bool
  /// Where the font of printed pages is looked for.
  public var fontFolders: [String]
  /// The id of the chart or map that a picture shows; nil: the document's only one.
  public var chart: String?

  public init(
    width: Int = 80, color: Bool = false, byteOrderMark: Bool = false, fontFolders: [String] = FontFiles.folders([:]),
    chart: String? = nil
  ) {
    self.width = width
    self.color = color
    self.byteOrderMark = byteOrderMark
    self.fontFolders = fontFolders
    self.chart = chart
  }
}

/// Writes documents in one format.
public protocol Renderer: Sendable {
  /// The document's bytes; the same for the same arguments.
  func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8]
}

/// A format of documents. The raw value is its name on the command line.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case terminal = "text"
  case markdown = "md"
  case html, pdf, docx, xlsx, ods, csv, json, ndjson, svg, png

  /// Whether it is for files alone: a terminal shows nothing of it.
  public var isBinary: Bool {
    switch self {
    case .pdf, .docx, .xlsx, .ods, .png: true
    case .terminal, .markdown, .html, .csv, .json, .ndjson, .svg: false
    }
  }

  /// Whether it is the picture of one chart and not a document.
  public var isPicture: Bool { self == .svg || self == .png }

  /// The formats that hold a whole document.
  public static let ofDocuments = allCases.filter { !$0.isPicture }

  /// Whether its files carry the stamp, so that `verify` can read them: a CSV is for other programs, which take every line
  /// for a row, and a text is for the eye.
  public var carriesStamp: Bool { !isPicture && ![.csv, .terminal].contains(self) }

  /// The endings of file names that mean this format, without the dot.
  public var endings: [String] {
    switch self {
    case .terminal: ["txt", "text"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .pdf: ["pdf"]
    case .docx: ["docx"]
    case .xlsx: ["xlsx"]
    case .ods: ["ods"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .ndjson: ["ndjson", "jsonl"]
    case .svg: ["svg"]
    case .png: ["png"]
    }
  }

  /// "text, md, html": the names that `-O` takes.
  public static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// The renderer of the format.
  public var renderer: any Renderer {
    switch self {
    case .terminal: TerminalRenderer()
    case .markdown: MarkdownRenderer()
    case .html: HTMLRenderer()
    case .pdf: PDFRenderer()
    case .docx: DOCXRenderer()
    case .xlsx: XLSXRenderer()
    case .ods: ODSRenderer()
    case .csv: CSVRenderer()
    case .json: JSONRenderer()
    case .ndjson: NDJSONRenderer()
    case .svg: PictureRenderer(.svg)
    case .png: PictureRenderer(.png)
    }
  }

  /// The format of a name as `-O` takes it: "html", "md", "text".
  public static func named(_ name: String) throws(Diagnostic) -> DocumentFormat {
    let wanted = name.lowercased()
    if let format = allCases.first(where: { $0.rawValue == wanted || $0.endings.contains(wanted) }) { return format }
    let names = allCases.map(\.rawValue)
    throw Diagnostic(
      .unknownDocumentFormat, ["name": name.printable, "known": names.joined(separator: ", ")],
      suggestion: names.closest(to: wanted))
  }

  /// The format of a file by its name's ending: "out/Báo cáo.html".
  public static func from(path: String) throws(Diagnostic) -> DocumentFormat {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name.index(after: dot) != name.endIndex else {
      throw Diagnostic(
        .missingFileEnding,
        ["path": path.printable, "known": allCases.map { "." + $0.rawValue }.joined(separator: ", ")])
    }
    let ending = name[name.index(after: dot)...].lowercased()
    if let format = allCases.first(where: { $0.endings.contains(ending) }) { return format }
    let known = allCases.flatMap(\.endings)
    throw Diagnostic(
      .unknownFileEnding,
      ["path": path.printable, "ending": ending.printable, "known": known.map { "." + $0 }.joined(separator: ", ")],
      suggestion: known.closest(to: ending).map { "." + $0 })
  }

  /// The document's bytes in this format; where a form of the format was filled, that form with the stamp.
  public func render(_ document: Document, options: RenderOptions = RenderOptions()) throws(Diagnostic) -> [UInt8] {
    if let form = document.forms.first(where: { $0.format == self }) {
      return try FormStamp(form, document).bytes()
    }
    let bytes = try renderer.render(document, options: options)
    // A PDF has a digest of its pages' bytes; JSON is sealed as it is written.
    guard carriesStamp, self != .pdf, self != .json, document.stamp != nil else { return bytes }
    return ShownDigest.sealing(bytes)
  }
}
