/// A file brought in: chosen, looked through, and written once the person has seen what it would do.

import Foundation
import Messages
import Programme
import Vietnamese

extension Menu {
  private static let mostFiles = 20

  func importFile() throws {
    var words = ["import", try chooseFile()]
    guard var found = try settle(&words) else {
      // The command says why the file will not do.
      command(words + ["--dry-run"])
      return
    }
    if let standard = try chooseStandard(found) {
      words += ["--standard", standard]
      found = try settle(&words) ?? found
    }
    command(words + ["--dry-run"])
    if found.faultCount == 0 {
      guard found.inserted + found.updated + found.released > 0 else {
        return say("Không có gì mới để ghi.", "There is nothing new to write.")
      }
      let isSure = try confirm(
        "Ghi vào sổ", "Write it", yes: LocalizedText(vi: "ghi vào sổ", en: "write it into the register"),
        no: LocalizedText(vi: "không ghi", en: "write nothing"))
      if isSure { command(words) }
    } else if found.faultyRows > 0 {
      try offer(words, found)
    }
  }

  /// What to do about rows with faults.
  private func offer(_ words: [String], _ found: ImportOutcome) throws {
    let fix = Self.fixFile(for: words[1])
    let choices = [
      Choice(
        "1", vi: "ghi các dòng tốt, để riêng dòng lỗi, tạo tệp \(fix) để sửa",
        en: "write the good rows, keep the others aside, make \(fix) to correct them"),
      Choice("2", vi: "ghi các dòng tốt, bỏ qua dòng lỗi", en: "write the good rows, skip the others"),
      Choice("0", vi: "dừng, không ghi gì", en: "stop, write nothing"),
    ]
    switch try choose(
      "\(found.faultyRows) dòng có lỗi, làm thế nào", "\(found.faultyRows) rows have faults, what now", choices,
      otherwise: "0")
    {
    case "1":
      command(words + ["--on-error", "quarantine", "--fix-file", fix])
      if FileManager.default.fileExists(atPath: fix) { lastResult = fix }
    case "2": command(words + ["--on-error", "skip"])
    default: return
    }
  }

  // MARK: The file

  private func chooseFile() throws -> String {
    let files = Self.files()
    if files.isEmpty {
      say("Thư mục này không có tệp .xlsx hay .csv.", "This folder has no .xlsx or .csv file.")
    } else {
      tool.console.print(HelpText.aligned(files.enumerated().map { ("\($0 + 1)", $1) }))
    }
    while true {
      let text = try line(
        language == .vi
          ? "Số, hoặc đường dẫn của tệp (Enter: quay lại): " : "A number, or the path of a file (Enter: back): ")
      if text.isEmpty || text == "0" { throw Back() }
      if let number = Int(text), files.indices.contains(number - 1) { return Self.asWord(files[number - 1]) }
      let path = path(text)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        return Self.asWord(path)
      }
      say("Không có tệp \"\(text)\".", "There is no file \"\(text)\".")
    }
  }

  /// As a file manager drops it onto the terminal: with quotes, or from the home folder.
  private func path(_ text: String) -> String {
    var path = text
    for quote in ["'", "\""] where path.count > 1 && path.hasPrefix(quote) && path.hasSuffix(quote) {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("~/"), let home = tool.environment["HOME"] { path = home + path.dropFirst() }
    return path
  }

  private static func asWord(_ file: String) -> String { file.hasPrefix("-") ? "./" + file : file }

  /// Workbooks and CSV files of this folder, the newest first; not the lock files of Excel and LibreOffice.
  private static func files() -> [String] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []).filter { name in
      let ending = (name as NSString).pathExtension.lowercased()
      return ["xlsx", "csv"].contains(ending) && !name.hasPrefix("~$") && !name.hasPrefix(".")
    }
    let dated = names.map { name in
      let date = try? FileManager.default.attributesOfItem(atPath: name)[.modificationDate] as? Date
      return (name: name, date: date ?? .distantPast)
    }
    return dated.sorted { ($1.date, $0.name) < ($0.date, $1.name) }.prefix(mostFiles).map(\.name)
  }

  /// A name that no file has yet.
  static func freeName(_ stem: String, _ ending: String) -> String {
    var name = "\(stem).\(ending)"
    var number = 2
    while FileManager.default.fileExists(atPath: name) {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return name
  }

  /// The name of a new fix file: "so-ho-sua-loi.xlsx" of "so-ho.csv", and "so-ho-sua-loi-2.xlsx" of that one.
  static func fixFile(for file: String) -> String {
    let stem = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    return freeName(stem.replacing(/-sua-loi(-\d+)?$/, with: "") + "-sua-loi", "xlsx")
  }

  // MARK: What the import cannot tell

  /// Adds the flags without which the import does not know how to read the file, asking for each once.
  ///
  /// - Returns: what a dry run found; nil where it was refused before the rows.
  private func settle(_ words: inout [String]) throws -> ImportOutcome? {
    var asked: Set<MessageCode> = []
    say("Đang đọc \(words[1]) …", "Reading \(words[1]) …")
    while true {
      let (outcome, faults) = try probe(words)
      guard let fault = faults.first(where: { Self.questions.contains($0.code) && !asked.contains($0.code) }) else {
        return outcome
      }
      asked.insert(fault.code)
      words += try answer(fault)
    }
  }

  private static let questions: [MessageCode] = [
    .importNoForm, .importSeveralForms, .importSeveralSheets, .importNeedsYear, .importNeedsStandard,
  ]

  private func answer(_ fault: (code: MessageCode, arguments: [String: String])) throws -> [String] {
    switch fault.code {
    case .importNoForm, .importSeveralForms:
      say("Không tự nhận ra biểu mẫu của tệp.", "The form of this file is not recognised.")
      // Those that fit, as the fault names them; all of them where none does.
      let fitting = fault.arguments["forms"].map { named in
        Model.programme.forms.filter { named.contains("\($0.name) (") }
      }
      return ["--as", try pick("Biểu mẫu", "Form", fitting ?? Model.programme.forms) { $0.label }.name]
    case .importSeveralSheets:
      let sheet = try line(
        language == .vi
          ? "Trang nào (\(fault.arguments["sheets"] ?? "")): " : "Which sheet (\(fault.arguments["sheets"] ?? "")): ")
      if sheet.isEmpty { throw Back() }
      return ["--sheet", sheet]
    case .importNeedsYear:
      say("Tệp không có cột ngày rà soát.", "The file has no date of the review.")
      return ["--year", try year()]
    default:
      let standards = try tool.catalogue(plugins).standards
      let standard = try pick("Phân loại theo chuẩn nghèo nào", "The classes are by which standard", standards) {
        LocalizedText(vi: "\($0.id) (\($0.jurisdiction))", en: "\($0.id) (\($0.jurisdiction))")
      }
      return ["--standard", standard.id]
    }
  }

  /// The standard of the class column, where the person means another than the one that the register's jurisdiction
  /// and the dates of the rows give; nil: that one, or no class is told.
  private func chooseStandard(_ found: ImportOutcome) throws -> String? {
    guard !found.standardsTaken.isEmpty else { return nil }
    let others = try tool.catalogue(plugins).standards.filter { !found.standardsTaken.contains($0.id) }
    let taken = found.standardsTaken.joined(separator: ", ")
    let choices =
      [Choice("1", vi: "\(taken) (của sổ, theo ngày rà soát)", en: "\(taken) (the register's, by date)")]
      + others.enumerated().map { place, standard in
        let label = "\(standard.id) (\(standard.jurisdiction))"
        return Choice("\(place + 2)", vi: label, en: label)
      }
    let answer = try choose(
      "Phân loại theo chuẩn nghèo nào", "The classes are by which standard", choices, otherwise: "1")
    return Int(answer).flatMap { $0 > 1 ? others[$0 - 2].id : nil }
  }

  private func year() throws -> String {
    let parameter = Parameter(name: "year", type: .integer, minimum: 1900, maximum: 2200)
    while true {
      let text = try line(language == .vi ? "Năm rà soát (Enter: quay lại): " : "Year of the review (Enter: back): ")
      if text.isEmpty { throw Back() }
      do {
        return try parameter.read(text).text
      } catch {
        tool.report([error], isJSON: false, language)
      }
    }
  }

  /// A dry run that nobody sees, for what it says by codes.
  ///
  /// - Throws: ``Back`` after Ctrl-C.
  private func probe(
    _ words: [String]
  ) throws -> (outcome: ImportOutcome?, faults: [(code: MessageCode, arguments: [String: String])]) {
    let heard = Heard()
    let code = tool.writing(to: heard.console).run(words + ["--dry-run", "--json"] + common)
    let (output, error) = heard.bytes.withLock { ($0.output, $0.error) }
    let outcome = try? JSONDecoder().decode(ImportOutcome.self, from: Data(output))
    let refusal = try? JSONDecoder().decode(ImportOutcome.Refusal.self, from: Data(error))
    let list = (outcome?.faults ?? []) + (refusal?.diagnostics ?? [])
    let faults = list.compactMap { fault in
      MessageCode.all.first { $0.code == fault.code }.map { (code: $0, arguments: fault.arguments) }
    }
    if code == MessageCode.runCancelled.exitCode {
      tool.interruption.reset()
      tool.report([Diagnostic(.runCancelled)], isJSON: false, language)
      throw Back()
    }
    return (outcome, faults)
  }
}

/// What the menu needs of the record that `import --json` prints.
struct ImportOutcome: Decodable {
  struct Fault: Decodable {
    let code: String
    let arguments: [String: String]
  }
  struct Refusal: Decodable { let diagnostics: [Fault] }
  let inserted, updated, released, faultyRows, faultCount: Int
  let faults: [Fault]
  let standardsTaken: [String]
}
