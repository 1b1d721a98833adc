/// Whether the font of printed documents is installed and has every letter of Vietnamese.

import Documents
import Messages

struct FontCheck {
  /// Folders to look in, with all that they hold.
  let folders: [String]

  func finding() -> DoctorFinding {
    let subject = LocalizedText(vi: "phông chữ", en: "font")
    let hint = LocalizedText(both: "sudo apt install " + FontFiles.package)
    switch FontFiles.search(folders) {
    case .missing:
      return DoctorFinding(subject, Diagnostic(.fontMissing, ["name": FontFiles.family], hint: hint))
    case .unreadable(let file):
      return DoctorFinding(subject, Diagnostic(.fontUnreadable, ["file": file], hint: hint))
    case .lacking(let file, let missing):
      let shown = missing.prefix(10).map { String($0) }.joined(separator: " ")
      return DoctorFinding(
        subject,
        Diagnostic(.fontLacksLetters, ["file": file, "count": "\(missing.count)", "letters": shown], hint: hint))
    case .found(let files):
      let names = files.all.joined(separator: ", ")
      return DoctorFinding(
        subject, vi: "\(FontFiles.family), đủ \(FontFiles.letters.count) chữ có dấu tiếng Việt: \(names)",
        en: "\(FontFiles.family), with all \(FontFiles.letters.count) letters of Vietnamese: \(names)")
    }
  }
}
