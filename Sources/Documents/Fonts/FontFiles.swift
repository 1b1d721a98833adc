/// The font of printed documents, by its files: Liberation Serif 2, with the metrics of Times New Roman (Decree 30/2020)
/// and every letter of Vietnamese, which version 1 has not.

import Foundation
import Messages
import Vietnamese

/// The four files of the font.
public struct FontFiles: Hashable, Sendable {
  public static let family = "Liberation Serif"
  public static let package = "fonts-liberation2"
  /// The regular face's file, by which a folder with the font is known.
  public static let regularName = "LiberationSerif-Regular.ttf"
  /// A font is a few hundred kilobytes; what is larger than this is none.
  private static let largestFile = 64 << 20

  public let regular, bold, italic, boldItalic: String
  public var all: [String] { [regular, bold, italic, boldItalic] }

  private init(folder: String) {
    regular = folder + "/" + Self.regularName
    bold = folder + "/LiberationSerif-Bold.ttf"
    italic = folder + "/LiberationSerif-Italic.ttf"
    boldItalic = folder + "/LiberationSerif-BoldItalic.ttf"
  }

  /// The 146 letters that carry a vowel or are đ: twelve vowels with none or one of five tones, and đ, small and capital.
  public static let letters: [Unicode.Scalar] = {
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let small = "aăâeêioôơuưy".flatMap { vowel in tones.map { (String(vowel) + $0).composed } } + ["đ"]
    return (small + small.map { $0.uppercased() }).flatMap { Array($0.composed.unicodeScalars) }
  }()

  /// Where Debian and its users put fonts (fonts-conf(5), the default `<dir>`s).
  public static func folders(_ environment: [String: String]) -> [String] {
    var folders = ["/usr/share/fonts", "/usr/local/share/fonts"]
    if let home = environment["HOME"], home.hasPrefix("/") {
      folders += [home + "/.fonts", home + "/.local/share/fonts"]
    }
    return folders
  }

  /// What a search came to.
  public enum Search: Hashable, Sendable {
    case found(FontFiles)
    case missing
    case unreadable(String)
    case lacking(file: String, [Unicode.Scalar])
  }

  /// Looks in the folders and in all that they hold, in their order and then by name: the first set of four files with
  /// all letters, so that the same machine always prints with the same files. Else what is wrong with the first set.
  public static func search(_ folders: [String]) -> Search {
    var fault: Search?
    for folder in folders {
      guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
      let holders = names.compactMap { name -> String? in
        guard let name = name as? String, (name as NSString).lastPathComponent == regularName else { return nil }
        let below = (name as NSString).deletingLastPathComponent
        return below.isEmpty ? folder : folder + "/" + below
      }
      for holder in holders.sorted() {
        let files = FontFiles(folder: holder)
        guard let wrong = files.fault else { return .found(files) }
        fault = fault ?? wrong
      }
    }
    return fault ?? .missing
  }

  /// What is wrong with the first of the files that something is wrong with.
  private var fault: Search? {
    for file in all {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped),
        data.count <= Self.largestFile, let covered = CharacterMap(font: data)
      else { return .unreadable(file) }
      let missing = Self.letters.filter { !covered.contains($0) }
      if !missing.isEmpty { return .lacking(file: file, missing) }
    }
    return nil
  }

  /// The files, for a document that is to be printed with them.
  ///
  /// - Throws: E0800 with what is missing, and how to install it.
  static func find(in folders: [String]) throws(Diagnostic) -> FontFiles {
    let reason: LocalizedText
    switch search(folders) {
    case .found(let files): return files
    case .missing: reason = LocalizedText(vi: "không tìm thấy", en: "it was not found")
    case .unreadable(let file):
      reason = LocalizedText(vi: "không đọc được \(file)", en: "\(file) cannot be read")
    case .lacking(let file, let letters):
      reason = LocalizedText(
        vi: "\(file) thiếu \(letters.count) chữ có dấu tiếng Việt",
        en: "\(file) lacks \(letters.count) letters of Vietnamese")
    }
    throw Diagnostic(
      .printFontMissing, ["name": family, "reason": reason.vi, "reason_en": reason.en],
      hint: LocalizedText(both: "sudo apt install " + package))
  }
}
