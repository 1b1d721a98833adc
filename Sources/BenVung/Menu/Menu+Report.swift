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
    words += try askAll(plugin.manifest.parameters)
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

  /// How many parameters are asked for without asking whether to.
  private static let fewParameters = 5

  /// The flags of all parameters. Of a model with many, those that have no default alone, unless the person wants all.
  private func askAll(_ parameters: [Parameter]) throws -> [String] {
    var asked = parameters
    if parameters.count > Self.fewParameters {
      let isEach = try confirm(
        "Có \(parameters.count) thông số", "It has \(parameters.count) parameters",
        yes: LocalizedText(vi: "hỏi từng thông số", en: "ask for each of them"),
        no: LocalizedText(vi: "dùng các giá trị mặc định", en: "take their defaults"))
      if !isEach { asked = parameters.filter { $0.isRequired && $0.default == nil } }
    }
    return try asked.flatMap(ask)
  }

  /// The flag of one parameter; nothing where its default will do.
  private func ask(_ parameter: Parameter) throws -> [String] {
    let name = parameter.help?[language] ?? parameter.name
    let unit = parameter.unit.map { " (\($0[language]))" } ?? ""
    let standing =
      parameter.default.map { " [\(shown($0, of: parameter.type))]" } ?? (parameter.isRequired ? "" : " [-]")
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

  /// A default as it may be typed, or in words.
  private func shown(_ value: ParameterValue, of type: Parameter.Kind) -> String {
    switch value {
    case .latest: return language == .vi ? "mới nhất" : "latest"
    case .text("@all"): return language == .vi ? "toàn địa bàn" : "the whole area"
    case .integer(let number) where type != .year:
      return NumberFormat.integer.string(for: .integer(number), in: language)
    case .number(let fraction) where type == .percent:
      // A fraction of two has no end; what a person typed as a percentage has few digits.
      let text = ParameterValue.number((fraction * 1e8).rounded() / 1e6).text
      return (language == .vi ? text.replacing(".", with: ",") : text) + "%"
    case .number where language == .vi: return value.text.replacing(".", with: ",")
    case .date(let day) where language == .vi: return day.vietnamese
    case .period(let period): return language == .vi ? period.vietnamese : period.english
    default: return value.text
    }
  }

  /// A file that is not there yet, or nil for the screen.
  private func chooseOutput(_ id: String) throws -> String? {
    let labels: [DocumentFormat: LocalizedText] = [
      .html: LocalizedText(
        vi: "trang web (.html), để xem và in", en: "a page (.html), for the browser and the printer"),
      .csv: LocalizedText(vi: "bảng số liệu thô (.csv)", en: "raw tables (.csv)"),
      .xlsx: LocalizedText(vi: "Excel (.xlsx)", en: "Excel (.xlsx)"),
      .pdf: LocalizedText(vi: "PDF (.pdf), để in và gửi", en: "PDF (.pdf), to print and to send"),
      .docx: LocalizedText(vi: "Word (.docx), để sửa tiếp", en: "Word (.docx), to go on with"),
      .markdown: LocalizedText(both: "Markdown (.md)"), .json: LocalizedText(both: "JSON (.json)"),
    ]
    let formats = [.html, .csv] + DocumentFormat.ofDocuments.filter { ![.terminal, .html, .csv].contains($0) }
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
