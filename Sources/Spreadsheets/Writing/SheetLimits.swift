/// What a sheet has room for.

import Messages

enum SheetLimits {
  /// What is said of a row too many, or one too long.
  ///
  /// - Parameter path: The file, or the document's name.
  static func full(_ path: String) -> Diagnostic {
    XLSXWriter.unwritable(
      path,
      LocalizedText(
        vi: "một trang tính chỉ có 1.048.576 dòng và 16.384 cột; hãy lọc bớt hoặc dùng CSV",
        en: "a sheet has only 1,048,576 rows and 16,384 columns; filter the rows, or use CSV"))
  }
}
