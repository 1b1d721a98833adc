/// What the cell styles of a form show numbers as.

struct ExcelFormStyles {
  enum Kind: Hashable { case general, text, date, number }

  private var kinds: [Kind] = []

  func kind(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .general }

  init(_ styles: [UInt8]) {
    var tags = MarkupTags(styles)
    var codes: [Int: String] = [:]
    var isInCells = false
    while let tag = tags.next() {
      switch (tag.name, tag.kind) {
      case ("numFmt", .open), ("numFmt", .empty):
        if let id = tags.value("numFmtId", of: tag).flatMap({ Int($0) }) {
          codes[id] = tags.value("formatCode", of: tag)
        }
      case ("cellXfs", .open): isInCells = true
      case ("cellXfs", .close): isInCells = false
      case ("xf", .open) where isInCells, ("xf", .empty) where isInCells:
        let id = tags.value("numFmtId", of: tag).flatMap { Int($0) } ?? 0
        kinds.append(Self.kind(id, codes[id]))
      default: continue
      }
    }
  }

  /// The formats that are built in: ECMA-376 part 1, 18.8.30.
  private static func kind(_ id: Int, _ code: String?) -> Kind {
    if let code {
      // What stands between quotes and brackets, and behind a backslash, is no part of a date.
      let bare = code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
      if bare == "general" || bare.isEmpty { return .general }
      if bare == "@" { return .text }
      return bare.contains { "dmyhs".contains($0) } ? .date : .number
    }
    switch id {
    case 0: return .general
    case 49: return .text
    case 14...22, 27...36, 45...47, 50...58: return .date
    default: return .number
    }
  }
}
