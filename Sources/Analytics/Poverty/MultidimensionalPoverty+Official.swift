/// The official class beside the multidimensional measure: who is poor by one, by the other, by both.

import Messages
import Programme

extension MultidimensionalPoverty {
  /// A line for each class, with how many of it are multidimensionally poor and how many are not, as parts of the class
  /// and of the poor; those that the measure leaves out stand apart. A second pass over the rows.
  ///
  /// - Parameter text: the class, or another expression that gives a code.
  /// - Throws: ``Diagnostic`` as the compiler does.
  public func byClass(_ text: String = "class") throws -> ResultTable {
    var crossed = measure
    crossed.groups = [("class", text)]
    let classes = try MultidimensionalPoverty(query, crossed)
    let rows = try classes.groups.map { $0.cells + (try classes.crossed($0.figures)) }
    let columns =
      classes.keyColumns + [
        ResultColumn(
          name: "mpi_poor", type: .integer, role: .count, label: .init(vi: "Nghèo đa chiều (M0)", en: "Poor by M0")),
        ResultColumn(
          name: "not_mpi_poor", type: .integer, role: .count, label: .init(vi: "Không nghèo (M0)", en: "Not poor by M0")
        ),
        ResultColumn(
          name: "left_out", type: .integer, role: .count, label: .init(vi: "Dòng không tính", en: "Rows left out")),
        .ratio("share_of_class", vi: "Nghèo M0 trong nhóm", en: "Poor by M0 in the class"),
        .ratio("share_of_poor", vi: "Phần trong số nghèo M0", en: "Part of the poor by M0"),
      ]
    return table(
      columns, rows: rows, total: [.null] + (try classes.crossed(classes.whole)), notes: classes.notes)
  }

  private func leftOut(_ figures: DeprivationFigures) -> Int64 {
    figures.unweightedRows + (scheme.undecided == .leftOut ? figures.undecidedRows : 0)
  }

  private func crossed(_ figures: DeprivationFigures) throws -> [Cell] {
    [
      try .integer(wide: figures.poor), try .integer(wide: figures.population - figures.poor),
      .integer(leftOut(figures)), figures.headcountRatio, .ratio(wide: figures.poor, whole.poor),
    ]
  }
}
