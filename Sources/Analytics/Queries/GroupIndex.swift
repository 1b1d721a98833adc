/// Finds the group of each row: the values of its keys, nulls as one value of their own.

/// A group's key values; `Int64.min` stands for null.
typealias GroupKey = [Int64]
let nullKey = Int64.min

struct GroupIndex {
  private(set) var keys: [GroupKey] = []
  private var places: [GroupKey: Int] = [:]
  private var lastKey: GroupKey = []
  private var lastGroup = -1

  /// Whether a key is a place in a table, for the plan of a query; else it is found by hashing.
  var isDirect: Bool { false }

  mutating func group(_ key: GroupKey) -> Int {
    if key == lastKey, lastGroup >= 0 { return lastGroup }
    lastKey = key
    if let place = places[key] {
      lastGroup = place
      return place
    }
    places[key] = keys.count
    keys.append(key)
    lastGroup = keys.count - 1
    return lastGroup
  }

  func existing(_ key: GroupKey) -> Int? { places[key] }
}
