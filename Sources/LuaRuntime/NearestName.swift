// "Did you mean".

/// The name that differs least, or nil when none is near.
func nearestName(to name: String, among candidates: [String]) -> String? {
  let limit = max(1, name.count / 3)
  return candidates.map { (name: $0, distance: editDistance(Array(name.lowercased()), Array($0.lowercased()))) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// Insertions, deletions, replacements and exchanges of neighbours that lead from one to the other.
private func editDistance(_ from: [Character], _ to: [Character]) -> Int {
  if from.isEmpty || to.isEmpty { return max(from.count, to.count) }
  guard from.count <= 100, to.count <= 100 else { return .max }
  var before: [Int] = []
  var above = Array(0...to.count)
  for row in 1...from.count {
    var current = [row]
    for column in 1...to.count {
      let cost = from[row - 1] == to[column - 1] ? 0 : 1
      var least = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + cost)
      if row > 1, column > 1, from[row - 1] == to[column - 2], from[row - 2] == to[column - 1] {
        least = min(least, before[column - 2] + 1)
      }
      current.append(least)
    }
    before = above
    above = current
  }
  return above[to.count]
}
