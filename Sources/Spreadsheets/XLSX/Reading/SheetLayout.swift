/// What a sheet says beside its cells: merged ranges, which stand behind them in the file, and what it hides.

import Foundation

public struct SheetLayout: Hashable, Sendable {
  public fileprivate(set) var mergedRanges: [MergedRange] = []
  /// Columns from 0.
  public fileprivate(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// How many rows are hidden that have cells.
  public fileprivate(set) var hiddenRows = 0
}

/// Reads a sheet for its layout alone.
final class SheetLayoutReader: XMLHandler {
  private(set) var layout = SheetLayout()
  private unowned(unsafe) var stream: XMLStream?
  private let part: String
  private var isHiddenRow = false

  init(_ source: ZIPEntryReader) throws(XLSXFault) {
    part = source.name
    let stream = try XMLStream(source, handler: self)
    self.stream = stream
    try stream.readAll()
    self.stream = nil
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c":
      if isHiddenRow { layout.hiddenRows += 1 }
      isHiddenRow = false
    case "row": isHiddenRow = attributes.isTrue("hidden")
    case "col":
      guard attributes.isTrue("hidden"), let first = attributes.string("min").flatMap(Int.init),
        let last = attributes.string("max").flatMap(Int.init), 1 <= first, first <= last,
        first <= XLSXLimits.columns, layout.hiddenColumns.count < XLSXLimits.columns
      else { return }
      layout.hiddenColumns.append(first - 1...min(last, XLSXLimits.columns) - 1)
    case "mergeCell":
      guard let range = attributes.string("ref").flatMap(MergedRange.init) else { return }
      layout.mergedRanges.append(range)
      if layout.mergedRanges.count > XLSXLimits.mergedRanges { stream?.stop(.tooLarge(part: part)) }
    default: break
    }
  }

  func endElement(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
