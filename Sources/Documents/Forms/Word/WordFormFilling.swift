/// Puts values where the placeholders of a part stand, and repeats the rows of lists.

import Messages

struct WordFormFilling {
  /// What is done at a place of the bytes.
  private enum Action {
    case value(FormPlaceholder, FormPlace)
    /// The rest of a placeholder that Word has split over several texts.
    case remove
    case keepSpace
    /// Left out in all copies but the first.
    case identifier
    /// The place is repeated for each record.
    case list(String)
  }

  private struct Step {
    let range: Range<Int>
    let action: Action
  }

  /// Of a filled part.
  private static let largest = 1 << 28

  private let bytes: [UInt8]
  private let part: WordFormPart
  private let label: LocalizedText?
  private var steps: [Step] = []

  /// - Returns: Nil for what is no sound XML.
  init?(_ bytes: [UInt8], part label: LocalizedText?) {
    guard let part = WordFormPart(bytes) else { return nil }
    self.bytes = bytes
    self.part = part
    self.label = label
  }

  /// - Returns: Nil for what would be too large.
  mutating func filled(by filler: inout FormFiller) -> [UInt8]? {
    plan(&filler)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    return write(0..<bytes.count, steps: 0, records: [:], &filler, into: &output) ? output : nil
  }

  // MARK: Planning

  private mutating func plan(_ filler: inout FormFiller) {
    var inRows: [Int: [FormPlaceholder]] = [:]
    for paragraph in part.paragraphs {
      let place = place(of: paragraph)
      let found = filler.placeholders(in: String(decoding: paragraph.text, as: UTF8.self), at: place)
      guard !found.isEmpty else { continue }
      plan(found, in: paragraph, at: place)
      if let row = paragraph.row {
        inRows[row, default: []] += found
      } else if let list = filler.repeated(found, at: place) {
        steps.append(Step(range: paragraph.range, action: .list(list)))
      }
    }
    for (row, found) in inRows.sorted(by: { $0.key < $1.key }) {
      guard let list = filler.repeated(found, at: self.place(ofRow: row)) else { continue }
      steps.append(Step(range: part.rows[row].range, action: .list(list)))
    }
    steps += part.identifiers.map { Step(range: $0, action: .identifier) }
    // From front to back, and what holds others before them.
    steps.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  private mutating func plan(
    _ placeholders: [FormPlaceholder], in paragraph: WordFormPart.Paragraph, at place: FormPlace
  ) {
    var touched: Set<Int> = []
    for placeholder in placeholders {
      var isFirst = true
      for (index, piece) in paragraph.pieces.enumerated() {
        let start = paragraph.starts[index]
        let own = placeholder.range.clamped(to: start..<start + piece.content.count)
        guard !own.isEmpty else { continue }
        let shift = piece.content.lowerBound - start
        let range = own.lowerBound + shift..<own.upperBound + shift
        steps.append(Step(range: range, action: isFirst ? .value(placeholder, place) : .remove))
        isFirst = false
        if !piece.keepsSpace, touched.insert(index).inserted {
          steps.append(Step(range: piece.tagEnd..<piece.tagEnd, action: .keepSpace))
        }
      }
    }
  }

  // MARK: Places

  private func place(of paragraph: WordFormPart.Paragraph) -> FormPlace {
    if let row = paragraph.row { return place(ofRow: row) }
    let text = String(decoding: paragraph.text, as: UTF8.self).printable
    let excerpt = text.count > 40 ? text.prefix(40) + "…" : text[...]
    return labelled(LocalizedText(vi: "đoạn \"\(excerpt)\"", en: "paragraph \"\(excerpt)\""))
  }

  private func place(ofRow row: Int) -> FormPlace {
    let row = part.rows[row]
    return labelled(
      LocalizedText(vi: "bảng \(row.table + 1), dòng \(row.number)", en: "table \(row.table + 1), row \(row.number)"))
  }

  private func labelled(_ text: LocalizedText) -> FormPlace {
    FormPlace(label.map { LocalizedText(vi: "\($0.vi), \(text.vi)", en: "\($0.en), \(text.en)") } ?? text)
  }

  // MARK: Writing

  /// - Parameters:
  ///   - first: of the steps in the range.
  ///   - records: which one of each list is being written.
  private func write(
    _ range: Range<Int>, steps first: Int, records: [String: Int], _ filler: inout FormFiller,
    into output: inout [UInt8]
  ) -> Bool {
    var at = range.lowerBound
    var index = first
    while index < steps.count, steps[index].range.lowerBound < range.upperBound {
      let step = steps[index]
      index += 1
      // What lies within a place that is filled already: a text within a text.
      guard step.range.lowerBound >= at, step.range.upperBound <= range.upperBound else { continue }
      output += bytes[at..<step.range.lowerBound]
      at = step.range.upperBound
      switch step.action {
      case .value(let placeholder, let place):
        let record = placeholder.repeatedList.flatMap { name in
          records.first { $0.key.lowercased() == name.lowercased() }?.value
        }
        if let value = filler.value(of: placeholder, row: record ?? 0, at: place) { write(value.text, into: &output) }
      case .remove: break
      case .keepSpace: output += Array(" xml:space=\"preserve\"".utf8)
      case .identifier: if !records.values.contains(where: { $0 > 0 }) { output += bytes[step.range] }
      case .list(let list):
        var inner = records
        for record in 0..<max(1, filler.count(of: list)) {
          inner[list] = record
          guard output.count <= Self.largest,
            write(step.range, steps: index, records: inner, &filler, into: &output)
          else { return false }
        }
        while index < steps.count, steps[index].range.lowerBound < step.range.upperBound { index += 1 }
      }
    }
    output += bytes[at..<range.upperBound]
    return output.count <= Self.largest
  }

  /// A text as it stands in a `w:t`; its lines are parted by breaks.
  private func write(_ text: String, into output: inout [UInt8]) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        let name = part.prefix
        output += Array("</\(name)t><\(name)br/><\(name)t xml:space=\"preserve\">".utf8)
      }
      var escaped = XMLOutput()
      escaped.text(String(line))
      output += escaped.bytes
    }
  }
}
