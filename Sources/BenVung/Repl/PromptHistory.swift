/// The lines typed at earlier prompts, in a file that only its owner reads.

import Foundation

struct PromptHistory {
  /// How many lines are kept.
  static let most = 1_000

  private(set) var lines: [String] = []
  /// Nil: kept for this prompt only.
  let path: String?

  /// $XDG_STATE_HOME/benvung/history, or the same in ~/.local/state.
  static func path(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/benvung/history" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/benvung/history"
  }

  init(path: String?) {
    self.path = path
    guard let path, let bytes = FileManager.default.contents(atPath: path) else { return }
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    lines = all.suffix(Self.most)
    if all.count > 2 * Self.most { rewrite(path) }
  }

  /// Adds a line, unless it is blank or the same as the last. A history that cannot be written is kept in memory.
  mutating func add(_ line: String) {
    guard !line.allSatisfy(\.isWhitespace), line != lines.last, !line.contains("\n") else { return }
    lines.append(line)
    guard let path else { return }
    try? FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    write(line + "\n", to: path, O_APPEND)
  }

  private func rewrite(_ path: String) {
    let temporary = path + ".\(getpid()).tmp"
    write(lines.joined(separator: "\n") + "\n", to: temporary, O_TRUNC)
    if rename(temporary, path) != 0 { unlink(temporary) }
  }

  private func write(_ text: String, to path: String, _ mode: Int32) {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW | mode, 0o600)
    guard descriptor >= 0 else { return }
    // What is typed may hold names of people: also an older file is closed to others.
    fchmod(descriptor, 0o600)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? file.write(contentsOf: Data(text.utf8))
  }
}
