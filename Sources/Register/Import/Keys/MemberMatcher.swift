/// Finds the member of a household that a row without a member's number means: the one with the same name, however its
/// letters are written, and birth date.

import GRDB
import Vietnamese

final class MemberMatcher {
  enum Match {
    /// A member who is there, or the next free number.
    case number(Int64)
    /// The numbers of several who are the same in name and birth date.
    case several([Int64])
    /// The numbers of those who have the name, and a birth date is lacking.
    case halfKnown([Int64])
  }

  private let statement: RawStatement

  init(_ writer: RegisterWriter) throws {
    statement = try RawStatement(
      writer.database, "SELECT number, name, birth_date FROM members WHERE household = ? ORDER BY number")
  }

  /// The members of a household by their numbers.
  func members(of household: Int64) throws -> [(number: Int64, name: String, birth: Int64?)] {
    statement.bind(.integer(household), at: 1)
    var members: [(number: Int64, name: String, birth: Int64?)] = []
    while try statement.step() {
      members.append((statement.integer(0), statement.text(1), statement.isNull(2) ? nil : statement.integer(2)))
    }
    return members
  }

  func match(household: Int64, name: String, birth: Int64?) throws -> Match {
    let folded = name.folded
    var (same, half): ([Int64], [Int64]) = ([], [])
    let members = try members(of: household)
    for member in members where member.name.folded == folded {
      if member.birth == nil || birth == nil {
        half.append(member.number)
      } else if member.birth == birth {
        same.append(member.number)
      }
    }
    if let only = same.first { return same.count == 1 ? .number(only) : .several(same) }
    return half.isEmpty ? .number((members.last?.number ?? 0) + 1) : .halfKnown(half)
  }
}
