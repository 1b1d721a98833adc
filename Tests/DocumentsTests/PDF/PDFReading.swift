import Foundation
import Messages
import Testing

@testable import Documents

/// A PDF as other programs read it: Poppler's tools and qpdf.
struct PDFReading {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ document: Document) throws { bytes = try DocumentFormat.pdf.render(document) }

  /// The output of a tool over the file; `-` among the arguments stands for it.
  func run(_ tool: String, _ arguments: [String]) throws -> (text: String, code: Int32) {
    let path = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "FILE" ? path : $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  /// The text as it is laid out, page after page.
  func pages() throws -> [String] {
    let text = try run("pdftotext", ["-layout", "-enc", "UTF-8", "FILE", "-"]).text
    return text.split(separator: "\u{0C}").map(String.init).filter { $0 != "\n" }
  }

  func text() throws -> String { try pages().joined(separator: "\n") }

  /// One word and where it stands, in points from its page's top left corner.
  struct Word: Hashable {
    let text: String
    let page: Int
    let left, top, right, bottom: Double
  }

  /// The words, and the size of each page.
  func words() throws -> (words: [Word], pages: [(width: Double, height: Double)]) {
    let text = try run("pdftotext", ["-bbox", "FILE", "-"]).text
    var words: [Word] = []
    var pages: [(width: Double, height: Double)] = []
    for line in text.split(separator: "\n") {
      let numbers = line.matches(of: /="([0-9.]+)"/).compactMap { Double($0.1) }
      if line.contains("<page "), numbers.count == 2 { pages.append((numbers[0], numbers[1])) }
      guard line.contains("<word "), numbers.count == 4, let inside = line.firstMatch(of: />([^<]*)</) else { continue }
      words.append(
        Word(
          text: String(inside.1), page: pages.count, left: numbers[0], top: numbers[1], right: numbers[2],
          bottom: numbers[3]))
    }
    return (words, pages)
  }
}
