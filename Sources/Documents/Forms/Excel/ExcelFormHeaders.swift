/// The header and footer of a form's sheet: texts with codes such as "&L" and "&P" (ECMA-376 part 1, 18.3.1.46).

import Messages

struct ExcelFormHeaders {
  private(set) var edits = MarkupEdits()
  /// A placeholder of a list's records, of which a header has no row for each.
  private(set) var repeated: String?
  /// Excel refuses a file with a header of more than 255 characters.
  private(set) var isTooLong = false

  init() {}

  init(_ sheet: ExcelFormSheet, filler: inout FormFiller) {
    let place = FormPlace(
      LocalizedText(
        vi: "trang \(sheet.name), đầu trang hay chân trang", en: "sheet \(sheet.name), header or footer"),
      sheet: sheet.name)
    for range in sheet.headers {
      let content = String(decoding: sheet.bytes[range], as: UTF8.self)
      let placeholders = filler.placeholders(in: content, at: place)
      guard !placeholders.isEmpty else { continue }
      var own = MarkupEdits()
      for placeholder in placeholders {
        if placeholder.repeatedList != nil { repeated = repeated ?? placeholder.source }
        guard let value = filler.value(of: placeholder, at: place) else { continue }
        let start = range.lowerBound + placeholder.range.lowerBound
        var text = value.text.replacing("&", with: "&&")
        // The size of the letters ends where a space stands: "&12 2024".
        if text.first?.isNumber == true, Self.endsInSize(sheet.bytes[range.lowerBound..<start]) { text = " " + text }
        own.replace(start..<range.lowerBound + placeholder.range.upperBound, with: text.xml)
      }
      let filled = own.applied(to: sheet.bytes, range)
      isTooLong = isTooLong || MarkupTags.resolved(String(decoding: filled, as: UTF8.self)).utf16.count > 255
      edits.replace(range, with: filled)
    }
  }

  /// Whether a text ends in the code of a size: "&12", which the file has as "&amp;12".
  private static func endsInSize(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.reversed().prefix { (0x30...0x39).contains($0) }.count
    let before = text.dropLast(digits)
    guard digits > 0, before.suffix(5).elementsEqual("&amp;".utf8) else { return false }
    // "&&12" is a sign and a number.
    return !before.dropLast(5).suffix(5).elementsEqual("&amp;".utf8)
  }
}
