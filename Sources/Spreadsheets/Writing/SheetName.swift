/// Names that Excel takes for a sheet: at most 31 characters, none of : \ / ? * [ ], unique without regard to case.

enum SheetName {
  private static let length = 31
  private static let forbidden: Set<Character> = [":", "\\", "/", "?", "*", "[", "]"]

  /// The valid name that is nearest to a wish. Names taken before are counted on: "Hộ", "Hộ (2)".
  static func valid(_ wish: String, taken: Set<String>) -> String {
    var name = String(
      wish.map { character in
        forbidden.contains(character) || character.unicodeScalars.contains { $0.value < 0x20 } ? " " : character
      })
    name = trimmed(name)
    // Excel keeps this one for its own list of changes.
    if name.isEmpty || name.lowercased() == "history" { name = name.isEmpty ? "Sheet" : name + "_" }
    name = trimmed(cut(name, to: length))
    guard taken.contains(name.lowercased()) else { return name }
    for number in 2... {
      let ending = " (\(number))"
      let next = cut(name, to: length - ending.utf16.count) + ending
      if !taken.contains(next.lowercased()) { return next }
    }
    return name
  }

  /// No white space and no apostrophe at either end.
  private static func trimmed(_ name: String) -> String {
    var rest = name[...]
    while let first = rest.first, first.isWhitespace || first == "'" { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace || last == "'" { rest = rest.dropLast() }
    return String(rest)
  }

  /// Excel counts in UTF-16.
  private static func cut(_ name: String, to length: Int) -> String {
    var rest = name[...]
    while rest.utf16.count > length { rest = rest.dropLast() }
    return String(rest)
  }

  /// A name as formulas write it.
  static func quoted(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }
}
