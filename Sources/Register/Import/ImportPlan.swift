/// How the columns of one file fill the parts of its form: worked out once, so that a row is only read and written.
/// Columns and parts are objects because a row touches each of them, and a copy of a declared field costs more than a cell.

import GRDB
import Messages
import Programme
import Vietnamese

struct ImportPlan {
  /// How a cell of a column is read.
  enum Kind {
    case text, integer, decimal, date, boolean, unit
    case classOrExit(ClassReading)
    case perMonth
    /// Whole đồng from numbers of which one is so many đồng of the field's period.
    case scaled(Int64)
    case code(CodeReading)
    case codes(CodeReading)
    /// One indicator of a list.
    case flag(String)
    case reference(ReferenceFinder)
  }

  final class Column {
    let head: String
    /// Its place in the file; -1 for a unit that the rows between groups name.
    let place: Int
    let field: Field
    let kind: Kind
    let isRequired: Bool
    /// An empty cell is filled from another column.
    let hasStandIn: Bool
    /// Dates after today deserve a word: those of events, not of plans.
    let isOfThePast: Bool
    /// A list that the points beside it can tell to be empty.
    let partnerOfPoints: Bool

    init(
      head: String, place: Int, field: Field, kind: Kind, isRequired: Bool, hasStandIn: Bool, isOfThePast: Bool,
      partnerOfPoints: Bool
    ) {
      self.head = head
      self.place = place
      self.field = field
      self.kind = kind
      self.isRequired = isRequired
      self.hasStandIn = hasStandIn
      self.isOfThePast = isOfThePast
      self.partnerOfPoints = partnerOfPoints
    }
  }

  /// One entity's row out of a row of the sheet. Places are those of the entity's stored fields.
  final class Part {
    let form: FormPart
    let table: EntityStatements
    /// Columns that give a field its value.
    var columns: [(place: Int, column: Int)] = []
    /// Columns of which each puts one item into a list field.
    var flags: [(place: Int, column: Int)] = []
    /// Columns by whose cells the part is seen to be there.
    var own: [Int] = []
    var constants: [(place: Int, value: StoredValue)] = []
    /// Values of a row that is added.
    var defaults: [(place: Int, value: StoredValue)] = []
    var links: [(place: Int, part: Int)] = []
    /// Where the default date of the sheet goes.
    var datePlaces: [Int] = []
    /// Of `columns`, those whose cells name units, and those whose field a row must have.
    var unitColumns: [(place: Int, column: Int)] = []
    var requiredColumns: [(place: Int, column: Int)] = []
    /// Several columns of the file give one field.
    var sharesPlaces = false
    let isOptional: Bool
    /// It holds from a date on, and is written only where it says something new.
    var isPeriod = false
    /// It adds units, which later rows may name.
    let isUnits: Bool
    /// Its unit is a commune: where a household lives, was reviewed or was helped.
    var needsCommune = false
    /// The field by which units are looked up, and whether it is a year.
    var unitDate: (place: Int, isYear: Bool)?
    /// The field that takes the exit which a class column tells.
    var exitPlace: Int?
    var standardPlace: Int?

    init(form: FormPart, table: EntityStatements) {
      self.form = form
      self.table = table
      isOptional = form.isOptional
      isUnits = table.entity.name == "units"
    }
  }

  let form: Form
  var columns: [Column] = []
  var parts: [Part] = []
  /// The part of which each row of the sheet has one: a second row with its key is a duplicate.
  let mainPart: Int
  /// The date of rows without one.
  let defaultDate: Day?
  var classColumn: Int?
  var pointsColumn: Int?
  var listColumn: Int?
  var flagColumns: [Int] = []
  /// How many cells the head has.
  let width: Int
  /// Places in the file whose head is empty.
  let unnamedPlaces: [Int]
  /// The file was exported without personal data: its rows may only change rows that are there.
  let isPartial: Bool
  /// How rows without a key of their own are matched.
  private(set) var keyless: Keyless?
  /// What stands in the way of importing at all.
  var diagnostics: [Diagnostic] = []

  init(
    form: Form, matching: ColumnMatching, heads: [String], writer: RegisterWriter, options: ImportOptions,
    place: Place
  ) throws {
    self.form = form
    mainPart = form.parts.firstIndex { $0.presence == .own } ?? 0
    width = heads.count
    unnamedPlaces = heads.indices.filter { heads[$0].trimmed.isEmpty }
    isPartial = heads.contains(where: PartialMark.isHead)
    defaultDate = options.year.flatMap { Day(year: $0, month: 12, day: 14) }
    var readings: [String: CodeReading] = [:]
    var finders: [String: ReferenceFinder] = [:]
    for part in form.parts { parts.append(Part(form: part, table: try writer.table(part.entity))) }
    for (index, column) in form.columns.enumerated() {
      // A column for people's eyes is read where another one may be found by it.
      guard let head = matching.places[index] ?? (matching.carriedUnit == index ? -1 : nil) else { continue }
      if column.targets.isEmpty, let field = nameField(column) {
        columns.append(
          Column(
            head: heads[head], place: head, field: field, kind: .text, isRequired: false, hasStandIn: false,
            isOfThePast: false, partnerOfPoints: false))
        continue
      }
      guard let target = column.targets.first, let field = part(named: target.part)?.table.entity.field(target.field)
      else { continue }
      let factor = matching.factors[index]
      let kind =
        factor == 1
        ? try ImportPlan.kind(column, field, writer: writer, readings: &readings, finders: &finders)
        : .scaled(column.reading == .perMonthToYear ? factor * 12 : factor)
      connect(column, number: columns.count, kind: kind)
      let entity = part(named: target.part)?.table.entity
      columns.append(
        Column(
          head: head < 0 ? column.label.vi : heads[head], place: head, field: field, kind: kind,
          isRequired: form.isRequired(index) { matching.places[$0] != nil },
          hasStandIn: form.standIn(of: column).map { matching.places[$0] != nil } ?? false,
          isOfThePast: field.name == entity?.dateField || field.name == "birth_date",
          partnerOfPoints: column.name == "deprivations"))
      if case .flag = kind { flagColumns.append(columns.count - 1) }
      switch column.name {
      case "points_b": pointsColumn = columns.count - 1
      case "deprivations": listColumn = columns.count - 1
      default: break
      }
    }
    try connectParts(writer: writer, options: options, place: place)
    keyless = findKeyless(matching)
  }

  /// The name of those among whom a column stands in for a number.
  private func nameField(_ column: FormColumn) -> Field? {
    guard let target = form.columns.first(where: { $0.standIn == column.name })?.targets.first,
      let entity = part(named: target.part)?.table.entity
    else { return nil }
    return entity.field(entity.displayField)
  }

  func part(named name: String) -> Part? { parts.first { $0.form.name == name } }

  private static func kind(
    _ column: FormColumn, _ field: Field, writer: RegisterWriter, readings: inout [String: CodeReading],
    finders: inout [String: ReferenceFinder]
  ) throws -> Kind {
    func reading(_ name: String) -> CodeReading? {
      if let known = readings[name] { return known }
      let made = writer.model.codeList(name).map(CodeReading.init)
      readings[name] = made
      return made
    }
    switch column.reading {
    case .perMonthToYear: return .perMonth
    case .flag(let code): return .flag(code)
    case .classOrExit: return reading("class").map { .classOrExit(ClassReading($0)) } ?? .text
    case .plain: break
    }
    switch field.type {
    case .boolean: return .boolean
    case .integer, .money: return .integer
    case .decimal: return .decimal
    case .date: return .date
    case .text: return .text
    case .code(let list): return reading(list).map(Kind.code) ?? .text
    case .codes(let list): return reading(list).map(Kind.codes) ?? .text
    case .reference("units"): return .unit
    case .reference(let target):
      if let known = finders[target] { return .reference(known) }
      guard let entity = writer.model.entity(target) else { return .text }
      let finder = try ReferenceFinder(writer.database, entity, model: writer.model)
      finders[target] = finder
      return .reference(finder)
    }
  }

  private mutating func connect(_ column: FormColumn, number: Int, kind: Kind) {
    for (rank, target) in column.targets.enumerated() {
      guard let part = parts.firstIndex(where: { $0.form.name == target.part }),
        let place = parts[part].table.fields.firstIndex(where: { $0.name == target.field })
      else { continue }
      if case .flag = kind {
        parts[part].flags.append((place, number))
      } else {
        parts[part].columns.append((place, number))
      }
      if rank == 0 { parts[part].own.append(number) }
    }
    if case .classOrExit = kind {
      classColumn = number
      // A recognised class comes from a review: the review's row is there too, and takes the exit.
      for part in parts.indices {
        guard let place = parts[part].table.fields.firstIndex(where: { $0.name == "exit_on" }) else { continue }
        parts[part].exitPlace = place
        parts[part].own.append(number)
      }
    }
  }

  private mutating func connectParts(writer: RegisterWriter, options: ImportOptions, place: Place) throws {
    for index in parts.indices {
      let fields = parts[index].table.fields
      func position(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
      for (name, text) in parts[index].form.constants.sorted(by: { $0.key < $1.key }) {
        guard let at = position(name) else { continue }
        let isNumber = fields[at].type == .integer
        parts[index].constants.append((at, isNumber ? .integer(Int64(text) ?? 0) : .text(text)))
      }
      for (name, text) in parts[index].form.defaults.sorted(by: { $0.key < $1.key }) {
        if let at = position(name) { parts[index].defaults.append((at, .text(text))) }
      }
      for (name, target) in parts[index].form.links.sorted(by: { $0.key < $1.key }) {
        guard let at = position(name), let part = parts.firstIndex(where: { $0.form.name == target }) else { continue }
        parts[index].links.append((at, part))
      }
      let entity = parts[index].table.entity
      let dated = [entity.dateField, "valid_from", "starts_on"].compactMap { $0 }.compactMap(position).first
      if let dated {
        parts[index].unitDate = (dated, false)
      } else if let year = position("year") {
        parts[index].unitDate = (year, true)
      }
      if parts.count > 1, parts[index].form.isOptional, let name = entity.dateField, let at = position(name) {
        parts[index].datePlaces = [at]
      }
      parts[index].isPeriod = index > 0 && entity.key.last == "valid_from"
      parts[index].requiredColumns = parts[index].columns.filter {
        parts[index].table.isRequired[$0.place] && !columns[$0.column].hasStandIn
      }
      parts[index].unitColumns = parts[index].columns.filter { column in
        if case .unit = columns[column.column].kind { true } else { false }
      }
      parts[index].sharesPlaces = Set(parts[index].columns.map(\.place)).count < parts[index].columns.count
      parts[index].needsCommune = ["residences", "review_events", "supports", "enrolments"].contains(entity.name)
      parts[index].standardPlace = parts.count > 1 ? position("standard") : nil
    }
    checkDefaults(options: options, place: place)
  }

  /// A sheet without dates needs the year, and one with a class column the standard where no date can tell it.
  private mutating func checkDefaults(options: ImportOptions, place: Place) {
    if let dateColumn = form.columns.first(where: { $0.name == "date" }), parts.count > 1, defaultDate == nil,
      !columns.contains(where: { $0.field.type == .date && $0.field.name == "date" })
    {
      diagnostics.append(
        Diagnostic(
          .importNeedsYear, ["column": dateColumn.label.vi, "column_en": dateColumn.label.en], place: place,
          hint: LocalizedText(both: "--year 2024")))
    }
    if let classColumn, parts.contains(where: { $0.standardPlace != nil }), options.standard == nil,
      options.standards.isEmpty
    {
      let head = columns[classColumn].head
      diagnostics.append(Diagnostic(.importNeedsStandard, ["column": head, "column_en": head], place: place))
    }
  }
}
