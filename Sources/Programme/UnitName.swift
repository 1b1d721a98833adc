/// Names of administrative units: people leave out or shorten the type that the official name begins with.

import Vietnamese

public enum UnitName {
  /// The words before a unit's own name, folded.
  private static let types = [
    "thanh pho", "thi tran", "thi xa", "dac khu", "phuong", "huyen", "quan", "tinh", "xa", "tp.", "tp", "tt.", "tt",
    "x.", "p.", "h.", "q.",
  ]

  /// "Thị trấn Cần Thạnh" as "Cần Thạnh"; a name that has no type stays.
  public static func withoutType(_ name: String) -> String {
    let key = name.folded
    for type in types where key.hasPrefix(type) {
      let words = type.split(separator: " ").count
      if type.hasSuffix(".") {
        guard let point = name.firstIndex(of: ".") else { continue }
        return String(name[name.index(after: point)...].drop(while: \.isWhitespace))
      }
      let parts = name.split(whereSeparator: \.isWhitespace)
      guard parts.count > words, parts.prefix(words).joined(separator: " ").folded == type else { continue }
      return parts.dropFirst(words).joined(separator: " ")
    }
    return name
  }
}
