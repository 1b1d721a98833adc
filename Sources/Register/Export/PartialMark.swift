/// The column by which a file that was exported without personal data is known.

import Vietnamese

/// Such a file lacks columns that the register has: rows of it may change rows that are there, but a new row made of it
/// would look complete and not be. The importer refuses those.
enum PartialMark {
  /// The head of the column, the same in every language; its cells are empty.
  static let head = "BenVung: không kèm dữ liệu cá nhân"
  private static let folded = head.folded

  static func isHead(_ text: String) -> Bool { text.utf8.count >= folded.utf8.count && text.folded == folded }
}
