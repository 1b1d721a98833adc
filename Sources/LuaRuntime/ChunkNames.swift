/// The names of the chunks a state has loaded, to find them again at the head of a message ("main.lua:3: text").
struct ChunkNames {
  /// By the short form that Lua prints: at most 59 bytes, "..." and the end of longer ones.
  private var names: [[UInt8]: String] = [:]

  mutating func add(_ name: String) {
    let bytes = Array(name.utf8)
    names[bytes.count <= 59 ? bytes : Array("...".utf8) + bytes.suffix(56)] = name
  }

  /// The place that a message starts with, and how many bytes that takes.
  func place(in message: [UInt8]) -> (chunk: String, line: Int, length: Int)? {
    for (short, name) in names where message.starts(with: short + [UInt8(ascii: ":")]) {
      let digits = message[(short.count + 1)...].prefix { (48...57).contains($0) }
      let rest = message[digits.endIndex...]
      guard let line = Int(String(decoding: digits, as: UTF8.self)), rest.starts(with: [58, 32]) else { continue }
      return (name, line, digits.endIndex + 2)
    }
    return nil
  }
}
