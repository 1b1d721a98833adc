/// One merge within the transaction of its writer.

import GRDB
import Messages
import Programme

final class Merge {
  /// Lists that everybody has from the same source: their rows are recognised and never taken over.
  private static let shared: Set<String> = ["units", "unit_successions", "projects", "livelihood_models"]

  let base: MergeBase
  private(set) var report: MergeReport
  private let writer: RegisterWriter
  private let other: OtherRegister
  private let options: MergeOptions
  private let pairs: RegisterPair
  private let shown: ShownValues
  private let area: MergeArea
  private let sides: MergeSides
  private var database: Database { writer.database }

  init(_ writer: RegisterWriter, _ other: OtherRegister, _ options: MergeOptions) throws {
    self.writer = writer
    self.other = other
    self.options = options
    guard !other.settings.area.isEmpty else {
      throw Merge.refused(other.file, "sổ ấy chưa ghi mã địa bàn", "it does not say its area")
    }
    base = try MergeBase(other, writer.database)
    report = MergeReport(other, isDryRun: options.isDryRun)
    pairs = try RegisterPair(writer.database, model: writer.model)
    shown = ShownValues(
      writer.database, model: writer.model, language: options.show.language, personal: options.show.personal)
    area = try MergeArea(writer.database, code: other.settings.area, pairs: pairs)
    sides = try MergeSides(writer.database, base: base)
    guard area.isKnown else {
      throw Merge.refused(
        other.file, "địa bàn \(other.settings.area) không có trong sổ này",
        "its area \(other.settings.area) is not in this register")
    }
  }

  func run() throws {
    for entity in writer.model.storedEntities {
      let table = try writer.table(entity.name)
      try pairs.theirs(entity) { theirs in
        let (values, missing) = try pairs.translate(entity, theirs.values)
        let found = try table.find(key: table.key(of: values))
        if let found { try pairs.pair(entity.name, theirs: theirs.id, ours: found.id) }
        guard !Merge.shared.contains(entity.name) else { return }
        if let place = missing.first { return try refuse(entity, values, table.fields[place]) }
        guard try isOfSender(entity, theirs, values) else { return }
        if let found { try change(table, theirs, found, values) } else { try add(table, theirs, values) }
      }
      // Their places are known once their residences are; households come first.
      if entity.name == "units" { try area.load() }
    }
  }

  private func add(_ table: EntityStatements, _ theirs: RegisterPair.Theirs, _ values: [StoredValue]) throws {
    let id = try writer.insert(table.entity.name, values)
    try pairs.pair(table.entity.name, theirs: theirs.id, ours: id)
    report.inserted += 1
    try list(table.entity, nil, values)
  }

  /// Takes over what they changed and we did not; tells what both changed.
  private func change(
    _ table: EntityStatements, _ theirs: RegisterPair.Theirs, _ found: EntityStatements.Found, _ values: [StoredValue]
  ) throws {
    guard values != found.values else {
      report.unchanged += 1
      return
    }
    let entity = table.entity
    let mine = try sides.changed(entity, ours: found)
    let other = try sides.changed(entity, theirs: theirs)
    var merged = found.values
    for (place, field) in table.fields.enumerated() where values[place] != found.values[place] {
      switch (other.contains(field.name), mine.contains(field.name)) {
      case (true, false): merged[place] = values[place]
      case (false, _): report.kept += 1
      case (true, true):
        report.add(
          MergeConflict(
            entity: entity.name, label: entity.label, key: try shown.key(entity, found.values), field: field.name,
            fieldLabel: field.label, ours: try shown.text(field, found.values[place], of: entity),
            theirs: try shown.text(field, values[place], of: entity)))
        switch options.prefer {
        case .theirs: merged[place] = values[place]
        case .newer where try sides.isTheirsNewer(entity, theirs, found): merged[place] = values[place]
        case .ours, .newer, nil: break
        }
      }
    }
    if try writer.update(table, found, to: merged, row: nil) {
      report.updated += 1
      try list(entity, found.values, merged)
    } else {
      report.unchanged += 1
    }
  }

  private func list(_ entity: Entity, _ before: [StoredValue]?, _ after: [StoredValue]) throws {
    guard report.rows.count < options.show.limit, let row = try RowDifference(entity, before, after, shown) else {
      return
    }
    report.rows.append(row)
  }

  /// Tells a row of a unit that is not the sender's.
  private func isOfSender(_ entity: Entity, _ theirs: RegisterPair.Theirs, _ values: [StoredValue]) throws -> Bool {
    guard let unit = try area.foreignUnit(entity, theirs) else { return true }
    report.add(
      Diagnostic(
        .mergeOutsideArea,
        [
          "entity": entity.label.vi, "entity_en": entity.label.en, "key": try shown.key(entity, values), "unit": unit,
          "area": other.settings.title.isEmpty ? other.settings.area : other.settings.title,
        ]))
    return false
  }

  private func refuse(_ entity: Entity, _ values: [StoredValue], _ field: Field) throws {
    report.add(
      Diagnostic(
        .mergeReferenceMissing,
        [
          "entity": entity.label.vi, "entity_en": entity.label.en, "key": try shown.key(entity, values),
          "column": field.label.vi, "column_en": field.label.en,
        ]))
  }

  private static func refused(_ file: String, _ vi: String, _ en: String) -> Diagnostic {
    Diagnostic(
      .mergeRefused, ["file": file, "reason": vi, "reason_en": en],
      hint: LocalizedText(
        vi: "ghi mã địa bàn khi tạo sổ: benvung init --area MÃ",
        en: "the area is said when a register is made: benvung init --area CODE"))
  }
}
