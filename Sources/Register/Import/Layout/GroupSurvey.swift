/// A sheet without a column of units whose rows stand in groups, each below the name of its unit.

import Spreadsheets
import Vietnamese

struct GroupSurvey {
  /// The units in the order of the sheet; nil where some row stands below none, so that nothing is certain.
  let units: [String]?
  /// No row between groups names a unit.
  let hasNone: Bool

  init(_ source: ImportSource, _ layout: TableLayout, _ sorter: RowSorter) throws {
    var sorter = sorter
    var units: [String] = []
    var isCertain = true
    let reader = try source.reader(layout.sheet)
    while try reader.next() {
      guard reader.record.line > layout.head.last else { continue }
      switch sorter.sort(reader.record) {
      case .leftOut(.group):
        if let unit = GroupSurvey.unit(reader.record), !units.contains(unit) { units.append(unit) }
      case .data, .doubtful: isCertain = isCertain && !units.isEmpty
      case .leftOut: continue
      }
    }
    self.units = units.isEmpty || !isCertain ? nil : units
    hasNone = units.isEmpty
  }

  /// The unit that a row between groups names.
  static func unit(_ record: SheetRecord) -> String? {
    for text in record.texts {
      if let unit = RowWords.unit(text.composed.trimmed) { return unit }
    }
    return nil
  }
}
