/// Importing a file by one of the model's forms: all of it, or its good rows where the person chose so.

import Messages
import Programme
import Spreadsheets

extension RegisterStore {
  /// Imports a CSV file or a workbook.
  ///
  /// Sheet, head and, where no form is named, the form are found by themselves. Rows are told apart by the key of the
  /// form's first entity: a new one is added, a changed one is updated with its old values kept in the history, an
  /// equal one is left alone. What one fault means is for the options to say; the report lists all of them.
  ///
  /// - Throws: ``Diagnostic`` where the file as a whole cannot be read, or the register not written.
  public func importFile(_ file: String, form name: String? = nil, options: ImportOptions) throws -> ImportReport {
    do {
      let source = try ImportSource(file)
      let origin = try FixFile.origin(source)
      var options = origin?.completing(options) ?? options
      let template = try FormTemplate.form(source)
      options.sheet = options.sheet ?? template?.sheet
      let layout = try TableFinder(source: source, model: model, options: options)
        .find(form: name ?? origin?.form ?? template?.form)
      let run = ImportRun(store: self, source: source, layout: layout, origin: origin, options: options)
      return try run.report()
    } catch let fault as any SheetFault {
      throw fault.diagnostic(file: file)
    }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
