/// The figures of charts as tables, for formats that draw nothing and for readers who want to check.

import Messages

extension Chart {
  public func table(in language: Language) -> Table {
    guard let first = panels.first else {
      return Table(id: id, caption: caption, columns: columns(language), rows: rows)
    }
    let panel = Column(id: "panel", label: Phrases.panel[language], isKey: true)
    let rows = panels.flatMap { panel in panel.rows.map { [.text(panel.caption)] + $0 } }
    return Table(id: id, caption: caption, columns: [panel] + first.columns(language), rows: rows)
  }

  /// Points without names have no column for them.
  var hasNames: Bool { !hasPositions || categories.contains { !$0.isEmpty } }

  private func columns(_ language: Language) -> [Column] {
    var columns: [Column] = []
    if hasNames { columns.append(Column(id: "category", label: Phrases.category[language], isKey: true)) }
    if let positions { columns.append(Column(id: "position", label: positions.label, format: positions.format)) }
    columns += series.indices.map { Column(id: "series\($0 + 1)", label: series[$0].label, format: format) }
    if let sizes { columns.append(Column(id: "size", label: sizes.label, format: sizes.format)) }
    return columns
  }

  private var rows: [[Value]] {
    categories.indices.map { category in
      func cell(_ values: [Double?]) -> Value {
        (category < values.count ? values[category] : nil).flatMap { $0.isFinite ? .decimal($0) : nil } ?? .null
      }
      return (hasNames ? [.text(categories[category])] : []) + (positions.map { [cell($0.values)] } ?? [])
        + series.map { cell($0.values) } + (sizes.map { [cell($0.values)] } ?? [])
    }
  }
}
