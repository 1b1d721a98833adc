/// What a workbook says of the document in it.

import Messages
import Spreadsheets

extension WorkbookProperties {
  init(_ document: Document) {
    self.init(title: (document.subtitle.map { document.title + " — " + $0 } ?? document.title).printable)
    author = document.author?.printable
    language = document.language == .vi ? "vi-VN" : "en"
    guard let stamp = document.stamp else { return }
    comments = stamp.line(in: document.language)
    custom = document.stampText().map { [(name: Stamp.propertyName, value: $0)] } ?? []
  }
}

extension Stamp {
  /// The name under which files carry the whole stamp, as JSON.
  public static let propertyName = "benvung-stamp"
}
