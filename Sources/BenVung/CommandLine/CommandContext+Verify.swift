/// `benvung verify`: which figures of a paper still hold, and whether data, script or the file itself changed.

import Documents
import Messages
import Register

extension CommandContext {
  /// - Returns: 0 when all figures hold, 1 with findings.
  /// - Throws: ``Diagnostic`` for a file that cannot be read or has no stamp, and for a register that cannot be opened.
  func verify() throws -> Int32 {
    let file = parsed.positionals[0]
    let paper = try Paper.read(file)
    let store = try openRegister(readOnly: true)
    let catalogue = try catalogue()
    let papers = [paper] + paper.translations
    var code: Int32 = 0
    var records: [VerificationRecord] = []
    for (index, part) in papers.enumerated() {
      let (report, trouble) = try report(on: part, file, store, catalogue)
      if isJSON {
        records.append(report.record)
      } else if !isQuiet || !report.holds {
        if papers.count > 1 {
          tool.console.print((index > 0 ? "\n" : "") + "— " + part.record.stamp.language.ownName + " —")
        }
        tool.console.print(report.text())
      }
      code = max(code, try verdict(report, trouble))
    }
    if let first = records.first {
      tool.console.print(try records.count == 1 ? JSONOutput.text(first) : JSONOutput.text(["languages": records]))
    }
    return code
  }

  /// - Returns: 1 with findings; the code of what kept the paper from being computed again.
  private func verdict(_ report: VerificationReport, _ trouble: (any Error)?) throws -> Int32 {
    guard let trouble else { return report.holds ? 0 : 1 }
    let code = tool.report(trouble, isJSON: isJSON, language)
    // A script that was changed and fails now is a finding about the paper; what is missing here is not.
    return report.state?.script.changed ?? false ? 1 : code
  }

  private func report(
    on paper: Paper, _ file: String, _ store: RegisterStore, _ catalogue: PluginCatalogue
  ) throws -> (VerificationReport, trouble: (any Error)?) {
    guard let seal = paper.record.seal else {
      throw Diagnostic(
        .paperUnreadable,
        ["file": file, "reason": "phần niêm phong của tem bị hỏng", "reason_en": "the seal of its stamp is damaged"])
    }
    var (state, document): (PaperState?, Document?) = (nil, nil)
    var trouble: (any Error)?
    do {
      let run = try PaperRun(
        paper, file: file, script: parsed.value("script"), grants: RunCommand.grants(parsed), catalogue: catalogue,
        register: store)
      state = try PaperState(run, snapshot: store.snapshot(cacheFolder: Runner.cacheFolder, watch: buildWatch))
      let runner = Runner(register: store, catalogue: catalogue, watch: buildWatch)
      document = try run.run(runner, interruption: tool.interruption).document.shown(in: paper.format)
    } catch {
      if CommandLineTool.diagnostics(of: error).contains(where: {
        $0.code == .runCancelled || $0.code == .paperNeedsGrant
      }) {
        throw error
      }
      trouble = error
    }
    let report = VerificationReport(
      file: file, stamp: paper.record.stamp, comparison: PaperComparison(paper, seal, now: document), state: state,
      document: document, language: language)
    return (report, trouble)
  }
}
