/// Persons, and thereby households, that may stand in the register twice. Only suggested: nothing is ever merged.

import Programme
import Vietnamese

/// Two persons who may be one.
public struct PossibleDuplicate: Sendable, Hashable {
  /// Why they look alike; a pair is told by its strongest reason.
  public enum Reason: String, Sendable, Hashable {
    /// One identity number.
    case identityNumber
    /// One name and birth date.
    case nameAndBirth
    /// One name and phone.
    case nameAndPhone
    /// One birth date in one unit, and names that a slip of one or two letters tells apart.
    case likeNameAndBirth
    /// One name in one unit, and birth dates with day and month exchanged, or of one year.
    case nameAndLikeBirth

    /// 0 to 100: how much speaks for one person.
    public var score: Int {
      switch self {
      case .identityNumber: 100
      case .nameAndBirth: 90
      case .nameAndPhone: 85
      case .likeNameAndBirth: 70
      case .nameAndLikeBirth: 60
      }
    }
  }

  /// Rows of `members`, the lower first.
  public let first: Int32
  public let second: Int32
  public let reason: Reason
}

/// Two households that may be one: their heads may be, or two of their members.
public struct PossibleDuplicateHousehold: Sendable, Hashable {
  /// Rows of `households`, the lower first.
  public let first: Int32
  public let second: Int32
  /// Pairs of members that look alike.
  public let members: Int
  /// The highest score among them.
  public let score: Int
}

public struct DuplicateSearch {
  /// Keys that more rows share than this say nothing: an identity number of zeros, a phone of the commune's office.
  static let crowd = 20

  private let table: Table
  private let names: [String]
  private let nameColumn: Column?
  private let births: [Int64?]
  private let households: [Int64?]
  private let left: [Bool]
  /// The unit of each household.
  private let unitOf: [Int64?]
  /// Members whose household lies in the area.
  private let wanted: [Bool]

  /// - Parameter area: the units whose members are compared; nil: all.
  public init(context: QueryContext, area: String? = nil) throws {
    let table = context.table("members")
    self.table = table
    let nameColumn = table.column("name")
    self.nameColumn = nameColumn
    names = (nameColumn?.dictionary.texts ?? []).map(\.folded)
    func numbers(_ name: String) -> [Int64?] {
      guard let column = table.column(name) else { return Array(repeating: nil, count: table.rowCount) }
      return (0..<table.rowCount).map { column.integer($0) }
    }
    births = numbers("birth_date")
    households = numbers("household")
    left = numbers("left_on").map { $0 != nil }
    let query = try Query("households", context: context)
    let units = try query.cells("unit", rows: Array(0..<Int32(context.table("households").rowCount)))
    unitOf = units.map { cell in
      guard case .reference(_, let row) = cell else { return nil }
      return Int64(row)
    }
    if let area {
      let inside = Set(try Query("members", context: context).within(area).rowNumbers())
      wanted = (0..<table.rowCount).map { inside.contains(Int32($0)) }
    } else {
      wanted = Array(repeating: true, count: table.rowCount)
    }
  }

  /// Pairs of persons of different households, the likeliest first. Somebody who has left a household is not looked
  /// for: moving from one household to another is no mistake.
  ///
  /// Compared within blocks of one key only, so that the time grows with the rows and not with their pairs.
  public func persons() -> [PossibleDuplicate] {
    var found: [Pair: PossibleDuplicate.Reason] = [:]
    let rows = (0..<table.rowCount).filter { wanted[$0] && !left[$0] }
    note(&found, .identityNumber, rows) { digits(of: "id_number", $0, atLeast: 9) }
    note(&found, .nameAndBirth, rows) { row in
      guard let name = name(row), let birth = births[row] else { return nil }
      return "\(name)|\(birth)"
    }
    note(&found, .nameAndPhone, rows) { row in
      guard let name = name(row), let phone = digits(of: "phone", row, atLeast: 9) else { return nil }
      return "\(name)|\(phone)"
    }
    note(
      &found, .likeNameAndBirth, rows,
      key: { row in
        guard let birth = births[row], let unit = unit(row) else { return nil }
        return "\(birth)|\(unit)"
      },
      where: { first, second in
        guard let one = name(first), let other = name(second) else { return false }
        return one != other && one.isSlip(of: other)
      })
    note(
      &found, .nameAndLikeBirth, rows,
      key: { row in
        guard let name = name(row), let birth = births[row], let unit = unit(row) else { return nil }
        return "\(name)|\(unit)|\(Day(number: Int32(clamping: birth)).year)"
      },
      where: { first, second in
        guard let one = births[first], let other = births[second] else { return false }
        let (a, b) = (Day(number: Int32(clamping: one)).parts, Day(number: Int32(clamping: other)).parts)
        // A sheet that knows the year only writes 1 January.
        let isYearOnly = [a, b].contains { $0.month == 1 && $0.day == 1 }
        return one != other && (isYearOnly || (a.day == b.month && a.month == b.day))
      })
    return found.map { PossibleDuplicate(first: $0.key.first, second: $0.key.second, reason: $0.value) }.sorted {
      ($1.reason.score, $0.first, $0.second) < ($0.reason.score, $1.first, $1.second)
    }
  }

  /// Households with two members alike, or whose heads are.
  public func households(_ persons: [PossibleDuplicate]) -> [PossibleDuplicateHousehold] {
    let heads = table.column("relationship")
    var found: [Pair: (members: Int, score: Int, hasHeads: Bool)] = [:]
    for pair in persons {
      guard let one = households[Int(pair.first)], let other = households[Int(pair.second)], one != other else {
        continue
      }
      let key = Pair(Int32(clamping: one), Int32(clamping: other))
      var entry = found[key] ?? (0, 0, false)
      entry.members += 1
      entry.score = max(entry.score, pair.reason.score)
      let areHeads = [pair.first, pair.second].allSatisfy { heads?.text(Int($0)) == "head" }
      entry.hasHeads = entry.hasHeads || areHeads
      found[key] = entry
    }
    return found.filter { $0.value.members > 1 || $0.value.hasHeads }.map { key, entry in
      PossibleDuplicateHousehold(first: key.first, second: key.second, members: entry.members, score: entry.score)
    }.sorted { ($1.members, $1.score, $0.first, $0.second) < ($0.members, $0.score, $1.first, $1.second) }
  }

  // MARK: Blocks

  private struct Pair: Hashable {
    let first: Int32
    let second: Int32
    init(_ one: Int32, _ other: Int32) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  private func note(
    _ found: inout [Pair: PossibleDuplicate.Reason], _ reason: PossibleDuplicate.Reason, _ rows: [Int],
    key: (Int) -> String?, where isAlike: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var blocks: [String: [Int]] = [:]
    for row in rows {
      if let key = key(row) { blocks[key, default: []].append(row) }
    }
    for block in blocks.values where block.count > 1 && block.count <= DuplicateSearch.crowd {
      for (place, first) in block.enumerated() {
        for second in block[(place + 1)...] where households[first] != households[second] && isAlike(first, second) {
          let pair = Pair(Int32(first), Int32(second))
          if found[pair].map({ $0.score < reason.score }) ?? true { found[pair] = reason }
        }
      }
    }
  }

  private func name(_ row: Int) -> String? { nameColumn?.integer(row).map { names[Int($0)] } }

  private func unit(_ row: Int) -> Int64? { households[row].flatMap { unitOf[Int($0)] } }

  private func digits(of field: String, _ row: Int, atLeast count: Int) -> String? {
    guard let text = table.column(field)?.text(row) else { return nil }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return digits.count >= count ? digits : nil
  }
}

extension String {
  /// Whether one or two letters written otherwise, left out or added make the other text: as many as one in six.
  fileprivate func isSlip(of other: String) -> Bool {
    let (one, two) = (Array(utf8), Array(other.utf8))
    let allowed = min(2, max(one.count, two.count) / 6)
    guard allowed > 0, abs(one.count - two.count) <= allowed else { return false }
    var previous = Array(0...two.count)
    for i in one.indices {
      var current = [i + 1]
      for j in two.indices {
        current.append(
          Swift.min(previous[j + 1] + 1, current[j] + 1, previous[j] + (one[i] == two[j] ? 0 : 1)))
      }
      previous = current
    }
    return previous[two.count] <= allowed
  }
}
