/// `benvung data template`: an empty workbook of a form.

import Foundation
import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  func template() throws -> Int32 {
    let model = Model.programme
    guard let name = parsed.positionals.first else {
      if isJSON {
        tool.console.print(try JSONOutput.text(model.forms.map { FormRecord(name: $0.name, label: $0.label) }))
      } else {
        tool.console.print(HelpText.aligned(model.forms.map { ($0.name, $0.label[language]) }))
      }
      return 0
    }
    guard let form = model.form(name) else {
      throw Diagnostic(
        .importUnknownForm, ["form": name], suggestion: model.forms.map(\.name).closest(to: name),
        hint: LocalizedText(vi: "các biểu mẫu: benvung data template", en: "the forms: benvung data template"))
    }
    let path = parsed.value("output") ?? "\(form.name).xlsx"
    guard path.lowercased().hasSuffix(".xlsx") else {
      throw Diagnostic(
        .wrongParameterValue,
        ["flag": "-o", "value": path, "rule": "tên tệp phải có đuôi .xlsx", "rule_en": "must end in .xlsx"])
    }
    // Perhaps filled in already.
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(
        .registerExists, ["file": path],
        hint: LocalizedText(
          vi: "xóa tệp ấy, hoặc chọn tên khác bằng -o", en: "delete it, or choose another name with -o"))
    }
    // Without a register there are only no lists of its communes and codes.
    var choices: [String: [String]] = [:]
    if FileManager.default.fileExists(atPath: Self.register) {
      choices = try openRegister(readOnly: true).choices(for: form, on: now.day)
    }
    try FormTemplate.write(form, model: model, choices: choices, to: path, in: documentLanguage)
    if isJSON {
      tool.console.print(try JSONOutput.text(["file": path, "form": form.name]))
    } else if !isQuiet {
      print("Đã ghi \(path)", "Wrote \(path)")
    }
    return 0
  }
}

private struct FormRecord: Encodable {
  let name: String
  let label: LocalizedText
}
