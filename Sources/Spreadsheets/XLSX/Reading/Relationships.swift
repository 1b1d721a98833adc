/// How the parts of a workbook point to each other (ECMA-376 part 2, 9.3): the workbook need not be "xl/workbook.xml".

import Foundation

struct Relationships {
  struct Target {
    /// The last word of the relationship's type, the same in the transitional and the strict namespace: "worksheet".
    let kind: String
    /// The part's name, without a slash in front; nil where it lies outside of the file.
    let part: String?
  }

  let targets: [String: Target]

  /// Reads the relationships of a part; of the whole archive where `part` is empty.
  init(of part: String, in archive: ZIPArchive) throws(XLSXFault) {
    let folder = Relationships.folder(of: part)
    let file = part.dropFirst(folder.count)
    let name = folder + "_rels/" + file + ".rels"
    let handler = Handler(folder: folder)
    let stream = try XMLStream(archive.open(name, limit: XLSXLimits.smallPartSize), handler: handler)
    try stream.readAll()
    targets = handler.targets
  }

  /// The part that the only relationship of a kind points to.
  func part(_ kind: String) -> String? {
    targets.values.filter { $0.kind == kind }.compactMap(\.part).min()
  }

  private static func folder(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "" }
    return String(part[...slash])
  }

  /// A target's name within the archive; nil where its dots lead out of it.
  static func resolve(_ target: String, from folder: String) -> String? {
    let decoded = target.removingPercentEncoding ?? target
    let slashes = decoded.replacing("\\", with: "/")
    let full = slashes.hasPrefix("/") ? slashes : folder + slashes
    var parts: [Substring] = []
    for piece in full.split(separator: "/") where piece != "." {
      guard piece == ".." else {
        parts.append(piece)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  private final class Handler: XMLHandler {
    private let folder: String
    var targets: [String: Target] = [:]

    init(folder: String) { self.folder = folder }

    func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let id = attributes.string("Id"), let type = attributes.string("Type"),
        let target = attributes.string("Target")
      else { return }
      let kind = String(type.split(separator: "/").last ?? "")
      let isExternal = attributes.string("TargetMode") == "External"
      targets[id] = Target(kind: kind, part: isExternal ? nil : Relationships.resolve(target, from: folder))
    }

    func endElement(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
