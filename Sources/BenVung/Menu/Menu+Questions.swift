/// Questions of the menu. Each is asked again until its answer will do; Enter alone takes the default or goes back.

import Messages
import Vietnamese

extension Menu {
  struct Choice {
    let number: String
    let label: LocalizedText

    init(_ number: String, vi: String, en: String) {
      self.number = number
      label = LocalizedText(vi: vi, en: en)
    }
  }

  /// The next line, without white space around it.
  ///
  /// - Throws: ``Leave`` at Ctrl-D and Ctrl-C.
  func line(_ prompt: String) throws -> String {
    switch input.line(prompt: prompt, complete: { _ in Completion(length: 0, candidates: []) }) {
    case .text(let text): return text.trimmingSpaces.composed
    case .interrupted: throw Leave.interrupted
    case .end: throw Leave.end
    }
  }

  /// One of some numbers.
  ///
  /// - Parameter otherwise: what Enter alone means; nil: the question is asked again.
  func choose(_ vi: String, _ en: String, _ choices: [Choice], otherwise: String? = nil) throws -> String {
    tool.console.print(HelpText.aligned(choices.map { ($0.number, $0.label[language]) }))
    let hint = otherwise.map { " [\($0)]" } ?? ""
    while true {
      let text = try line((language == .vi ? vi : en) + hint + ": ")
      if text.isEmpty, let otherwise { return otherwise }
      if choices.contains(where: { $0.number == text }) { return text }
      let known = choices.map(\.number).joined(separator: ", ")
      say(
        "\"\(text)\" không có trong các số \(known). Gõ một số rồi Enter.",
        "\"\(text)\" is none of \(known). Type a number, then Enter.")
    }
  }

  /// One of a list, numbered from 1; Enter and 0 go back.
  func pick<Item>(_ vi: String, _ en: String, _ items: [Item], _ label: (Item) -> LocalizedText) throws -> Item {
    let choices = items.enumerated().map { place, item in
      Choice("\(place + 1)", vi: label(item).vi, en: label(item).en)
    }
    let back = Choice("0", vi: "quay lại", en: "back")
    guard let number = Int(try choose(vi, en, choices + [back], otherwise: "0")), number > 0 else { throw Back() }
    return items[number - 1]
  }

  /// Yes at 1; Enter and 0 mean no.
  func confirm(_ vi: String, _ en: String, yes: LocalizedText, no: LocalizedText) throws -> Bool {
    let choices = [Choice("1", vi: yes.vi, en: yes.en), Choice("0", vi: no.vi, en: no.en)]
    return try choose(vi, en, choices, otherwise: "0") == "1"
  }
}
