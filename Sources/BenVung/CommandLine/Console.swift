/// Where a command writes: results on one side, messages on the other.

import Foundation
import Messages
import Synchronization

/// Standard output and error, or what stands for them in a test.
public struct Console: Sendable {
  public var output: @Sendable ([UInt8]) -> Void
  public var error: @Sendable ([UInt8]) -> Void
  /// Writes a whole document for reading: through a pager where it is longer than the terminal.
  public var show: @Sendable ([UInt8]) -> Void
  /// Columns of text.
  public var width: Int
  public var isTerminal: Bool
  /// Whether messages go to a terminal, where a progress bar can be drawn over.
  public var showsProgress: Bool

  public init(
    width: Int = 100, isTerminal: Bool = false, showsProgress: Bool = false,
    output: @escaping @Sendable ([UInt8]) -> Void, error: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.width = width
    self.isTerminal = isTerminal
    self.showsProgress = showsProgress
    self.output = output
    show = output
    self.error = error
  }

  /// The process's own; the width from COLUMNS, else the terminal's.
  public static func standard(environment: [String: String]) -> Console {
    let size = terminalSize
    var console = Console(
      width: environment["COLUMNS"].flatMap { Int($0) } ?? size?.width ?? 100, isTerminal: isatty(1) == 1,
      showsProgress: isatty(2) == 1, output: { write($0, to: 1) }, error: { write($0, to: 2) })
    if let size, let pager = Pager(environment: environment) {
      console.show = { bytes in
        guard Pager.isNeeded(bytes, rows: size.rows - 1, width: size.width), pager.show(bytes) else {
          return write(bytes, to: 1)
        }
      }
    }
    return console
  }

  /// Nil where standard output is no terminal.
  static var terminalSize: (width: Int, rows: Int)? {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? (Int(size.ws_col), Int(size.ws_row)) : nil
  }

  func print(_ text: String) { output(Array((text + "\n").utf8)) }
  func report(_ text: String) { error(Array((text + "\n").utf8)) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// Diagnostics and results as JSON, keys sorted.
enum JSONOutput {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// A diagnostic as JSON.
struct DiagnosticRecord: Encodable {
  let code: String
  let message: String
  let arguments: [String: String]
  let file: String?
  let line: Int?
  let column: Int?
  let length: Int?
  let sheet: String?
  let cell: String?
  let suggestion: String?
  let hint: String?

  init(_ diagnostic: Diagnostic, in language: Language) {
    code = diagnostic.code.code
    message = diagnostic.message(in: language)
    arguments = diagnostic.arguments
    file = diagnostic.place?.file
    line = diagnostic.place?.line
    column = diagnostic.place?.column
    length = diagnostic.place?.length
    sheet = diagnostic.place?.sheet
    cell = diagnostic.place?.cell
    suggestion = diagnostic.suggestion
    hint = diagnostic.hint?[language]
  }
}
