/// Placeholders of an Excel form where nothing is filled: in comments, text boxes, charts and tables.

import Messages
import Spreadsheets

extension ExcelForm {
  /// The parts with texts of people that are not filled.
  private static let unfilled: [(prefix: String, label: LocalizedText)] = [
    ("xl/comments", LocalizedText(vi: "ghi chú", en: "comment")),
    ("xl/threadedcomments/", LocalizedText(vi: "ghi chú", en: "comment")),
    ("xl/drawings/", LocalizedText(vi: "hộp chữ", en: "text box")),
    ("xl/charts/", LocalizedText(vi: "biểu đồ", en: "chart")),
    ("xl/tables/", LocalizedText(vi: "bảng Excel", en: "Excel table")),
  ]

  /// Notes placeholders where none is filled.
  func noteUnfilled(_ filler: inout FormFiller) throws(Diagnostic) {
    for name in archive.names.sorted() where name.hasSuffix(".xml") {
      guard let label = Self.unfilled.first(where: { name.hasPrefix($0.prefix) })?.label else { continue }
      let bytes = try part(name)
      guard bytes.contains(UInt8(ascii: "{")) else { continue }
      var tags = MarkupTags(bytes)
      var (text, at): ([UInt8], Int) = ([], 0)
      // One text may stand in several parts, each with its own look.
      while let tag = tags.next() {
        text += bytes[at..<tag.range.lowerBound]
        at = tag.range.upperBound
        if tag.name == "tableColumn", let place = tags.attribute("name", of: tag) {
          text += [0x0A] + bytes[place] + [0x0A]
        }
      }
      filler.noteUnfilled(String(decoding: text, as: UTF8.self), at: FormPlace(label))
    }
  }
}
