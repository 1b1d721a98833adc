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

  private let members: RawStatement

  init(_ writer: RegisterWriter) throws {
    members = try RawStatement(
      writer.database, "SELECT number, name, birth_date FROM members WHERE household = ? ORDER BY number")
  }

  func match(household: Int64, name: String, birth: Int64?) throws -> Match {
    let folded = name.folded
    var (same, half): ([Int64], [Int64]) = ([], [])
    var last: Int64 = 0
    members.bind(.integer(household), at: 1)
    while try members.step() {
      last = members.integer(0)
      guard members.text(1).folded == folded else { continue }
      let known = members.isNull(2) ? nil : members.integer(2)
      if known == nil || birth == nil {
        half.append(last)
      } else if known == birth {
        same.append(last)
      }
    }
    if let only = same.first { return same.count == 1 ? .number(only) : .several(same) }
    return half.isEmpty ? .number(last + 1) : .halfKnown(half)
  }
}
