@testable import BenVung

/// Lines as a person would type them; prompts are not shown.
final class TypedLines: ReplInput {
  let isTerminal: Bool
  private var lines: ArraySlice<ReplLine>
  private(set) var prompts: [String] = []

  init(_ lines: [String], isTerminal: Bool = false) {
    self.lines = lines.map { .text($0) }[...]
    self.isTerminal = isTerminal
  }

  init(lines: [ReplLine]) {
    self.lines = lines[...]
    isTerminal = true
  }

  func line(prompt: String, complete: (String) -> Completion) -> ReplLine {
    prompts.append(prompt)
    return lines.popFirst() ?? .end
  }
}
