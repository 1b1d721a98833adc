/// Lists of columns, keys and orders as scripts write them, read strictly.

import Analytics
import LuaRuntime
import Messages

/// A column that `derive` adds.
enum NewColumn {
  case expression(String)
  case window(Window)
}

extension LuaCall {
  /// Columns from a position on: texts, which are their own names, and tables of texts and of name = bv.expr "…".
  func columns(from first: Int) throws -> [(name: String, text: String)] {
    try (first...max(first, count)).flatMap { position in
      if case .table = value(at: position) { return try columns(in: value(at: position), at: position) }
      let text = try text(position)
      return [(text, text)]
    }
  }

  /// The columns of one table; those without a name come first, as they stand there.
  func columns(in value: LuaValue, at position: Int) throws -> [(name: String, text: String)] {
    if let text = value.text { return [(text, text)] }
    guard let table = value.table else { throw wrongColumn(position, value, nil) }
    let unnamed = try table.elements.map { element -> (name: String, text: String) in
      guard let text = element.text else { throw wrongColumn(position, element, nil) }
      return (text, text)
    }
    let named = try table.entries.filter { $0.key.text != nil && $0.key.integer == nil }
      .map { key, value -> (Int, String, String) in
        guard let measure = value.object as? ScriptMeasure, case .expression(let text) = measure.content else {
          throw wrongColumn(position, value, key.text)
        }
        return (measure.serial, key.text ?? "", text)
      }.sorted { $0.0 < $1.0 }
    return unnamed + named.map { ($0.1, $0.2) }
  }

  /// What `derive` adds, in the order in which it was written.
  func newColumns(_ position: Int) throws -> [(name: String, column: NewColumn)] {
    try ScriptQuery.measures(self, table(position)).map { name, measure in
      switch measure.content {
      case .expression(let text): (name, .expression(text))
      case .window(let window): (name, .window(window))
      case .measure: throw wrongColumn(position, .object(measure), name)
      }
    }
  }

  /// Keys of a sort, with an options table last.
  func sortKeys() throws -> [SortKey] {
    var last = count
    var nulls = SortKey.Nulls.last
    if case .table = value(at: count), count > 1 {
      let options = try NamedArguments(self, at: count, known: ["nulls"])
      guard let place = SortKey.Nulls(rawValue: try options.text("nulls", or: "last")) else {
        throw fault(count, vi: "nulls: cần \"first\" hoặc \"last\"", en: "nulls: \"first\" or \"last\" expected")
      }
      (nulls, last) = (place, count - 1)
    }
    return try (1...max(1, last)).map { SortKey(try text($0), nulls: nulls) }
  }

  /// The rows of a query or of a summary.
  func rows(_ position: Int) throws -> Query {
    switch value(at: position).object {
    case let query as ScriptQuery: return query.query
    case let summary as ScriptSummary: return try summary.summary.rows(asAggregates: false)
    default: return try object(position, as: ScriptQuery.self).query
    }
  }

  /// What a join matches by: one expression, or a list of expressions and of pairs { own, other }.
  func joinKeys(_ value: LuaValue, at position: Int) throws -> [JoinKey] {
    if let text = value.text { return [JoinKey(text)] }
    let keys = try (value.table?.elements ?? []).map { element -> JoinKey in
      if let text = element.text { return JoinKey(text) }
      guard let pair = element.table?.elements, pair.count == 2, let own = pair[0].text, let other = pair[1].text
      else { throw wrongKey(position) }
      return JoinKey(own, other)
    }
    guard !keys.isEmpty else { throw wrongKey(position) }
    return keys
  }

  private func wrongKey(_ position: Int) -> LuaError {
    fault(
      position, vi: "cần khóa như \"household\" hoặc { \"household\", { \"year - 1\", \"year\" } }",
      en: "a key such as \"household\" or { \"household\", { \"year - 1\", \"year\" } } expected")
  }

  private func wrongColumn(_ position: Int, _ value: LuaValue, _ name: String?) -> LuaError {
    let isMeasure = value.object is ScriptMeasure
    let (vi, en) = isMeasure ? ("phép đo", "a measure") : (TypeWords.vietnamese(value.typeName), value.typeName)
    let prefix = name.map { $0 + ": " } ?? ""
    return fault(
      position, vi: "\(prefix)cần bv.expr, đang có \(vi)", en: "\(prefix)bv.expr expected, got \(en)")
  }
}
