/// What is left of the last batch, for `retry`: a small file in the workspace.

import Foundation
import Messages

struct RepeatRecord: Codable, Hashable {
  static let name = ".benvung-retry.json"

  /// The words of the command line after `run`.
  let words: [String]
  /// The values whose documents were not made; empty when all were.
  let failed: [String]

  /// - Throws: ``Diagnostic`` E0243 where no batch was run, E0244 for a file that is none of ours.
  static func read() throws(Diagnostic) -> RepeatRecord {
    guard FileManager.default.fileExists(atPath: name) else {
      throw Diagnostic(
        .noBatch,
        hint: LocalizedText(
          vi: "benvung run ID --for-each area -o \"out/{area}.pdf\"",
          en: "benvung run ID --for-each area -o \"out/{area}.pdf\""))
    }
    guard let data = FileManager.default.contents(atPath: name),
      let record = try? JSONDecoder().decode(RepeatRecord.self, from: data)
    else { throw Diagnostic(.batchUnreadable, ["file": name]) }
    return record
  }

  /// Takes the place of the last record.
  ///
  /// - Returns: whether it could be written; a batch in a read-only folder has no `retry`.
  func write() -> Bool {
    guard let text = try? JSONOutput.text(self) else { return false }
    return (try? Data(text.utf8).write(to: URL(fileURLWithPath: Self.name), options: .atomic)) != nil
  }
}
