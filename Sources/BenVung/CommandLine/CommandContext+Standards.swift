/// `benvung standard list` and `benvung standard show`

import Analytics
import Documents
import Foundation
import Messages
import Programme
import Vietnamese

extension CommandContext {
  func standardList() throws -> Int32 {
    var day: Day?
    if let text = parsed.value("date"), case .date(let found) = try Parameter(name: "date", type: .date).read(text) {
      day = found
    }
    let catalogue = try catalogue()
    let standards = catalogue.standards.filter { standard in day.map(standard.isInForce) ?? true }
    if isJSON {
      tool.console.print(try JSONOutput.text(standards.map(StandardRecord.init)))
    } else if standards.isEmpty {
      print("Không có chuẩn nào có hiệu lực vào ngày này.", "No standard is in force on this day.")
    } else {
      for standard in standards {
        let doubt = standard.isConfirmed ? "" : "  " + confirmed(false)
        let indicators =
          standard.indicators.isEmpty
          ? word("chỉ theo thu nhập", "by income alone")
          : "\(standard.indicators.count) " + word("chỉ số thiếu hụt", "indicators")
        tool.console.print("\(standard.id)  \(standard.jurisdiction)  \(validity(standard))\(doubt)")
        tool.console.print(
          "    \(label(ofClass: "poor")): \(amounts("poor", of: standard)); \(indicators)\n    \(standard.source[language])"
        )
      }
    }
    let faults = catalogue.faults.flatMap(\.diagnostics)
    tool.report(faults, isJSON: isJSON, language)
    return faults.isEmpty ? 0 : 1
  }

  func standardShow() throws -> Int32 {
    let standard = try standard(named: parsed.positionals.first ?? "")
    if isJSON {
      tool.console.print(try JSONOutput.text(StandardRecord(standard)))
      return 0
    }
    tool.console.print("\(standard.id) — \(standard.name[language])")
    tool.console.print(
      HelpText.aligned([
        (word("áp dụng", "jurisdiction"), standard.jurisdiction),
        (word("hiệu lực", "in force"), validity(standard)),
        (word("căn cứ", "source"), standard.source[language]),
        (word("xác minh", "confirmed"), confirmed(standard.isConfirmed)),
      ]))
    showLines(of: standard)
    showIndicators(of: standard)
    print("\nQuy tắc phân loại, xét lần lượt", "\nRules of the classes, tried in order")
    tool.console.print(
      HelpText.aligned(standard.rules.map { (label(ofClass: $0.class), $0.condition.onOneLine) }))
    print(
      "  Không quy tắc nào đúng: hộ không nghèo. Một điều chưa biết đứng trước: chưa xác định.",
      "  None is true: not poor. An unknown before one is true: undetermined.")
    let doubts = doubts(about: standard)
    if !doubts.isEmpty {
      print("\nCHƯA XÁC MINH", "\nUNCONFIRMED")
      for doubt in doubts { tool.console.print("  " + doubt) }
    }
    return 0
  }

  private func showLines(of standard: PovertyStandard) {
    guard !standard.lines.isEmpty else { return }
    print("\nMức thu nhập bình quân đầu người", "\nLines of income per person")
    let heads = [
      ("class", "Phân loại", "Class", NumberFormat.text), ("area", "Khu vực", "Area", .text),
      ("law", "Theo văn bản", "As in the law", .text), ("year", "Một năm", "Per year", .vnd),
      ("status", "Xác minh", "Confirmed", .text),
    ]
    show(
      heads.map { Documents.Column(id: $0.0, label: language == .vi ? $0.1 : $0.2, format: $0.3) },
      standard.lines.map { line in
        [
          .text(label(ofClass: line.class)), .text(area(line.areaType)), .text(amount(line)), .integer(line.perYear),
          .text(confirmed(line.isConfirmed)),
        ]
      })
  }

  private func showIndicators(of standard: PovertyStandard) {
    guard !standard.indicators.isEmpty else {
      print("\nKhông có chỉ số thiếu hụt nào được xác minh.", "\nNo indicator of deprivation is confirmed.")
      return
    }
    print(
      "\n\(standard.indicators.count) chỉ số thiếu hụt: hộ thiếu hụt khi",
      "\n\(standard.indicators.count) indicators: the household is deprived when")
    for indicator in standard.indicators {
      tool.console.print("  \(indicator.code) (\(indicator.dimension)) — \(indicator.label[language])")
      if let words = indicator.words { tool.console.print("      \(words[language])") }
      if let rule = indicator.rule {
        if isVerbose { tool.console.print("      \(rule.onOneLine)") }
      } else {
        print("      chỉ theo phiếu của rà soát viên", "      by the reviewer's sheet only")
      }
    }
    if !isVerbose { print("  Biểu thức của từng chỉ số: thêm -v", "  The expression of each indicator: add -v") }
  }

  /// What no source confirms, one line each.
  private func doubts(about standard: PovertyStandard) -> [String] {
    var doubts: [String] = []
    if !standard.isConfirmed { doubts.append(word("toàn bộ chuẩn", "the standard as a whole")) }
    for line in standard.lines where !line.isConfirmed {
      doubts.append(word("mức", "line") + " \(label(ofClass: line.class)) \(area(line.areaType)): \(amount(line))")
    }
    for indicator in standard.indicators {
      if !indicator.isConfirmed {
        doubts.append(word("chỉ số", "indicator") + " \(indicator.code): \(indicator.label[language])")
      } else if !indicator.isRuleConfirmed {
        doubts.append(word("cách tính", "rule of") + " \(indicator.code): \(indicator.label[language])")
      }
    }
    return doubts
  }

  // MARK: Shared words

  /// A standard by its id, or of a plugin.lua given by its path.
  ///
  /// - Throws: ``Diagnostics`` with every fault of the file, E0325 for an unknown id, E0344 for another kind of plugin.
  func standard(named name: String) throws -> PovertyStandard {
    guard name.hasSuffix(".lua") || name.contains("/") else {
      let known = try catalogue().standards
      guard let standard = known.first(where: { $0.id == name }) else {
        throw Diagnostic(
          .unknownStandard, ["name": name], suggestion: known.map(\.id).closest(to: name),
          hint: LocalizedText(vi: "xem danh sách: benvung standard list", en: "for a list: benvung standard list"))
      }
      return standard
    }
    var path = name
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      path += "/plugin.lua"
    }
    let file = (path as NSString).lastPathComponent
    let folder = (path as NSString).deletingLastPathComponent
    guard let source = try PluginFiles.read(file, in: folder.isEmpty ? "." : folder, display: folder) else {
      throw PluginFiles.refused(file, folder, "không có tệp này", "there is no such file")
    }
    let manifest = try Manifest(source: source, file: path)
    guard let standard = manifest.standard else {
      throw Diagnostic(.notAStandard, ["file": path, "kind": manifest.kind.rawValue])
    }
    let faults = standard.faults()
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return standard
  }

  func show(_ columns: [Documents.Column], _ rows: [[Value]], total: [Value]? = nil, footnotes: [String] = []) {
    let table = Documents.Table(id: "table", columns: columns, rows: rows, total: total, footnotes: footnotes)
    for line in table.terminalLines(in: language, width: tool.console.width) { tool.console.print(line) }
  }

  func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func label(ofClass code: String) -> String {
    Model.programme.codeList("class")?.item(code)?.label[language] ?? code
  }

  func area(_ code: String?) -> String {
    guard let code else { return word("mọi khu vực", "all areas") }
    return Model.programme.codeList("area_type")?.item(code)?.label[language] ?? code
  }

  /// "1.500.000 đồng/tháng"
  func amount(_ line: PovertyStandard.Line) -> String {
    let period = line.period == .month ? word("tháng", "month") : word("năm", "year")
    return "\(count(Int(line.amount))) \(word("đồng", "VND"))/\(period)"
  }

  /// "Nông thôn 1.500.000 đồng/tháng; Thành thị 2.000.000 đồng/tháng"
  private func amounts(_ name: String, of standard: PovertyStandard) -> String {
    standard.lines.filter { $0.class == name }.map { line in
      line.areaType == nil ? amount(line) : "\(area(line.areaType).lowercased()) \(amount(line))"
    }.joined(separator: "; ")
  }

  private func validity(_ standard: PovertyStandard) -> String {
    "\(standard.validFrom.vietnamese)–\(standard.validTo?.vietnamese ?? "…")"
  }

  private func confirmed(_ isConfirmed: Bool) -> String {
    isConfirmed ? word("đã xác minh", "confirmed") : word("chưa xác minh", "UNCONFIRMED")
  }
}
