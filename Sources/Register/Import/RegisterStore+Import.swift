/// Importing a CSV file by one of the model's forms: all of it or nothing.

import Crypto
import Foundation
import Messages
import Programme
import Spreadsheets

extension RegisterStore {
  /// Imports a file.
  ///
  /// Rows are told apart by the key of the form's first entity: a new one is added, a changed one is updated with its
  /// old values kept in the history, an equal one is left alone. One fault anywhere, and nothing is written; the report
  /// lists all of them.
  ///
  /// - Throws: ``Diagnostic`` where the file as a whole cannot be read, or the register not written.
  public func importCSV(_ file: String, form name: String, options: ImportOptions) throws -> ImportReport {
    guard let form = model.form(name) else {
      throw Diagnostic(.importUnknownForm, ["form": name], suggestion: model.forms.map(\.name).closest(to: name))
    }
    var orders: [Int: DateOrder] = [:]
    var mixed: [Diagnostic] = []
    while true {
      do {
        return try importOnce(file, form: form, options: options, orders: orders, mixed: mixed)
      } catch let unclear as DateOrderUnclear {
        let survey = try DateSurvey(file: file, place: unclear.place)
        orders[unclear.place] = survey.order
        if let diagnostic = survey.diagnostic { mixed.append(diagnostic) }
      } catch let fault as CSVFault {
        throw fault.diagnostic(file: file)
      }
    }
  }

  /// Thrown to roll a transaction back after its report is made.
  private struct NothingToKeep: Error { let report: ImportReport }

  private func importOnce(
    _ file: String, form: Form, options: ImportOptions, orders: [Int: DateOrder], mixed: [Diagnostic]
  ) throws -> ImportReport {
    var hash = SHA256()
    let reader = try CSVReader(path: file) { hash.update(bufferPointer: $0) }
    guard try reader.next() else { throw CSVFault.empty }
    let heads = reader.record.texts
    let place = Place(file: file, line: reader.record.line)
    var report = ImportReport(file: file, form: form.name, isDryRun: options.isDryRun)
    let matching = ColumnMatching(form: form, heads: heads, file: file, line: reader.record.line)
    report.columns = matching.recognised
    for diagnostic in matching.diagnostics + mixed { report.add(diagnostic) }
    let mixedFaults = mixed.count { !$0.code.isWarning }
    do {
      return try write(options.note) { writer in
        let plan = try ImportPlan(
          form: form, matching: matching, heads: heads, writer: writer, options: options, place: place)
        for diagnostic in plan.diagnostics { report.add(diagnostic) }
        // Without its columns a file's rows mean nothing.
        guard report.faultCount == mixedFaults else { throw NothingToKeep(report: report) }
        let importer = try Importer(
          plan: plan, writer: writer, options: options, file: file, dateOrders: orders, report: report)
        try importer.run(reader)
        report = importer.report
        report.sha256 = RegisterStore.hexadecimal(hash.finalize())
        if options.kind == .import, let earlier = try earlierImport(sha256: report.sha256, writer.database) {
          report.add(
            Diagnostic(.importedBefore, ["batch": String(earlier.batch), "at": earlier.at], place: Place(file: file)))
        }
        guard report.faultCount == 0, !options.isDryRun else { throw NothingToKeep(report: report) }
        report.batch = writer.batch
        (writer.inserted, writer.updated, writer.unchanged) = (report.inserted, report.updated, report.unchanged)
        // Reference data lies with the program, wherever that is: the history names the file alone.
        let name = options.kind == .reference ? (file as NSString).lastPathComponent : file
        writer.source = RegisterWriter.Source(
          file: name, sha256: report.sha256, form: form.name, year: options.year, standard: options.standard)
        return report
      }
    } catch let nothing as NothingToKeep {
      return nothing.report
    }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

/// A whole column of dates looked through for the order that most of its cells prove.
private struct DateSurvey {
  let order: DateOrder
  /// Where the cells disagree: an example of each order.
  let diagnostic: Diagnostic?

  init(file: String, place: Int) throws {
    let reader = try CSVReader(path: file)
    guard try reader.next() else { throw CSVFault.empty }
    let head = reader.record[place].trimmed.text
    var counts: [DateOrder: Int] = [:]
    var examples: [DateOrder: (text: String, line: Int)] = [:]
    while try reader.next() {
      let bytes = reader.record[place].trimmed
      guard let evidence = DateReading.evidence(bytes) else { continue }
      counts[evidence, default: 0] += 1
      if examples[evidence] == nil { examples[evidence] = (bytes.text, reader.record.line) }
    }
    order = counts[.monthFirst, default: 0] > counts[.dayFirst, default: 0] ? .monthFirst : .dayFirst
    guard let dayFirst = examples[.dayFirst], let monthFirst = examples[.monthFirst] else {
      // One mistyped cell would turn every other date of the column round: the person must hear of it.
      diagnostic = examples[.monthFirst].map { example in
        Diagnostic(
          .importMonthFirst, ["column": head, "value": example.text], place: Place(file: file, line: example.line))
      }
      return
    }
    let (first, second) = dayFirst.line < monthFirst.line ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
    diagnostic = Diagnostic(
      .importMixedDates,
      [
        "column": head, "first": first.text, "first_line": String(first.line), "second": second.text,
        "second_line": String(second.line),
      ], place: Place(file: file, line: second.line))
  }
}
