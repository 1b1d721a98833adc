/// Whether the terminal is told to be UTF-8: without it, letters with marks come out wrong.

import Messages

struct LocaleCheck {
  let environment: [String: String]

  func finding() -> DoctorFinding {
    let subject = LocalizedText(vi: "bảng mã của màn hình", en: "terminal's encoding")
    // In the order of setlocale(3): the first that is not empty counts.
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let name = names.first { !(environment[$0] ?? "").isEmpty }
    let value = name.flatMap { environment[$0] } ?? ""
    guard value.lowercased().replacing("-", with: "").contains("utf8") else {
      return DoctorFinding(
        subject,
        Diagnostic(
          .localeNotUTF8, ["value": name.map { "\($0)=\(value)" } ?? "LANG="],
          hint: LocalizedText(both: "export LANG=C.UTF-8")))
    }
    return DoctorFinding(subject, vi: "UTF-8 (\(value))", en: "UTF-8 (\(value))")
  }
}
