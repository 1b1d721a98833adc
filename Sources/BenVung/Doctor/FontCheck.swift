/// Whether the font of printed documents is installed and has every letter of Vietnamese.

import Foundation
import Messages
import Vietnamese

struct FontCheck {
  static let file = "LiberationSerif-Regular.ttf"
  /// A font is a few hundred kilobytes; what is larger than this is none.
  static let largestFile = 64 << 20

  /// Folders to look in, with all that they hold.
  let folders: [String]

  /// Where Debian and its users put fonts (fonts-conf(5), the default `<dir>`s).
  static func folders(_ environment: [String: String]) -> [String] {
    var folders = ["/usr/share/fonts", "/usr/local/share/fonts"]
    if let home = environment["HOME"], home.hasPrefix("/") {
      folders += [home + "/.fonts", home + "/.local/share/fonts"]
    }
    return folders
  }

  /// The 146 letters that carry a vowel or are đ: twelve vowels with none or one of five tones, and đ, small and capital.
  static let letters: [Unicode.Scalar] = {
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let small = "aăâeêioôơuưy".flatMap { vowel in tones.map { (String(vowel) + $0).composed } } + ["đ"]
    return (small + small.map { $0.uppercased() }).flatMap { Array($0.composed.unicodeScalars) }
  }()

  func finding() -> DoctorFinding {
    let subject = LocalizedText(vi: "phông chữ", en: "font")
    let hint = LocalizedText(both: "sudo apt install fonts-liberation2")
    guard let path = find() else {
      return DoctorFinding(subject, Diagnostic(.fontMissing, ["name": "Liberation Serif"], hint: hint))
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped),
      data.count <= Self.largestFile, let covered = CharacterMap(font: data)
    else {
      return DoctorFinding(subject, Diagnostic(.fontUnreadable, ["file": path], hint: hint))
    }
    let missing = Self.letters.filter { !covered.contains($0) }
    guard missing.isEmpty else {
      let shown = missing.prefix(10).map { String($0) }.joined(separator: " ")
      return DoctorFinding(
        subject,
        Diagnostic(.fontLacksLetters, ["file": path, "count": "\(missing.count)", "letters": shown], hint: hint))
    }
    return DoctorFinding(
      subject, vi: "Liberation Serif, đủ \(Self.letters.count) chữ có dấu tiếng Việt",
      en: "Liberation Serif, with all \(Self.letters.count) letters of Vietnamese")
  }

  private func find() -> String? {
    for folder in folders {
      guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let name as String in names where (name as NSString).lastPathComponent == Self.file {
        return folder + "/" + name
      }
    }
    return nil
  }
}
