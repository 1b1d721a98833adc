/// Properties that Office shows to users as their own (ECMA-376 part 1, 22.3).

import Spreadsheets

enum CustomProperties {
  static let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

  /// A text as property elements, in parts that a property may hold.
  ///
  /// - Parameter last: the number of the property before them; the first of a file is 2.
  static func elements(_ text: String, named name: String, after last: Int) -> String {
    XLSXWriter.propertyParts(of: text).enumerated().map { number, part in
      // The identifier is the one that Office gives all properties of users ([MS-OSHARED] 2.3.3.2.1).
      "<property xmlns=\"\(namespace)\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(last + 1 + number)\""
        + " name=\"\(name)" + (number == 0 ? "" : "-\(number + 1)") + "\"><vt:lpwstr xmlns:vt=\"\(types)\">\(part.xml)"
        + "</vt:lpwstr></property>"
    }.joined()
  }
}
