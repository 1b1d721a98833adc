/// The stamp of a form that was filled, among the properties that the file has for its users (ECMA-376 part 1, 22.3). Its
/// pages stay as the office made them.

import Foundation
import Messages
import Spreadsheets

struct FormStamp {
  private static let part = "docProps/custom.xml"

  private let form: FilledForm
  private let document: Document

  /// - Parameter document: whose stamp it is.
  init(_ form: FilledForm, _ document: Document) {
    self.form = form
    self.document = document
  }

  /// The file with its stamp; without one where the file has no list of its parts to put it in.
  func bytes() throws(Diagnostic) -> [UInt8] {
    do {
      let archive = try OpenArchive(form.bytes)
      guard document.stamp != nil, archive.names.contains("[content_types].xml"), archive.names.contains("_rels/.rels"),
        let stamp = try form.content(of: document).stampText()
      else { return form.bytes }
      func text(_ name: String) throws -> String { String(decoding: try archive.bytes(of: name), as: UTF8.self) }
      guard !archive.names.contains(Self.part.lowercased()) else {
        return ShownDigest.sealing(try archive.replacing([Self.part: Array(Self.sealing(stamp, text(Self.part)).utf8)]))
      }
      let type = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
      let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
      let empty =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"\(CustomProperties.namespace)\"/>"
      let stamped = try archive.replacing(
        [
          "[Content_Types].xml": Array(
            Self.adding(
              "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\""
                + " PartName=\"/\(Self.part)\" ContentType=\"\(type)\"/>",
              to: text("[Content_Types].xml")
            ).utf8),
          "_rels/.rels": Array(
            Self.adding(
              "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
                + " Id=\"benvungStamp\" Type=\"\(relation)\" Target=\"\(Self.part)\"/>",
              to: text("_rels/.rels")
            ).utf8),
        ], adding: [ArchivePart(Self.part, Array(Self.sealing(stamp, empty).utf8))])
      return ShownDigest.sealing(stamped)
    } catch let fault as Diagnostic { throw fault } catch {
      throw Diagnostic(.printFailed, ["title": document.title.printable, "reason": "\(error)"])
    }
  }

  /// The properties with a stamp, in place of one that is there: an office may make a form of what was filled before.
  private static func sealing(_ stamp: String, _ properties: String) -> String {
    let own = Stamp.propertyName
    var tags = MarkupTags(Array(properties.utf8))
    var edits = MarkupEdits()
    var start: Int?
    var last = 1
    while let tag = tags.next() {
      guard tag.name == "property" else { continue }
      if tag.kind == .close {
        if let start { edits.replace(start..<tag.range.upperBound, with: "") }
        start = nil
        continue
      }
      let name = tags.value("name", of: tag) ?? ""
      if name == own || name.hasPrefix(own + "-") {
        start = tag.kind == .open ? tag.range.lowerBound : nil
        if tag.kind == .empty { edits.replace(tag.range, with: "") }
      } else {
        start = nil
        last = max(last, tags.value("pid", of: tag).flatMap { Int($0) }.map { min($0, 999_999_999) } ?? 1)
      }
    }
    let others = String(decoding: edits.applied(to: tags.bytes, 0..<tags.bytes.count), as: UTF8.self)
    return adding(CustomProperties.elements(stamp, named: own, after: last), to: others)
  }

  /// Markup as the last of a root element, which may be empty.
  private static func adding(_ markup: String, to text: String) -> String {
    if let end = text.range(of: "</", options: .backwards) {
      return text[..<end.lowerBound] + markup + text[end.lowerBound...]
    }
    guard let close = text.range(of: "/>", options: .backwards),
      let open = text[..<close.lowerBound].lastIndex(of: "<")
    else { return text }
    let name = text[text.index(after: open)..<close.lowerBound].prefix { !$0.isWhitespace }
    return text[..<close.lowerBound] + ">" + markup + "</\(name)>"
  }
}
