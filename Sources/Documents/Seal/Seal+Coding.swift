/// A seal as JSON: marks in letters, or the figures themselves packed.

import Foundation

extension JSONValue {
  /// - Parameter keepsTexts: whether the figures and paragraphs stand in it, or only marks of them.
  init(_ seal: Seal, keepsTexts: Bool) {
    let parts = seal.parts.map { part -> JSONValue in
      let cells: (String, JSONValue) =
        if keepsTexts, let rows = part.rows {
          ("cells", .array(rows.map { .array($0.map(JSONValue.string)) }))
        } else {
          ("marks", .string(SealMark.text(part.marks, letters: 2)))
        }
      return .object([
        ("id", .string(part.id)), ("kind", .string(part.kind.rawValue)),
        ("columns", .array(part.columns.map { .string($0.id) })),
        ("formats", .array(part.columns.map { .string($0.format.rawValue) })),
        ("keys", .array(part.columns.indices.filter { part.columns[$0].isKey }.map { .integer(Int64($0)) })),
        ("rows", .integer(Int64(part.rowCount))), ("total", .boolean(part.hasTotal)),
        ("heads", .string(SealMark.text(part.heads, letters: 2))), cells,
        ("digest", .string(SealMark.text(part.digest, letters: 10))),
      ])
    }
    let paragraphs: JSONValue =
      keepsTexts
      ? .array(seal.paragraphs.map { .string($0.text ?? "") })
      : .string(SealMark.text(seal.paragraphs.map(\.mark), letters: 4))
    self = .object([("parts", .array(parts)), ("paragraphs", paragraphs)])
  }
}

extension Seal: Decodable {
  private enum Keys: String, CodingKey { case parts, paragraphs }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    parts = try values.decode([Part].self, forKey: .parts)
    guard parts.count <= 1 << 16 else { throw Self.corrupted(values, .parts) }
    if let texts = try? values.decode([String].self, forKey: .paragraphs) {
      paragraphs = texts.map { Paragraph(mark: SealMark.paragraph($0), text: $0) }
    } else {
      let marks = try SealMark.values(values.decode(String.self, forKey: .paragraphs), letters: 4)
      guard let marks else { throw Self.corrupted(values, .paragraphs) }
      paragraphs = marks.map { Paragraph(mark: UInt32($0), text: nil) }
    }
  }

  fileprivate static func corrupted<Key: CodingKey>(
    _ values: KeyedDecodingContainer<Key>, _ key: Key
  ) -> DecodingError {
    .dataCorruptedError(forKey: key, in: values, debugDescription: "no seal")
  }
}

extension Seal.Part: Decodable {
  private enum Keys: String, CodingKey {
    case id, kind, columns, formats, keys, rows, total, heads, marks, cells, digest
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    id = try values.decode(String.self, forKey: .id)
    kind = Kind(rawValue: try values.decode(String.self, forKey: .kind)) ?? .table
    let (ids, formats, keys) = (
      try values.decode([String].self, forKey: .columns), try values.decode([String].self, forKey: .formats),
      Set(try values.decode([Int].self, forKey: .keys))
    )
    rowCount = try values.decode(Int.self, forKey: .rows)
    hasTotal = try values.decode(Bool.self, forKey: .total)
    // Marks pay for the rows that they are of; a table without columns has none.
    guard ids.count == formats.count, rowCount >= 0, rowCount <= 1 << (ids.isEmpty ? 12 : 24), ids.count <= 1 << 14
    else {
      throw Seal.corrupted(values, .columns)
    }
    columns = ids.indices.map { index in
      Column(id: ids[index], format: NumberFormat(rawValue: formats[index]) ?? .text, isKey: keys.contains(index))
    }
    // Those kinds have a label first.
    guard !ids.isEmpty || kind == .table || kind == .form else { throw Seal.corrupted(values, .columns) }
    let heads = try SealMark.values(values.decode(String.self, forKey: .heads), letters: 2)
    guard let heads, heads.count == ids.count else { throw Seal.corrupted(values, .heads) }
    self.heads = heads.map { UInt16($0) }
    digest =
      try SealMark.values(values.decode(String.self, forKey: .digest), letters: 10)?.first ?? 0
    if let cells = try values.decodeIfPresent([[String]].self, forKey: .cells) {
      guard cells.count == rowCount, cells.allSatisfy({ $0.count == ids.count }) else {
        throw Seal.corrupted(values, .cells)
      }
      rows = cells
      marks = cells.flatMap { $0.map(SealMark.cell) }
    } else {
      let found = try SealMark.values(values.decode(String.self, forKey: .marks), letters: 2)
      guard let found, found.count == rowCount * ids.count else { throw Seal.corrupted(values, .marks) }
      rows = nil
      marks = found.map { UInt16($0) }
    }
  }
}
