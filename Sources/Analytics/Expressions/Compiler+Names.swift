/// Names: columns, derived columns, computed fields, references followed, the row outside.

import Messages
import Programme
import Vietnamese

extension Compiler {
  func name(_ name: String, _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    if let item = scope.item, item.name == name, let list = context.model.codeList(item.list) {
      return Operand(
        ItemNode(slot: slot()), ValueType(.code(item.list)), dictionary: TextDictionary(list.items.map(\.code)))
    }
    if let derived = scope.derived[name] {
      return try compiled(derived.expression, binds: derived.binds, scope)
    }
    if let attached = scope.attached[name] {
      usage.formUnion(attached.usage)
      // It depends on other rows too, so no scope and no denominator can be told from it.
      usage.rootNames.insert("(\(name))")
      return column(attached.column, scope)
    }
    if scope.standard != nil, name == "deprivation_count" { return try deprivationCount(scope) }
    if name == "this", scope.isTrusted, let entity = scope.entity {
      return Operand(RowNode(slot: slot()), ValueType(.reference(entity.name)))
    }
    guard let entity = scope.entity else {
      guard let column = scope.table.column(name) else { throw unknown(name, syntax, scope) }
      return self.column(column, scope)
    }
    guard let field = entity.field(name) else {
      if entity.collection(name) != nil { throw fault(.collectionAsValue, ["name": name], syntax) }
      throw unknown(name, syntax, scope)
    }
    usage.rootNames.insert(name)
    try permit(field, of: entity, syntax, scope)
    let roots = usage.rootNames
    defer { usage.rootNames = roots }
    if let prepared = prepared(field, of: entity, scope) { return prepared }
    switch field.source {
    case .stored, .firstOf:
      guard let column = scope.table.column(name) else { return constant(.null, ValueType(field.type)) }
      return self.column(column, scope)
    case .computed(let text):
      let trusted = Scope(entity: entity, table: scope.table, outer: scope.outer, trusted: true)
      return try compiled(context.parsed(text), binds: [:], trusted)
    case .classInForce, .classByRules:
      return try classInForce(
        Scope(entity: entity, table: scope.table, outer: scope.outer, trusted: true), syntax,
        isRecognised: field.source == .classInForce)
    case .flags(let kind): return try flags(kind, scope, syntax)
    }
  }

  /// A computed field as the column that was worked out beforehand; nil where there is none, or where another standard
  /// takes the place of those in force.
  private func prepared(_ field: Field, of entity: Entity, _ scope: Scope) -> Operand? {
    guard field.source != .stored, context.standardOverride == nil, scope.table === context.snapshot.table(entity.name),
      let column = context.prepared.column(entity.name, field.name, of: scope.table)
    else { return nil }
    guard field.source == .classInForce else { return self.column(column, scope) }
    usage.usesClass = true
    guard let dates = scope.table.column("date") else { return nil }
    let operand = self.column(column, scope)
    let marks = context.standards.filter { $0.jurisdiction == context.jurisdiction }.map {
      PreparedClassNode.Period(
        first: Int64($0.validFrom.number), last: $0.validTo.map { Int64($0.number) } ?? .max, mark: context.mark(of: $0)
      )
    }
    return Operand(
      PreparedClassNode(operand.node, dates: dates, marks), operand.type, dictionary: operand.dictionary)
  }

  /// The folded texts of a stored field, where they were worked out beforehand.
  func preparedFold(_ name: String, _ scope: Scope) -> Operand? {
    guard let entity = scope.entity, scope.derived[name] == nil, scope.item?.name != name,
      scope.table === context.snapshot.table(entity.name), entity.field(name)?.source == .stored
    else { return nil }
    return context.prepared.column(entity.name, PreparedColumns.folded(name), of: scope.table).map {
      column($0, scope)
    }
  }

  private func unknown(_ name: String, _ syntax: Syntax, _ scope: Scope) -> Diagnostic {
    let suggestion = scope.knownNames.closest(to: name)
    let hint = scope.entity.map { entity in
      let command = "benvung data schema \(entity.name)"
      guard let meant = suggestion, let label = entity.field(meant)?.label else { return LocalizedText(both: command) }
      return LocalizedText(
        vi: "\(meant) là \"\(label.vi)\"; xem thêm: \(command)", en: "\(meant) is \"\(label.en)\"; see \(command)")
    }
    return fault(
      .unknownColumn, ["name": name, "entity": scope.name], syntax, suggestion: suggestion, hint: hint)
  }

  private func column(_ column: Column, _ scope: Scope) -> Operand {
    let type = ValueType(column.type)
    let hasTexts = type.isTextual || column.type.isCodes
    return Operand(ColumnNode(slot: slot(), column), type, dictionary: hasTexts ? column.dictionary : nil)
  }

  /// Compiles another expression in place: its own text and binds hold while it is compiled.
  func compiled(_ expression: ParsedExpression, binds: [String: BindValue], _ scope: Scope) throws -> Operand {
    let (outerSource, outerBinds) = (source, self.binds)
    source = expression.source
    self.binds = binds
    defer {
      source = outerSource
      self.binds = outerBinds
    }
    return try operand(expression.syntax, scope)
  }

  private func permit(_ field: Field, of entity: Entity, _ syntax: Syntax, _ scope: Scope) throws {
    guard !scope.isTrusted else { return }
    let qualified = "\(entity.name).\(field.name)"
    usage.entities.insert(entity.name)
    if !usage.fields.contains(qualified) {
      usage.fields.append(qualified)
      usage.labels.append(field.label)
    }
    guard context.access.allows(entity: entity.name) else {
      throw fault(
        .entityNotDeclared, ["entity": entity.name], syntax,
        hint: LocalizedText(
          vi: "thêm \"\(entity.name)\" vào needs.read trong plugin.lua",
          en: "add \"\(entity.name)\" to needs.read in plugin.lua"))
    }
    switch field.privacy {
    case .public: break
    case .sensitive:
      guard context.access.sensitiveFields else { throw fault(.sensitiveFieldInScript, ["field": qualified], syntax) }
      usage.touchesSensitive = true
    case .personal:
      guard context.access.allowsPersonal(entity.name, field.name) else {
        throw fault(
          .personalFieldNotGranted, ["field": qualified], syntax,
          hint: LocalizedText(
            vi: "khai báo needs.personal = { \"\(qualified)\" } trong plugin.lua và chạy với --grant personal",
            en: "declare needs.personal = { \"\(qualified)\" } in plugin.lua and run with --grant personal"))
      }
    }
  }

  func member(_ base: Syntax, _ name: String, _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    if case .name("outer") = base.kind {
      guard let outer = scope.outer else { throw fault(.noOuterRow, [:], base) }
      let inner = try self.name(name, syntax, outer)
      guard inner.constantText == nil else { return inner }
      var outside = Operand(OuterNode(slot: slot(), inner.node), inner.type, dictionary: inner.dictionary)
      outside.unknown = inner.unknown.map { OuterNode(slot: slot(), $0) }
      return outside
    }
    let reference = try reference(base, scope)
    return try follow(reference.node, reference.entity, scope) { target in
      try self.name(name, Syntax(kind: .name(name), range: Self.lastWord(syntax, name)), target)
    }
  }

  private static func lastWord(_ syntax: Syntax, _ name: String) -> Range<Int> {
    max(syntax.range.lowerBound, syntax.range.upperBound - name.count)..<syntax.range.upperBound
  }

  /// A part that must be a reference.
  func reference(_ syntax: Syntax, _ scope: Scope) throws -> (node: Node, entity: Entity) {
    let operand = try operand(syntax, scope)
    guard case .reference(let name) = operand.type.base, let entity = context.model.entity(name) else {
      throw fault(
        .wrongOperandType, ["operation": ".", "found": operand.type.name, "expected": "reference"], syntax)
    }
    return (operand.node, entity)
  }

  /// Compiles something in the scope of the row that a reference points to.
  func follow(
    _ reference: Node, _ entity: Entity, _ scope: Scope, _ body: (Scope) throws -> Operand
  ) throws -> Operand {
    let roots = usage.rootNames
    let target = Scope(entity: entity, table: context.table(entity.name), outer: scope.outer, trusted: scope.isTrusted)
    let inner = try body(target)
    usage.rootNames = roots
    guard inner.constantText == nil else { return inner }
    if inner.unknown == nil,
      let lookup = LookupNode(
        slot: slot(), reference: reference, target: inner.node, rowCount: target.table.rowCount)
    {
      return Operand(lookup, inner.type, dictionary: inner.dictionary)
    }
    var followed = Operand(
      FollowNode(reference: reference, target: inner.node), inner.type, dictionary: inner.dictionary)
    followed.unknown = inner.unknown.map { FollowNode(reference: reference, target: $0) }
    return followed
  }
}

extension FieldType {
  var isCodes: Bool {
    if case .codes = self { return true }
    return false
  }
}
