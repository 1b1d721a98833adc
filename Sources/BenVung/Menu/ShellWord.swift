/// A word as a POSIX shell takes it back unchanged.

enum ShellWord {
  /// In single quotes where it holds anything but letters, digits and signs that mean nothing to a shell.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        || ("0"..."9").contains(scalar) || "-_./:=@%+,".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
