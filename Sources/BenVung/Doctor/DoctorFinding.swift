/// One line of `benvung doctor`: what was looked at, what was found, and the way out.

import Messages

struct DoctorFinding: Hashable, Sendable {
  enum Level: String, Sendable {
    case ok, warning, fault

    var label: LocalizedText {
      switch self {
      case .ok: LocalizedText(vi: "tốt", en: "ok")
      case .warning: LocalizedText(vi: "lưu ý", en: "warning")
      case .fault: LocalizedText(vi: "lỗi", en: "fault")
      }
    }
  }

  let subject: LocalizedText
  let level: Level
  let found: LocalizedText
  var hint: LocalizedText?
  /// The message's code; nil where nothing is wrong.
  var code: String?

  /// Nothing is wrong.
  init(_ subject: LocalizedText, vi: String, en: String) {
    (self.subject, level) = (subject, .ok)
    found = LocalizedText(vi: vi, en: en)
  }

  /// Something is; where the message's maker knows no way out, that of the check.
  init(_ subject: LocalizedText, _ diagnostic: Diagnostic, hint: LocalizedText? = nil) {
    self.subject = subject
    level = diagnostic.code.isWarning ? .warning : .fault
    let place = [diagnostic.place?.file, diagnostic.place?.line.map(String.init)].compactMap { $0 }
    let prefix = place.isEmpty ? "" : place.joined(separator: ":") + ": "
    found = LocalizedText(vi: prefix + diagnostic.message(in: .vi), en: prefix + diagnostic.message(in: .en))
    self.hint = diagnostic.hint ?? hint
    code = diagnostic.code.code
  }
}
