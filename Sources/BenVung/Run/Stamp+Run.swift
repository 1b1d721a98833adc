/// What of a run's options shaped its document.

import Crypto
import Documents
import Messages

extension Stamp {
  mutating func note(_ options: RunOptions) {
    language = options.language
    layout = options.letterhead == nil ? .plain : .officialReport
    standard = options.standard
    grants = options.grants.sorted()
    documentNumber = options.letterhead?.number
    documentDate = options.letterhead?.date
  }
}

extension PluginCatalogue {
  /// SHA-256, in hexadecimal, over the plugins of kind `standard` in the order of their ids: what classifies.
  func standardsHash() throws -> String {
    let hashes = try hashesOfStandards().map { "\($0.id) \($0.hash)\n" }.joined()
    return PluginFiles.hexadecimal(SHA256.hash(data: Array(hashes.utf8)))
  }
}
