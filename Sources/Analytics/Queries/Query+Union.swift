/// The rows of two queries in one.

import Messages
import Programme

extension Query {
  /// The rows of both. Two queries of one entity without selected or computed columns give each row once, and stay
  /// rows of the register; any others must have the same columns, and their rows follow one another, equal ones too.
  ///
  /// - Throws: ``Diagnostic`` E0364 for different columns, E0365 for a column of different types.
  public func united(with other: Query) throws -> Query {
    guard !isPlain || !other.isPlain || entity.name != other.entity.name else { return try joinedRows(with: other) }
    let (own, theirs) = (shownColumns.map(\.name), other.shownColumns.map(\.name))
    guard Set(own) == Set(theirs) else {
      throw Diagnostic(
        .unionColumns, ["own": own.joined(separator: ", "), "other": theirs.joined(separator: ", ")],
        hint: LocalizedText(
          vi: "chọn cùng các cột ở cả hai bên bằng select", en: "select the same columns on both sides"))
    }
    let (first, second) = (try ordered(), try other.ordered())
    let step = OpenStep(context)
    defer {
      let count = first.rows.count + second.rows.count
      step?.end(PlanWords.step("union", other.entity.name), count, count, PlanWords.copied)
    }
    var usage = self.usage
    usage.formUnion(other.usage)
    var columns: [(name: String, vector: ValueVector, label: LocalizedText?)] = []
    for column in shownColumns {
      let text = other.shownColumns.first { $0.name == column.name }?.text ?? column.text
      let (left, leftUsage) = try shown(column.text, first)
      let (right, rightUsage) = try other.shown(text, second)
      usage.formUnion(leftUsage)
      usage.formUnion(rightUsage)
      guard left.type == right.type else {
        throw Diagnostic(
          .unionTypes, ["name": column.name, "own": left.type.name, "other": right.type.name])
      }
      columns.append((column.name, left.appending(right), label(of: column.text)))
    }
    return Query(
      rows: first.rows.count + second.rows.count, columns: columns, as: "union", usage: usage,
      notes: notes(first) + other.notes(second).filter { !notes(first).contains($0) }, context: context)
  }

  /// Whether the rows are those of an entity with its own columns only.
  private var isPlain: Bool {
    !isDerived && selected == nil && derived.isEmpty && attached.isEmpty && unnested == nil
  }

  private func joinedRows(with other: Query) throws -> Query {
    let (first, second) = (try selection(), try other.selection())
    var query = try Query(entity.name, context: context)
    query.note(usage)
    query.note(other.usage)
    query.binds = binds.merging(other.binds) { own, _ in own }
    query.inheritedNotes = notes(first) + other.notes(second).filter { !notes(first).contains($0) }
    query.hasOneScope = false
    return query.filtered(rows: first.rows + second.rows)
  }
}

extension ValueVector {
  /// These values, then those of a vector of the same type.
  func appending(_ other: ValueVector) -> ValueVector {
    guard type.isTextual, let dictionary, let second = other.dictionary else {
      return ValueVector(type: type, dictionary: dictionary, values: values + other.values)
    }
    var places = TextPlaces(dictionary.texts)
    let table = second.texts.map { places.place(of: $0) }
    return ValueVector(
      type: type, dictionary: TextDictionary(places.texts),
      values: values + other.values.map { $0 == nullKey ? nullKey : table[Int($0)] })
  }
}
