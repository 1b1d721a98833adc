/// Where the prompt's lines come from: a terminal with its editor, a pipe, or a test.

import Foundation
import Messages

public enum ReplLine: Hashable, Sendable {
  case text(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D, or the end of a pipe.
  case end
}

/// What Tab offers: what the words before the cursor may go on with.
public struct Completion: Hashable, Sendable {
  /// How many characters before the cursor the candidates take the place of.
  public let length: Int
  public let candidates: [String]
}

public protocol ReplInput: AnyObject {
  /// Whether a person sits there, who sees prompts.
  var isTerminal: Bool { get }
  /// The next line, without its end.
  func line(prompt: String, complete: (String) -> Completion) -> ReplLine
}

/// Lines of a pipe or a file.
final class PipedInput: ReplInput {
  let isTerminal = false
  private let interruption: Interruption

  init(_ interruption: Interruption) { self.interruption = interruption }

  func line(prompt: String, complete: (String) -> Completion) -> ReplLine {
    // Nothing runs while a line is waited for: there is nothing to undo.
    interruption.during(.stopping { _exit(MessageCode.runCancelled.exitCode) }) {
      readLine(strippingNewline: true).map(ReplLine.text) ?? .end
    }
  }
}
