/// Where a run's document goes: settled and checked before anything is computed.

import Documents
import Foundation
import Messages
import Vietnamese

struct OutputPlan {
  struct Target: Hashable {
    /// Nil: standard output.
    let path: String?
    let format: DocumentFormat
  }

  let targets: [Target]
  /// The chart that pictures show, where a document has several.
  let chart: String?

  /// - Parameters:
  ///   - outputs: the values of `-o`, with `{area}`, `{year}`, `{plugin}`.
  ///   - format: the value of `-O`.
  ///   - isTerminal: whether standard output is one, which shows no binary format.
  ///   - chart: the value of `--chart`, which means something only for pictures.
  ///   - values: what the names in braces stand for.
  /// - Throws: ``Diagnostics`` with all faults.
  init(
    outputs: [String], format: String?, isJSON: Bool, isTerminal: Bool = false, chart: String? = nil,
    values: [String: String]
  ) throws {
    var faults: [Diagnostic] = []
    let named = try format.map { name in try DocumentFormat.named(name) }
    let plain = named ?? (isJSON ? .json : .terminal)
    var targets: [Target] = []
    var taken: Set<String> = []
    for output in outputs.isEmpty ? ["-"] : outputs {
      var path = output
      do throws(Diagnostic) {
        path = try Self.expand(output, values)
        let target: Target
        if path == "-" {
          target = Target(path: nil, format: plain)
          if isTerminal, plain.isBinary { throw Diagnostic(.binaryOnTerminal, ["format": plain.rawValue]) }
        } else if let named {
          target = Target(path: path, format: named)
        } else {
          target = Target(path: path, format: try DocumentFormat.from(path: path))
        }
        targets.append(target)
        if path != "-" { try Self.check(path) }
      } catch {
        faults.append(error)
      }
      if !taken.insert(Self.place(of: path)).inserted { faults.append(Diagnostic(.outputsCollide, ["path": path])) }
    }
    if faults.isEmpty, chart != nil, !targets.contains(where: \.format.isPicture) {
      faults.append(Diagnostic(.flagNeedsOther, ["flag": "--chart", "other": "-o FILE.svg, -o FILE.png"]))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.targets = targets
    self.chart = chart
  }

  /// - Throws: ``Diagnostic`` where no target is a page of HTML.
  func needHTML(for flag: String) throws(Diagnostic) {
    guard targets.contains(where: { $0.format == .html }) else {
      throw Diagnostic(.flagNeedsOther, ["flag": flag, "other": "-o FILE.html"])
    }
  }

  /// A document as it goes to one target.
  struct Output: Hashable {
    /// Nil: standard output.
    let path: String?
    let bytes: [UInt8]
  }

  /// The document for each target.
  func render(
    _ document: Document, width: Int, color: Bool, interruption: Interruption
  ) throws(Diagnostic) -> [Output] {
    var outputs: [Output] = []
    for target in targets {
      try interruption.check()
      let options = RenderOptions(
        width: target.path == nil ? width : 100, color: target.path == nil && color,
        byteOrderMark: target.path != nil && target.format == .csv,
        fontFolders: FontFiles.folders(ProcessInfo.processInfo.environment), chart: chart)
      do throws(Diagnostic) {
        outputs.append(Output(path: target.path, bytes: try target.format.render(document, options: options)))
      } catch  where error.code == .outputUnwritable {
        throw Self.placed(error, at: target.path)
      }
    }
    return outputs
  }

  /// A format that cannot be written knows no path; workbooks are made in the folder for temporary files.
  private static func placed(_ fault: Diagnostic, at path: String?) -> Diagnostic {
    var arguments = fault.arguments
    if let path { arguments["path"] = path }
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    let isFull = arguments["reason"] == LocalizedText(systemError: ENOSPC).vi
    return Diagnostic(
      .outputUnwritable, arguments,
      hint: isFull
        ? LocalizedText(
          vi: "thư mục tạm \(folder) hết chỗ: dọn bớt, hay chỉ thư mục khác bằng TMPDIR=",
          en: "the folder for temporary files \(folder) is full: make room, or name another with TMPDIR=")
        : fault.hint)
  }

  /// Writes all files under temporary names; when all of them are whole, they take their places.
  static func write(_ outputs: [Output], console: Console, interruption: Interruption) throws {
    let files = outputs.compactMap { output in
      output.path.map { (path: $0, temporary: $0 + ".\(getpid()).tmp", bytes: output.bytes) }
    }
    let temporaries = files.map(\.temporary)
    try interruption.during(.init(leave: { for name in temporaries { unlink(name) } })) {
      var written: [String] = []
      do {
        for file in files {
          try writeNew(file.temporary, for: file.path, file.bytes, &written)
          try interruption.check()
        }
        for file in files where rename(file.temporary, file.path) != 0 { throw unwritable(file.path, errno) }
      } catch {
        for name in written { unlink(name) }
        throw error
      }
    }
    for output in outputs where output.path == nil { console.show(output.bytes) }
  }

  /// Fills the names in braces.
  private static func expand(_ output: String, _ values: [String: String]) throws(Diagnostic) -> String {
    var path = ""
    var rest = output[...]
    while let match = rest.firstMatch(of: /\{([A-Za-z_-]+)\}/) {
      let name = String(match.1)
      guard let value = values[name] else {
        let known = values.keys.sorted()
        throw Diagnostic(
          .unknownPlaceholder,
          ["path": output, "name": name, "known": known.map { "{\($0)}" }.joined(separator: ", ")],
          suggestion: known.closest(to: name).map { "{\($0)}" })
      }
      path += rest[..<match.range.lowerBound] + fileName(value)
      rest = rest[match.range.upperBound...]
    }
    return path + rest
  }

  /// A value as part of a file's name: no slash makes another folder of it.
  private static func fileName(_ value: String) -> String {
    let name = String(value.map { $0 == "/" || $0 == "\\" || $0 == "\0" ? "-" : $0 })
    return name.hasPrefix(".") ? "_" + name.dropFirst() : name
  }

  /// The same for "out.html", "./out.html" and a link to its folder.
  static func place(of path: String) -> String {
    guard path != "-" else { return path }
    let folder = (path as NSString).deletingLastPathComponent
    let real = PluginFiles.resolved(folder.isEmpty ? "." : folder) ?? folder
    return real + "/" + (path as NSString).lastPathComponent
  }

  private static func check(_ path: String) throws(Diagnostic) {
    let parent = (path as NSString).deletingLastPathComponent
    let folder = parent.isEmpty ? "." : parent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Diagnostic(
        .outputFolderMissing, ["folder": folder, "path": path],
        hint: LocalizedText(vi: "mkdir -p \(folder)", en: "mkdir -p \(folder)"))
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw unwritable(path, EISDIR) }
      // A new file takes the old one's place: one that its owner protected, and a device, are not for taking.
      guard access(path, W_OK) == 0 else { throw unwritable(path, errno) }
      let type = try? FileManager.default.attributesOfItem(atPath: PluginFiles.resolved(path) ?? path)[.type]
      guard type as? FileAttributeType == .typeRegular else {
        throw unwritable(path, LocalizedText(vi: "không phải tệp thường", en: "it is no regular file"))
      }
    }
    guard access(folder, W_OK) == 0 else { throw unwritable(path, errno) }
  }

  private static func unwritable(_ path: String, _ number: Int32) -> Diagnostic {
    unwritable(path, LocalizedText(systemError: number))
  }

  private static func unwritable(_ path: String, _ reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, ["path": path, "reason": reason.vi, "reason_en": reason.en],
      hint: LocalizedText(vi: "ghi ra nơi khác bằng -o", en: "write elsewhere with -o"))
  }

  private static func writeNew(
    _ temporary: String, for path: String, _ bytes: [UInt8], _ written: inout [String]
  ) throws {
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    written.append(temporary)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    defer { try? file.close() }
    do { try file.write(contentsOf: Data(bytes)) } catch { throw unwritable(path, LocalizedText(reason: error)) }
  }
}
