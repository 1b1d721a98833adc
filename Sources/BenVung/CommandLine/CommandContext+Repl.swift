/// `benvung repl`: lines in, values out, until the input ends.

import Messages
import Register

extension CommandContext {
  func prompt() throws -> Int32 {
    guard let input = tool.input?() else { throw Diagnostic(.promptWithoutInput) }
    let color =
      !parsed.has("no-color")
      && (parsed.has("color") || tool.console.isTerminal && tool.environment["NO_COLOR"]?.isEmpty ?? true)
    let console = tool.console
    let session = try PromptSession(
      register: openRegister(readOnly: true), catalogue: catalogue(), language: language,
      grants: RunCommand.grants(parsed), limits: RunLimits(parsed), interruption: tool.interruption,
      width: console.width, color: color, onBuilding: sayBuilding, print: { console.output(Array($0.utf8)) })
    if input.isTerminal, !isQuiet {
      print(
        "benvung \(CommandLineTool.version) · Lua 5.4 · chỉ đọc · help() để xem hướng dẫn, Ctrl-D để thoát",
        "benvung \(CommandLineTool.version) · Lua 5.4 · read-only · help() says more, Ctrl-D leaves")
    }
    var text = ""
    var code: Int32 = 0
    var isToldLocals = false
    while true {
      var isEnd = false
      switch input.line(prompt: text.isEmpty ? "benvung> " : "      …> ", complete: session.completion) {
      case .interrupted:
        text = ""
        continue
      case .text(let line): text += (text.isEmpty ? "" : "\n") + line
      case .end: isEnd = true
      }
      if isEnd, text.isEmpty { return input.isTerminal ? 0 : code }
      switch session.run(text, isWhole: isEnd) {
      case .incomplete: continue
      case .done:
        if !isToldLocals, !isQuiet, text.contains(/^\s*local\s/) {
          isToldLocals = true
          tool.report([Diagnostic(.localsEndWithLine)], isJSON: isJSON, language)
        }
      case .failed(let fault):
        // The terminal has shown ^C where the cursor was.
        if fault.code == .runCancelled, input.isTerminal { print("", "") }
        tool.report([fault], isJSON: isJSON, language)
        if code == 0 { code = fault.code.exitCode }
        if fault.code == .runCancelled, !input.isTerminal { return code }
      }
      text = ""
    }
  }
}
