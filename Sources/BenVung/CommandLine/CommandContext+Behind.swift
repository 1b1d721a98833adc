/// `benvung behind`: the records that a figure of a paper stands for.

import Analytics
import Documents
import Messages
import Programme
import Register

extension CommandContext {
  /// - Throws: ``Diagnostic`` for a paper that cannot be read, E0809 and E0810 for a table or cell that it has not, E0811
  ///   for a figure that is not traced, E0503 for records that were picked by sensitive fields.
  func behind() throws -> Int32 {
    let plan = try OutputPlan(
      outputs: parsed.all("output"), format: parsed.value("format"), isJSON: isJSON,
      isTerminal: tool.console.isTerminal, values: [:])
    let (file, name, cell) = (parsed.positionals[0], parsed.positionals[1], parsed.positionals[2])
    let paper = try Paper.read(file)
    let store = try openRegister(readOnly: true)
    let catalogue = try catalogue()
    let grants = try RunCommand.grants(parsed)
    let run = try PaperRun(
      paper, file: file, script: parsed.value("script"), grants: grants, catalogue: catalogue, register: store)
    let runner = Runner(register: store, catalogue: catalogue, watch: buildWatch)
    let result = try run.run(runner, interruption: tool.interruption)
    let state = try PaperState(run, snapshot: result.snapshot)
    let tables = result.document.figureTables
    guard let table = tables.first(where: { $0.id == name }) else {
      throw Diagnostic(
        .paperTableUnknown,
        ["file": file, "name": name, "known": tables.map(\.id).joined(separator: ", ")],
        suggestion: tables.map(\.id).closest(to: name))
    }
    let address = try FigureAddress(cell, in: table, language: run.stamp.language)
    guard let provenance = result.provenance[name] else {
      throw FigureTrace.untraced(
        vi: "bảng \(name) do hàm tính sẵn hoặc kịch bản làm ra, không phải từ bảng tổng hợp hay truy vấn",
        en: "the table \(name) comes from a ready-made measure or from the script, not from a summary or a query")
    }
    let trace = try provenance.trace(address.line, column: table.columns[address.column].id)
    let isGranted = grants.contains("personal")
    let listing = ScriptContext(
      queries: result.queries.seen(
        with: Access(personal: isGranted ? ["*"] : [], sensitiveRows: isGranted)),
      language: documentLanguage, texts: PluginTexts(language: documentLanguage), areaTitles: [:],
      asOf: result.queries.asOf)
    let report = BehindReport(
      file: file, paper: paper, table: table, address: address, trace: trace, state: state, document: result.document,
      context: listing)
    let rendered = try plan.render(
      report.rendered(), width: tool.console.width, color: usesColor, interruption: tool.interruption)
    try OutputPlan.write(rendered, console: tool.console, interruption: tool.interruption)
    return 0
  }
}
