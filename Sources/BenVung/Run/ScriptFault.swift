/// From a Lua error to a message with the script's line, the word under a caret, and the way out.

import LuaRuntime
import Messages

struct ScriptFault {
  /// What messages call the main file, where an error names none.
  let mainChunk: String
  /// The lines of a chunk; nil where they cannot be read.
  let lines: (String) -> [String]?
  /// A reached limit as a message.
  let limit: (LuaError.Kind) -> Diagnostic

  /// - Parameter limits: what the person who runs it asked for.
  init(plugin: Plugin, limits: RunLimits = RunLimits()) {
    mainChunk = plugin.mainChunk
    lines = { plugin.source(ofChunk: $0).map(Self.lines) }
    limit = { limits.diagnostic($0, plugin.manifest.limits) }
  }

  /// What was typed at the prompt, by chunk.
  init(typed: [String: String], chunk: String, limits: RunLimits) {
    mainChunk = chunk
    lines = { typed[$0].map { Self.lines(Array($0.utf8)) } }
    limit = { limits.diagnostic($0, Manifest.Limits()) }
  }

  private static func lines(_ source: [UInt8]) -> [String] {
    String(decoding: source, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  func diagnostic(_ error: LuaError) -> Diagnostic {
    if let placed = error.hostError as? PlacedDiagnostic { return located(placed.fault, placed.location, error) }
    if let faults = error.hostError as? Diagnostics, let fault = faults.list.first { return located(fault, nil, error) }
    if let fault = error.hostError as? Diagnostic { return located(fault, nil, error) }
    if let fault = (error.hostError as? FormFaults)?.faults.list.first { return fault }
    let place = Place(file: error.chunk ?? mainChunk, line: error.line)
    var diagnostic: Diagnostic
    switch error.kind {
    case .syntax: diagnostic = Diagnostic(.scriptSyntax, ["message": error.message], place: place)
    case .cancelled: diagnostic = Diagnostic(.runCancelled, place: place)
    case _ where error.isLimit:
      diagnostic = limit(error.kind)
      diagnostic.place = place
    default:
      diagnostic = error.content?.diagnostic ?? Diagnostic(.scriptFailed, ["message": error.message])
      diagnostic.place = place
    }
    if let line = place.line, let text = line > 0 ? self.line(line, of: place.file) : nil {
      diagnostic.excerpt = text
      let indent = text.prefix { $0 == " " || $0 == "\t" }.count
      diagnostic.place?.column = indent + 1
      diagnostic.place?.length = max(1, text.count - indent)
    }
    if diagnostic.hint == nil, !error.traceback.isEmpty, error.frames.count > 1 {
      diagnostic.hint = LocalizedText(both: error.traceback)
    }
    return diagnostic
  }

  /// Puts the caret into the script's own line, under the word of the expression that is wrong.
  private func located(_ fault: Diagnostic, _ location: LuaLocation?, _ error: LuaError) -> Diagnostic {
    var found = fault
    let file = location?.chunk ?? error.chunk ?? mainChunk
    let start = location?.line ?? error.line
    let word = fault.excerpt.flatMap { excerpt -> Substring? in
      guard let column = fault.place?.column, let length = fault.place?.length, column >= 1 else { return nil }
      return excerpt.dropFirst(column - 1).prefix(length)
    }
    found.place = Place(file: file, line: start)
    found.excerpt = nil
    guard let start else { return found }
    // The expression may stand on a later line of the call, or in a measure made before it.
    for number in [start] + (start + 1..<start + 30) + (1..<start).reversed() {
      guard let text = line(number, of: file) else { continue }
      guard let expression = fault.excerpt, let word else {
        found.excerpt = text
        found.place?.column = text.prefix { $0 == " " }.count + 1
        return found
      }
      guard let range = text.firstRange(of: expression) else { continue }
      let offset = text.distance(from: text.startIndex, to: range.lowerBound) + (fault.place?.column ?? 1) - 1
      found.place = Place(file: file, line: number, column: offset + 1, length: max(1, word.count))
      found.excerpt = text
      return found
    }
    // Not found as written (the script built it): the expression itself is shown.
    found.place = Place(file: file, line: start, column: fault.place?.column, length: fault.place?.length)
    found.excerpt = fault.excerpt
    return found
  }

  private func line(_ number: Int, of chunk: String?) -> String? {
    guard number >= 1, let lines = chunk.flatMap(lines), number <= lines.count else { return nil }
    return lines[number - 1]
  }
}
