/// Web addresses that stand in plain text.

extension String {
  /// Where they stand; a full stop or bracket behind one is none of it.
  var webAddresses: [Range<String.Index>] {
    guard contains("://") else { return [] }
    return matches(of: /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/).map(\.range)
  }
}

extension [RichText.Part] {
  /// The parts with the addresses in their text as links, unless the text has links of its own.
  var linkingWebAddresses: [RichText.Part] {
    guard allSatisfy({ $0.address == nil }) else { return self }
    return flatMap { part -> [RichText.Part] in
      let places = part.text.webAddresses
      guard !places.isEmpty else { return [part] }
      var result: [RichText.Part] = []
      func add(_ text: Substring, address: String? = nil) {
        guard !text.isEmpty else { return }
        result.append(
          RichText.Part(
            String(text), isStrong: part.isStrong, isEmphasised: part.isEmphasised, address: address))
      }
      var start = part.text.startIndex
      for place in places {
        add(part.text[start..<place.lowerBound])
        add(part.text[place], address: String(part.text[place]))
        start = place.upperBound
      }
      add(part.text[start...])
      return result
    }
  }
}
