/// Lines typed at a terminal: raw mode while a line is typed, the usual mode while it runs, so that Ctrl-C is a key in
/// the one and a signal in the other.

import Foundation
import Messages

final class TerminalInput: ReplInput {
  let isTerminal = true
  private let console: Console
  private let interruption: Interruption
  private let descriptor: Int32
  private var history: PromptHistory
  private var decoder = KeyDecoder()

  /// - Parameters:
  ///   - keepsHistory: whether lines are kept for the next session.
  ///   - descriptor: of the terminal that is typed at.
  init(
    console: Console, environment: [String: String], interruption: Interruption, keepsHistory: Bool = true,
    descriptor: Int32 = 0
  ) {
    self.console = console
    self.descriptor = descriptor
    self.interruption = interruption
    history = PromptHistory(path: keepsHistory ? PromptHistory.path(environment) : nil)
  }

  func line(prompt: String, complete: (String) -> Completion) -> ReplLine {
    var usual = termios()
    guard tcgetattr(descriptor, &usual) == 0 else {
      return readLine(strippingNewline: true).map(ReplLine.text) ?? .end
    }
    var raw = usual
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR)
    // Drained, not flushed: what was typed ahead stays.
    tcsetattr(descriptor, TCSADRAIN, &raw)
    defer { tcsetattr(descriptor, TCSADRAIN, &usual) }
    let restored = usual
    let leave: @Sendable () -> Void = { [descriptor] in
      var restored = restored
      tcsetattr(descriptor, TCSANOW, &restored)
    }
    // A signal from outside, for Ctrl-C is a key here.
    let answer = Interruption.Answer(
      stop: {
        leave()
        _exit(MessageCode.runCancelled.exitCode)
      }, leave: leave)
    return interruption.during(answer) { edit(prompt, complete) }
  }

  private func edit(_ prompt: String, _ complete: (String) -> Completion) -> ReplLine {
    var editor = LineEditor(history: history.lines)
    draw(prompt, editor)
    while let key = nextKey() {
      switch key {
      case .enter:
        let text = editor.text
        // The whole line, also what did not fit beside the prompt.
        write("\r" + prompt + text + "\u{1B}[K\r\n")
        history.add(text)
        return .text(text)
      case .interrupt:
        write("^C\r\n")
        return .interrupted
      case .endOfInput:
        guard editor.isEmpty else {
          editor.apply(.delete)
          break
        }
        write("\r\n")
        return .end
      case .tab: self.complete(&editor, complete(editor.before))
      case .clearScreen: write("\u{1B}[H\u{1B}[2J")
      case .unknown: write("\u{7}")
      default: editor.apply(key)
      }
      draw(prompt, editor)
    }
    write("\r\n")
    return .end
  }

  /// One candidate is put in; of several, what they begin with alike, and the list where that is nothing new.
  private func complete(_ editor: inout LineEditor, _ completion: Completion) {
    guard let first = completion.candidates.first else {
      write("\u{7}")
      return
    }
    let common = completion.candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if common.count > completion.length || completion.candidates.count == 1 {
      editor.complete(completion.length, with: common)
      return
    }
    let shown = completion.candidates.prefix(60).joined(separator: "  ")
    write("\r\n" + shown + (completion.candidates.count > 60 ? "  …" : "") + "\r\n")
  }

  private func draw(_ prompt: String, _ editor: LineEditor) {
    let used = prompt.reduce(0) { $0 + $1.cells }
    let window = editor.window(cells: columns - used)
    write("\r" + prompt + window.text + "\u{1B}[K\r\u{1B}[\(used + window.cursor)C")
  }

  private var columns: Int { Console.terminalSize?.width ?? console.width }

  private func write(_ text: String) { console.output(Array(text.utf8)) }

  /// Nil at the end of input.
  private func nextKey() -> LineEditor.Key? {
    while true {
      if decoder.isInKey {
        // The rest of a key follows at once; ESC alone is none.
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&ready, 1, 50) == 0 {
          decoder.giveUp()
          continue
        }
      }
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if let key = decoder.take(byte) { return key }
    }
  }
}

extension CommandLineTool {
  /// The process's own input: the editor on a terminal, plain lines otherwise.
  public static func standardInput(
    console: Console, environment: [String: String], interruption: Interruption, keepsHistory: Bool = true
  ) -> @Sendable () -> any ReplInput {
    {
      isatty(0) == 1 && isatty(1) == 1 && environment["TERM"] != "dumb"
        ? TerminalInput(
          console: console, environment: environment, interruption: interruption, keepsHistory: keepsHistory)
        : PipedInput(interruption)
    }
  }
}
