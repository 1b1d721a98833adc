/// What an exported file says about itself: from which register, in which state, by whom, when, and what is not in it.

import Messages

struct ExportStamp: Hashable, Sendable {
  let title: String
  let revision: Int64
  let who: String
  let at: Moment
  let program: String
  let sheets: [ExportedSheet]

  /// Lines of a name and a value.
  func lines(in language: Language) -> [(String, String)] {
    func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var lines = [
      (pick("Sổ", "Register"), title), (pick("Phiên bản dữ liệu", "Revision"), String(revision)),
      (pick("Người xuất", "Exported by"), who), (pick("Lúc", "At"), at.iso),
      (pick("Chương trình", "Program"), "BenVung \(program)"),
    ]
    for sheet in sheets {
      lines.append((sheet.label[language], pick("\(sheet.rows) dòng", "\(sheet.rows) rows")))
      if !sheet.withheld.isEmpty {
        lines.append(
          (
            pick("  không kèm (dữ liệu cá nhân)", "  left out (personal data)"),
            sheet.withheld.map { $0[language] }.joined(separator: ", ")
          ))
      }
    }
    return lines
  }
}
