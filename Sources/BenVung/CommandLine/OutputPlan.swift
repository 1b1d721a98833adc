/// Where a run's document goes: settled and checked before anything is computed.

import Documents
import Foundation
import Messages

struct OutputPlan {
  struct Target: Hashable {
    /// Nil: standard output.
    let path: String?
    let format: DocumentFormat
  }

  let targets: [Target]

  /// - Parameters:
  ///   - outputs: the values of `-o`, with `{area}`, `{year}`, `{plugin}`.
  ///   - format: the value of `-O`.
  ///   - values: what the names in braces stand for.
  /// - Throws: ``Diagnostics`` with all faults.
  init(outputs: [String], format: String?, isJSON: Bool, values: [String: String]) throws {
    var faults: [Diagnostic] = []
    let named = try format.map { name in try DocumentFormat.named(name) }
    let plain = named ?? (isJSON ? .json : .terminal)
    var targets: [Target] = []
    var taken: Set<String> = []
    for output in outputs.isEmpty ? ["-"] : outputs {
      var path = output
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        path = path.replacing("{\(name)}", with: Self.fileName(value))
      }
      do throws(Diagnostic) {
        let target: Target
        if path == "-" {
          target = Target(path: nil, format: plain)
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
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.targets = targets
  }

  /// Renders all targets, then writes them, files under a temporary name first.
  func write(_ document: Document, console: Console, color: Bool) throws {
    let rendered = try targets.map { target in
      let options = RenderOptions(
        width: target.path == nil ? console.width : 100, color: target.path == nil && color,
        byteOrderMark: target.path != nil && target.format == .csv)
      return try target.format.render(document, options: options)
    }
    for (target, bytes) in zip(targets, rendered) {
      if let path = target.path { try Self.replace(path, with: bytes) } else { console.output(bytes) }
    }
  }

  /// A value as part of a file's name: no slash makes another folder of it.
  private static func fileName(_ value: String) -> String {
    let name = String(value.map { $0 == "/" || $0 == "\\" || $0 == "\0" ? "-" : $0 })
    return name.hasPrefix(".") ? "_" + name.dropFirst() : name
  }

  /// The same for "out.html", "./out.html" and a link to its folder.
  private static func place(of path: String) -> String {
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
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw unwritable(path, EISDIR)
    }
    guard access(folder, W_OK) == 0 else { throw unwritable(path, errno) }
  }

  private static func unwritable(_ path: String, _ number: Int32) -> Diagnostic {
    Diagnostic(.outputUnwritable, ["path": path, "reason": String(cString: strerror(number))])
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws {
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      defer { try? file.close() }
      try file.write(contentsOf: Data(bytes))
    } catch {
      unlink(temporary)
      throw Diagnostic(.outputUnwritable, ["path": path, "reason": error.localizedDescription])
    }
    guard rename(temporary, path) == 0 else {
      let number = errno
      unlink(temporary)
      throw unwritable(path, number)
    }
  }
}
