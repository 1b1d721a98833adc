/// What Tab offers at the prompt.

extension PromptSession {
  private static let globals = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
    "not",
    "or", "repeat", "return", "then", "true", "until", "while", "assert", "bv", "coroutine", "ctx", "error", "help(",
    "ipairs", "math.", "next", "os.", "pairs", "pcall", "print(", "select", "string.", "table.", "tonumber", "tostring",
    "type", "utf8.",
  ]

  /// The candidates for the text before the cursor.
  func completion(_ before: String) -> Completion {
    // Inside a string of a query: the entity's fields.
    if let entity = before.matches(of: /ctx\.data\.([a-z_]+)/).last.map({ String($0.1) }),
      Self.isInString(before)
    {
      return candidates(help.fields(of: entity), for: Self.word(before, marks: ""))
    }
    let word = Self.word(before, marks: ".:")
    guard let mark = word.lastIndex(where: { $0 == "." || $0 == ":" }) else {
      return candidates(Self.globals + names.sorted(), for: word)
    }
    let owner = String(word[...mark])
    let rest = String(word[word.index(after: mark)...])
    switch owner {
    case "ctx.data.": return candidates(help.entityNames, for: rest)
    case "ctx.": return candidates(["data.", "doc:", "params.", "propose", "standard"], for: rest)
    case "ctx.doc:", "ctx.standard:": return candidates(help.functions(of: owner), for: rest)
    case _ where owner.hasPrefix("bv") && owner.hasSuffix("."):
      return candidates(help.functions(of: owner), for: rest)
    case _ where owner.hasPrefix("ctx.data."): return candidates(help.functions(of: "query:"), for: rest)
    case _ where owner.hasSuffix(":"):
      let methods = ["query:", "groups:", "summary:"].flatMap { help.functions(of: $0) }
      return candidates(Set(methods).sorted(), for: rest)
    default: return Completion(length: 0, candidates: [])
    }
  }

  private func candidates(_ names: [String], for word: String) -> Completion {
    Completion(length: word.count, candidates: names.filter { $0.hasPrefix(word) }.sorted())
  }

  /// The letters, digits and marks right before the cursor.
  private static func word(_ before: String, marks: String) -> String {
    String(
      before.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || marks.contains($0) }
        .reversed())
  }

  private static func isInString(_ text: String) -> Bool {
    var quote: Character?
    for character in text where character == "\"" || character == "'" {
      if quote == nil { quote = character } else if quote == character { quote = nil }
    }
    return quote != nil
  }
}
