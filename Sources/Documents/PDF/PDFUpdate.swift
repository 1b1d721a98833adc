/// What Cairo 1.16 cannot write, added to its file as an incremental update (ISO 32000-1, 7.5.6): the language, the
/// document's properties and XMP metadata with the stamp.

/// A file of Cairo's, with the places that an update needs.
struct PDFUpdate {
  private let file: [UInt8]
  private let previous: Int
  private let size: Int
  private let rootNumber: Int
  private let root: String
  /// Objects that the file refers to and does not have: Cairo numbers the structure of links and never writes it.
  private let unwritten: [Int]

  /// Nil where the bytes are no PDF with a plain table of references.
  init?(_ file: [UInt8]) {
    self.file = file
    let tail = String(decoding: file.suffix(1_024), as: UTF8.self)
    guard let start = tail.ranges(of: "startxref\n").last,
      let previous = Int(tail[start.upperBound...].prefix { $0.isNumber }),
      let trailer = tail.ranges(of: "trailer\n").last,
      let size = Self.number(after: "/Size ", in: tail[trailer.upperBound...]),
      let rootNumber = Self.number(after: "/Root ", in: tail[trailer.upperBound...]),
      let places = Self.places(file, references: previous), let place = places[rootNumber],
      Self.stands(rootNumber, at: place, in: file), let root = Self.dictionary(at: place, in: file)
    else { return nil }
    (self.previous, self.size, self.rootNumber, self.root) = (previous, size, rootNumber, root)
    unwritten = places.filter { !Self.stands($0.key, at: $0.value, in: file) }.map(\.key).sorted()
  }

  private static func number(after key: String, in text: Substring) -> Int? {
    text.range(of: key).flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
  }

  /// Where each object stands by the table of references at an offset: "xref\n0 N\n", then 20 bytes for each object.
  private static func places(_ file: [UInt8], references: Int) -> [Int: Int]? {
    guard references >= 0, references < file.count else { return nil }
    let head = String(decoding: file[references...].prefix(40), as: UTF8.self).split(separator: "\n", maxSplits: 2)
    guard head.count == 3, head[0] == "xref", let count = head[1].split(separator: " ").last.flatMap({ Int($0) })
    else { return nil }
    var places: [Int: Int] = [:]
    let start = references + head[0].utf8.count + head[1].utf8.count + 2
    for number in 0..<count {
      let entry = start + 20 * number
      guard entry + 20 <= file.count else { return nil }
      guard file[entry + 17] == UInt8(ascii: "n") else { continue }
      places[number] = Int(String(decoding: file[entry..<entry + 10], as: UTF8.self))
    }
    return places
  }

  /// Whether an object begins at a place.
  private static func stands(_ number: Int, at place: Int, in file: [UInt8]) -> Bool {
    place < file.count && file[place...].starts(with: "\(number) 0 obj".utf8)
  }

  /// The dictionary of an object: "<< … >>".
  private static func dictionary(at place: Int, in file: [UInt8]) -> String? {
    let text = String(decoding: file[place...].prefix(4_096), as: UTF8.self)
    guard let open = text.range(of: "<<"), let end = text.range(of: "endobj"), open.lowerBound < end.lowerBound
    else { return nil }
    return String(text[open.lowerBound..<end.lowerBound])
  }

  /// The file with the update.
  ///
  /// - Parameters:
  ///   - language: "vi-VN"
  ///   - properties: of the document's information dictionary (14.3.3), in this order.
  ///   - files: embedded (7.11.4), by their names.
  func bytes(
    language: String, properties: [(name: String, value: String)], metadata: String,
    files: [(name: String, content: [UInt8])] = []
  ) -> [UInt8] {
    var result = file
    var offsets: [(number: Int, offset: Int)] = []
    func add(_ number: Int, _ body: String, stream: [UInt8]? = nil) {
      offsets.append((number, result.count))
      result.append(contentsOf: "\(number) 0 obj\n\(body)\n".utf8)
      if let stream {
        result.append(contentsOf: "stream\n".utf8)
        result.append(contentsOf: stream)
        result.append(contentsOf: "\nendstream\n".utf8)
      }
      result.append(contentsOf: "endobj\n".utf8)
    }
    if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    let (information, stream) = (size, size + 1)
    // Cairo marks the whole as tagged for its links' sake, which promises readers a structure that is not there.
    let plain = root.replacing(/\/(StructTreeRoot \d+ 0 R|MarkInfo *<<[^>]*>>)\s*/, with: "")
    let close = plain.ranges(of: ">>").last?.lowerBound ?? plain.endIndex
    add(
      rootNumber,
      plain[..<close]
        + "/Lang (\(language))\n/Metadata \(stream) 0 R\n/ViewerPreferences << /DisplayDocTitle true >>\n"
        + names(files, first: stream + 1) + ">>")
    add(information, "<<\n" + properties.map { "/\($0.name) \(Self.text($0.value))\n" }.joined() + ">>")
    add(
      stream, "<< /Type /Metadata /Subtype /XML /Length \(metadata.utf8.count) >>", stream: Array(metadata.utf8))
    for (index, file) in files.enumerated() {
      let (place, name) = (stream + 1 + 2 * index, Self.text(file.name))
      add(place, "<< /Type /Filespec /F \(name) /UF \(name) /EF << /F \(place + 1) 0 R >> >>")
      add(
        place + 1, "<< /Type /EmbeddedFile /Subtype /text#2Fcsv /Length \(file.content.count) >>",
        stream: file.content)
    }
    let references = result.count
    var table = "xref\n"
    let entries =
      offsets.map { (number: $0.number, offset: $0.offset, kind: "00000 n") }
      + unwritten.map { (number: $0, offset: 0, kind: "65535 f") }
    for entry in entries.sorted(by: { $0.number < $1.number }) {
      let offset = String(entry.offset)
      table += "\(entry.number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) \(entry.kind) \n"
    }
    let count = size + 2 + 2 * files.count
    table += "trailer\n<< /Size \(count) /Root \(rootNumber) 0 R /Info \(information) 0 R /Prev \(previous) >>\n"
    result.append(contentsOf: (table + "startxref\n\(references)\n%%EOF\n").utf8)
    return result
  }

  /// The catalogue's tree of names (7.7.4), sorted by them; each file has two objects.
  private func names(_ files: [(name: String, content: [UInt8])], first: Int) -> String {
    guard !files.isEmpty else { return "" }
    let entries = files.enumerated().map { (key: Self.text($0.element.name), place: first + 2 * $0.offset) }
    let pairs = entries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.place) 0 R" }
    return "/Names << /EmbeddedFiles << /Names [ \(pairs.joined(separator: " ")) ] >> >>\n"
  }

  /// A text string (7.9.2.2) in UTF-16, as hexadecimal digits.
  private static func text(_ text: String) -> String {
    var output = "<FEFF"
    for unit in text.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      output += String(repeating: "0", count: 4 - digits.count) + digits
    }
    return output + ">"
  }
}
