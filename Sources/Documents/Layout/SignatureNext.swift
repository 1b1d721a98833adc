/// A signature stands on no page by itself: the end of the block above it goes with it.

extension ArraySlice<Block> {
  /// Whether the next thing on the page is a place to sign, or the foot of an official document.
  ///
  /// - Parameter isOfficial: whether such a foot is still to come: it stands before the first annex or at the end.
  func beginWithSignature(isOfficial: Bool) -> Bool {
    for block in self {
      switch block {
      case .section: continue
      case .signatures: return true
      case .annex: return isOfficial
      default: return false
      }
    }
    return isOfficial
  }
}
