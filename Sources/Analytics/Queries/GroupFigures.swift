/// The figures of groups, one by one or together.

import Messages

struct GroupFigures: Sendable {
  /// How a measure comes from the states of a group, worked out once for all groups.
  private indirect enum Plan: Sendable {
    case leaf(Int)
    case population(String)
    /// The rows, or those that an accumulator counted, among all rows or those of the group.
    case shareOfRows
    case share(Int)
    case ratio(Plan, Plan)
    case none

    /// Whether the rows of all groups are counted for it.
    var isOfAllRows: Bool {
      switch self {
      case .shareOfRows: true
      case .ratio(let top, let bottom): top.isOfAllRows || bottom.isOfAllRows
      case .leaf, .population, .share, .none: false
      }
    }
  }

  let summary: Summary
  let groups: Groups
  /// The rows of all groups, which a share is of; 0 where none is asked for.
  let allRows: Int64
  private let plans: [Plan]

  init(_ summary: Summary, _ groups: Groups) {
    let plans = Self.plans(summary)
    // Of a million groups the sum takes as long as a small query.
    let hasShare = plans.contains(where: \.isOfAllRows)
    self.init(summary, groups, allRows: hasShare ? groups.rowCounts.sum : 0, plans)
  }

  private init(_ summary: Summary, _ groups: Groups, allRows: Int64, _ plans: [Plan]) {
    (self.summary, self.groups, self.allRows, self.plans) = (summary, groups, allRows, plans)
  }

  private static func plans(_ summary: Summary) -> [Plan] {
    summary.outputs.map { plan($0.measure, summary) }
  }

  private static func plan(_ measure: Measure, _ summary: Summary) -> Plan {
    func leaf(_ measure: Measure) -> Int? { summary.leaves.firstIndex { $0.measure == measure } }
    func plan(_ part: Measure.Part) -> Plan {
      switch part {
      case .measure(let measure): plan(measure)
      case .named(let name): summary.outputs.first { $0.name == name }.map { plan($0.measure) } ?? .none
      }
    }
    func plan(_ measure: Measure) -> Plan {
      switch measure {
      case .population(let field): .population(field)
      case .share(let text): text.map { leaf(.count($0)).map(Plan.share) ?? .none } ?? .shareOfRows
      case .ratio(let top, let bottom): .ratio(plan(top), plan(bottom))
      default: leaf(measure).map(Plan.leaf) ?? .none
      }
    }
    return plan(measure)
  }

  /// One measure, also one that stands only inside a ratio, over the rows of some groups together.
  func cell(_ measure: Measure, _ members: [Int]) throws -> Cell {
    let plan = Self.plan(measure, summary)
    if members.count == 1 { return try cell(plan, members[0]) }
    return try GroupFigures(summary, joined(members), allRows: allRows, [plan]).cell(plan, 0)
  }

  /// The measures over the rows of some groups together.
  func cells(_ members: [Int]) throws -> [Cell] {
    if members.count == 1 { return try cells(of: members[0]) }
    // A share is of all rows in the total too, as in the lines above it.
    return try GroupFigures(summary, joined(members), allRows: allRows, plans).cells(of: 0)
  }

  /// The measures of one group.
  func cells(of group: Int) throws -> [Cell] { try plans.map { try cell($0, group) } }

  /// The measures of some groups, measure by measure.
  func columns(of members: ArraySlice<Int32>) throws -> [[Cell]] { try plans.map { try column($0, members) } }

  /// A measure of several groups.
  private func column(_ plan: Plan, _ members: ArraySlice<Int32>) throws -> [Cell] {
    switch plan {
    case .leaf(let place): try groups.accumulators[place].cells(members)
    case .ratio(let top, let bottom): try zip(column(top, members), column(bottom, members)).map { ratio($0, $1) }
    case .share, .shareOfRows, .population, .none: try members.map { try cell(plan, Int($0)) }
    }
  }

  private func cell(_ plan: Plan, _ group: Int) throws -> Cell {
    switch plan {
    case .leaf(let place): try groups.accumulators[place].cell(group)
    case .population(let field): groups.populations[field]?[group].map { .integer($0) } ?? .null
    case .shareOfRows: ratio(.integer(groups.rowCounts[group]), .integer(allRows))
    case .share(let place): ratio(try groups.accumulators[place].cell(group), .integer(groups.rowCounts[group]))
    case .ratio(let top, let bottom): ratio(try cell(top, group), try cell(bottom, group))
    case .none: .null
    }
  }

  private func ratio(_ top: Cell, _ bottom: Cell) -> Cell {
    if case .integer(let a) = top, case .integer(let b) = bottom { return b == 0 ? .null : .ratio(a, b) }
    guard let a = top.number, let b = bottom.number, b != 0 else { return .null }
    return .decimal(a / b)
  }

  /// A measure of all groups as numbers that are ordered as the figures are, ``nullKey`` for none.
  ///
  /// - Parameter isDecimal: whether whole figures stand among decimal ones.
  func ordered(output place: Int, isDecimal: Bool) throws -> SortValues {
    if !isDecimal, let known = try wholes(plans[place]) { return known }
    if isDecimal, case .ratio(let top, let bottom) = plans[place], let above = try wholes(top),
      let below = try wholes(bottom)
    {
      return .list(
        (0..<groups.index.count).map { group in
          let parts = below[group]
          return parts == 0 ? nullKey : (Double(above[group]) / Double(parts)).orderedBits
        })
    }
    let all = (0..<Int32(truncatingIfNeeded: groups.index.count)).map(\.self)
    return .list(
      try column(plans[place], all[...]).map { cell in
        switch cell {
        case .null: return nullKey
        case .integer(let number): return isDecimal ? Double(number).orderedBits : number
        case .date(let day): return Int64(day)
        case let other:
          guard let number = other.number else { return nullKey }
          return number.orderedBits
        }
      })
  }

  /// A measure of all groups where each of them has a whole number; else nil.
  private func wholes(_ plan: Plan) throws -> SortValues? {
    if case .leaf(let leaf) = plan { return try groups.accumulators[leaf].wholes() }
    return nil
  }

  private func joined(_ members: [Int]) throws -> Groups {
    let joined = Groups(groups.plan, .single)
    _ = joined.group([])
    for group in members {
      joined.rowCounts[0] += groups.rowCounts[group]
      for (whole, part) in zip(joined.accumulators, groups.accumulators) { whole.merge(part, from: group, to: 0) }
    }
    for (field, figures) in groups.populations {
      let counted = members.filter { !groups.withoutPopulation.contains($0) }
      joined.populations[field] = [
        try counted.reduce(counted.isEmpty ? nil : Int64?.some(0)) { try Summary.sum($0, figures[$1]) }
      ]
    }
    return joined
  }
}
