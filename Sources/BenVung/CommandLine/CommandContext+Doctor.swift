/// `benvung doctor`: what is wrong with the register, the plugins and the machine.

import Documents
import Messages
import Register

extension CommandContext {
  func doctor() throws -> Int32 {
    let findings = doctorFindings()
    let faults = findings.count { $0.level == .fault }
    let warnings = findings.count { $0.level == .warning }
    if isJSON {
      tool.console.print(try JSONOutput.text(DoctorRecord(findings, in: language)))
      return faults > 0 ? 1 : 0
    }
    let shown = isQuiet ? findings.filter { $0.level != .ok } : findings
    let width = DoctorFinding.Level.width(in: language)
    for finding in shown {
      let level = finding.level.label[language]
      let code = isVerbose ? finding.code.map { " (\($0))" } ?? "" : ""
      let padding = String(repeating: " ", count: width - level.count)
      tool.console.print("\(level)\(padding)  \(finding.subject[language]): \(finding.found[language])\(code)")
      if let hint = finding.hint?[language] {
        tool.console.print(String(repeating: " ", count: width + 2) + "→ " + hint)
      }
    }
    if !isQuiet {
      print(
        faults + warnings == 0 ? "Mọi thứ đều tốt." : "\(faults) lỗi, \(warnings) điều cần lưu ý.",
        faults + warnings == 0 ? "All is well." : "Faults: \(faults), warnings: \(warnings).")
    }
    return faults > 0 ? 1 : 0
  }

  private func doctorFindings() -> [DoctorFinding] {
    var findings = [
      DoctorFinding(
        LocalizedText(vi: "phiên bản", en: "version"), vi: "benvung \(CommandLineTool.version)",
        en: "benvung \(CommandLineTool.version)")
    ]
    let register = RegisterCheck(path: Self.register).findings { try openRegister(readOnly: true) }
    let catalogue = Result { try self.catalogue() }
    findings += register.findings + PluginCheck().findings(catalogue)
    // Without a register nobody says whose standards count.
    if let settings = register.settings, case .success(let catalogue) = catalogue {
      findings += StandardCheck(jurisdiction: settings.jurisdiction, today: now.day).findings(catalogue)
    }
    findings.append(FontCheck(folders: FontFiles.folders(tool.environment)).finding())
    findings.append(LocaleCheck(environment: tool.environment).finding())
    return findings
  }
}

extension DoctorFinding.Level {
  fileprivate static func width(in language: Language) -> Int {
    [Self.ok, .warning, .fault].map { $0.label[language].count }.max() ?? 0
  }
}

private struct DoctorRecord: Encodable {
  struct Finding: Encodable {
    let subject, level, found: String
    let hint, code: String?
  }
  let faults, warnings: Int
  let findings: [Finding]

  init(_ findings: [DoctorFinding], in language: Language) {
    faults = findings.count { $0.level == .fault }
    warnings = findings.count { $0.level == .warning }
    self.findings = findings.map {
      Finding(
        subject: $0.subject[language], level: $0.level.rawValue, found: $0.found[language], hint: $0.hint?[language],
        code: $0.code)
    }
  }
}
