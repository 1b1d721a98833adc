/// A plugin run: chosen by its name, asked for its parameters, shown or written.

import Documents
import Foundation
import Messages
import Vietnamese

extension Menu {
  func runReport() throws {
    let catalogue = try tool.catalogue(plugins)
    let runnable = catalogue.plugins.filter {
      $0.manifest.kind.isRunnable && FileManager.default.fileExists(atPath: $0.folder + "/main.lua")
    }
    guard !runnable.isEmpty else { return say("Chưa có báo cáo nào.", "There is no report.") }
    // Reports are what officers come for.
    let order = runnable.filter { $0.manifest.kind == .report } + runnable.filter { $0.manifest.kind != .report }
    let plugin = try pick("Báo cáo", "Report", order) { $0.manifest.name }
    var words = ["run", plugin.id]
    for parameter in plugin.manifest.parameters { words += try ask(parameter) }
    if !plugin.manifest.needs.personal.isEmpty {
      let isGranted = try confirm(
        "Báo cáo này đọc dữ liệu cá nhân", "It reads personal data",
        yes: LocalizedText(vi: "cho phép", en: "allow it"), no: LocalizedText(vi: "không, quay lại", en: "no, go back"))
      guard isGranted else { throw Back() }
      words += ["--grant", "personal"]
    }
    let output = try chooseOutput(plugin.id)
    let code = command(words + (output.map { ["-o", $0] } ?? []))
    if let output, FileManager.default.fileExists(atPath: output) {
      lastResult = output
      say("Đã ghi \(output)", "Wrote \(output)")
    }
    if !plugin.manifest.needs.propose.isEmpty, code == 0 { try offerProposals(words) }
  }

  private func offerProposals(_ words: [String]) throws {
    let isSure = try confirm(
      "Ghi các đề xuất trên vào sổ", "Write the proposals into the register",
      yes: LocalizedText(vi: "ghi vào sổ, hoàn tác được", en: "write them, they can be taken back"),
      no: LocalizedText(vi: "không ghi", en: "write nothing"))
    if isSure { command(words + ["--apply"]) }
  }

  /// The flag of one parameter; nothing where its default will do.
  private func ask(_ parameter: Parameter) throws -> [String] {
    let name = parameter.help?[language] ?? parameter.name
    let unit = parameter.unit.map { " (\($0[language]))" } ?? ""
    let standing = parameter.default.map { " [\(shown($0))]" } ?? (parameter.isRequired ? "" : " [-]")
    if parameter.type == .choice || parameter.type == .boolean { return try askChoice(parameter, name + unit) }
    while true {
      let text = try line(name + unit + standing + ": ")
      if text.isEmpty {
        if parameter.default == nil, parameter.isRequired { throw Back() }
        return []
      }
      do {
        _ = try parameter.read(text)
        // Joined: a value may begin with a dash.
        return ["\(parameter.flag)=\(text)"]
      } catch {
        tool.report([error], isJSON: false, language)
      }
    }
  }

  private func askChoice(_ parameter: Parameter, _ name: String) throws -> [String] {
    let isBoolean = parameter.type == .boolean
    let values = isBoolean ? ["true", "false"] : parameter.choices
    let choices = values.enumerated().map { place, value in
      isBoolean
        ? Choice("\(place + 1)", vi: place == 0 ? "có" : "không", en: place == 0 ? "yes" : "no")
        : Choice("\(place + 1)", vi: value, en: value)
    }
    // A parameter without default that is not required is left alone by Enter.
    let standing = parameter.default.flatMap { values.firstIndex(of: $0.text) }.map { "\($0 + 1)" }
    let otherwise = standing ?? (parameter.isRequired ? nil : "-")
    let number = try choose(name, name, choices, otherwise: otherwise)
    guard number != standing, let place = Int(number) else { return [] }
    return ["\(parameter.flag)=\(values[place - 1])"]
  }

  /// A default in words.
  private func shown(_ value: ParameterValue) -> String {
    if value == .latest { return language == .vi ? "mới nhất" : "latest" }
    if value == .text("@all") { return language == .vi ? "toàn địa bàn" : "the whole area" }
    return value.text
  }

  /// A file that is not there yet, or nil for the screen.
  private func chooseOutput(_ id: String) throws -> String? {
    let labels: [DocumentFormat: LocalizedText] = [
      .html: LocalizedText(
        vi: "trang web (.html), để xem và in", en: "a page (.html), for the browser and the printer"),
      .csv: LocalizedText(vi: "bảng số liệu (.csv), mở bằng Excel", en: "tables (.csv), for Excel"),
      .markdown: LocalizedText(both: "Markdown (.md)"), .json: LocalizedText(both: "JSON (.json)"),
    ]
    let formats = [.html, .csv] + DocumentFormat.allCases.filter { ![.terminal, .html, .csv].contains($0) }
    let choices =
      [Choice("1", vi: "màn hình", en: "the screen")]
      + formats.enumerated().map { place, format in
        let label = labels[format] ?? LocalizedText(both: format.rawValue)
        return Choice("\(place + 2)", vi: label.vi, en: label.en)
      }
    guard let number = Int(try choose("Xem ở đâu", "Where to", choices, otherwise: "1")), number > 1,
      let ending = formats[number - 2].endings.first
    else { return nil }
    var isFolder: ObjCBool = false
    let hasFolder = FileManager.default.fileExists(atPath: Self.results, isDirectory: &isFolder) && isFolder.boolValue
    return Self.freeName((hasFolder ? Self.results + "/" : "") + id, ending)
  }
}
