/// A fault of a cell in its parts: messages of cells begin with column and value, which lists show in columns of their own.

import Messages

public struct CellMessage: Hashable, Sendable {
  /// Empty where no one cell is meant.
  public let column: String
  public let value: String
  /// What is wrong, without the suggestion.
  public let rule: String
  /// What is wrong and what was probably meant.
  public let whole: String

  public init(_ diagnostic: Diagnostic, in language: Language) {
    let head = diagnostic.arguments["column"] ?? ""
    let cell = diagnostic.arguments["value"] ?? ""
    var bare = diagnostic
    bare.suggestion = nil
    let prefix = ["\(head) \"\(cell)\": ", "\(head): "].first {
      !head.isEmpty && bare.message(in: language).hasPrefix($0)
    }
    (column, value) = prefix == nil ? ("", "") : (head, cell)
    rule = String(bare.message(in: language).dropFirst(prefix?.count ?? 0))
    whole = String(diagnostic.message(in: language).dropFirst(prefix?.count ?? 0))
  }
}
