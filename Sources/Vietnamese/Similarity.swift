/// "Did you mean": the nearest of some known words.

extension Collection<String> {
  /// The word of the collection that is meant by a misspelt one, or nil when none is near.
  ///
  /// Compared as search keys, so that missing tone marks cost nothing; transposed letters count as one slip
  /// (optimal string alignment). At most a third of the letters may differ. Of equally near words the first wins.
  public func closest(to misspelt: String) -> String? {
    let wanted = Array(misspelt.folded.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for word in self {
      let candidate = Array(word.folded.unicodeScalars)
      let allowed = Swift.max(1, Swift.max(wanted.count, candidate.count) / 3)
      guard abs(candidate.count - wanted.count) <= allowed else { continue }
      let distance = alignmentDistance(wanted, candidate)
      if distance <= allowed, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word ?? longestBeginning(of: wanted)
  }

  /// The word that begins as an abbreviated one does ("incom_py" for "income_per_person"): at least four letters and
  /// half of what was written; of several, the shortest.
  private func longestBeginning(of wanted: [Unicode.Scalar]) -> String? {
    var best: (word: String, length: Int)?
    for word in self {
      let length = zip(word.folded.unicodeScalars, wanted).prefix { $0 == $1 }.count
      guard length >= 4, length * 2 >= wanted.count else { continue }
      if length > best?.length ?? 0 || (length == best?.length && word.count < best?.word.count ?? 0) {
        best = (word, length)
      }
    }
    return best?.word
  }
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in 0..<left.count {
    var current = [i + 1]
    for j in 0..<right.count {
      var cost = Swift.min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = Swift.min(cost, beforePrevious[j - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
