/// Reference data: units, their succession, projects, livelihood models, from the CSV files of a folder.

import Foundation
import Messages

extension RegisterStore {
  /// Imports each CSV file of a folder by the plain form that the file is named after, those that others refer to
  /// first. What is there already and equal stays as it is.
  ///
  /// - Throws: ``Diagnostics`` with all faults of the first file that has any.
  @discardableResult
  public func loadReference(folder: String, options: ImportOptions) throws -> [ImportReport] {
    var options = options
    options.kind = .reference
    var reports: [ImportReport] = []
    for entity in model.storedEntities {
      let file = (folder as NSString).appendingPathComponent(entity.name + ".csv")
      guard FileManager.default.fileExists(atPath: file) else { continue }
      let report = try importFile(file, form: entity.name, options: options)
      guard report.faultCount == 0 else { throw Diagnostics(report.faults) }
      reports.append(report)
    }
    return reports
  }
}
