/// Functions and aggregates over collections.

import Messages
import Programme
import Vietnamese

extension Compiler {
  private static let functions = [
    "abs", "age", "all", "any", "ceil", "class_as_if", "class_by", "coalesce", "count", "day", "floor", "fold", "if",
    "last", "line", "max", "min", "month", "months_after", "present", "quarter", "review", "round", "size", "sum",
    "year",
  ]
  private static let aggregates: [String: CollectionAggregate] = [
    "any": .any, "all": .all, "count": .count, "sum": .sum, "min": .minimum, "max": .maximum, "last": .last,
  ]

  func call(
    _ base: Syntax?, _ name: String, _ arguments: [Syntax], _ syntax: Syntax, _ scope: Scope
  ) throws -> Operand {
    if let base {
      let reference = try reference(base, scope)
      return try follow(reference.node, reference.entity, scope) { target in
        try self.call(nil, name, arguments, syntax, target)
      }
    }
    if let aggregate = Self.aggregates[name], let first = arguments.first,
      let collection = try collection(first, scope, isRequired: name != "min" && name != "max")
    {
      return try self.aggregate(aggregate, name, collection, arguments, syntax, scope)
    }
    switch name {
    case "if":
      try count(arguments, 3...3, name, syntax)
      let condition = try boolean(arguments[0], scope, "if")
      let choice = try unify(
        [try operand(arguments[1], scope), try operand(arguments[2], scope)], syntax)
      return Operand(
        ChooseNode(
          slot: slot(), condition.node, choice.nodes[0], choice.nodes[1], isBoolean: choice.type.base == .boolean),
        choice.type, dictionary: choice.dictionary)
    case "coalesce":
      try count(arguments, 1...20, name, syntax)
      let choice = try unify(try arguments.map { try operand($0, scope) }, syntax)
      return Operand(
        CoalesceNode(slot: slot(), choice.nodes, isBoolean: choice.type.base == .boolean), choice.type,
        dictionary: choice.dictionary)
    case "age":
      try count(arguments, 2...2, name, syntax)
      return Operand(
        AgeNode(
          slot: slot(), birth: try date(arguments[0], scope, name).node, on: try date(arguments[1], scope, name).node),
        ValueType(.number))
    case "months_after":
      try count(arguments, 2...2, name, syntax)
      let months = try number(arguments[1], scope, name)
      guard months.type.isWhole else {
        throw fault(.wrongOperandType, ["operation": name, "found": "decimal", "expected": "integer"], arguments[1])
      }
      return Operand(
        MonthsAfterNode(slot: slot(), try date(arguments[0], scope, name).node, months: months.node), ValueType(.date))
    case "year", "month", "quarter", "day":
      try count(arguments, 1...1, name, syntax)
      let part = DatePart(rawValue: name) ?? .year
      return Operand(DatePartNode(slot: slot(), try date(arguments[0], scope, name).node, part), ValueType(.number))
    case "fold":
      try count(arguments, 1...1, name, syntax)
      let operand = try operand(arguments[0], scope)
      guard operand.type.isTextual else {
        throw fault(
          .wrongOperandType, ["operation": name, "found": operand.type.name, "expected": "text"], arguments[0])
      }
      if case .name(let field) = arguments[0].kind, let prepared = preparedFold(field, scope) { return prepared }
      return mapped(operand, \.folded)
    case "contains":
      try count(arguments, 2...2, name, syntax)
      return try contains(arguments[0], arguments[1], syntax, scope)
    case "size":
      try count(arguments, 1...1, name, syntax)
      let operand = try operand(arguments[0], scope)
      guard case .codes = operand.type.base else {
        throw fault(
          .wrongOperandType, ["operation": name, "found": operand.type.name, "expected": "codes"], arguments[0])
      }
      return Operand(BitCountNode(slot: slot(), operand.node), ValueType(.number))
    case "abs":
      try count(arguments, 1...1, name, syntax)
      let operand = try number(arguments[0], scope, name)
      return Operand(
        SignNode(
          slot: slot(), operand.node, absolute: true, whole: operand.type.isWhole,
          overflow: fault(.numberOverflow, [:], syntax)), operand.type)
    case "round", "floor", "ceil":
      try count(arguments, 1...1, name, syntax)
      let operand = try number(arguments[0], scope, name)
      guard !operand.type.isWhole else { return operand }
      let rule: FloatingPointRoundingRule =
        name == "round" ? .toNearestOrAwayFromZero : name == "floor" ? .down : .up
      return Operand(
        RoundNode(slot: slot(), operand.node, rule, overflow: fault(.numberOverflow, [:], syntax)),
        ValueType(operand.type.base))
    case "min", "max":
      try count(arguments, 1...20, name, syntax)
      let choice = try unify(try arguments.map { try operand($0, scope) }, syntax)
      guard ValueType(choice.type.base).isNumeric || choice.type.base == .date else {
        throw fault(.wrongOperandType, ["operation": name, "found": choice.type.name, "expected": "number"], syntax)
      }
      return Operand(
        ExtremeNode(slot: slot(), choice.nodes, maximum: name == "max", whole: choice.type.isWhole), choice.type)
    case "present":
      try count(arguments, 0...0, name, syntax)
      return try present(syntax, scope)
    case "bit" where scope.isTrusted:
      try count(arguments, 1...1, name, syntax)
      return bit(try operand(arguments[0], scope))
    case "review": return try review(arguments, syntax, scope)
    case "class_by", "class_as_if":
      try count(arguments, 1...1, name, syntax)
      guard case .text(let id) = arguments[0].kind else {
        throw fault(.wrongOperandType, ["operation": name, "found": "?", "expected": "'VN-2022'"], arguments[0])
      }
      let standard = try locating(arguments[0]) { try context.standard(id) }
      return try classBy(standard, scope, syntax, checked: name == "class_by")
    case "line": return try line(arguments, syntax, scope)
    default:
      throw fault(
        .unknownFunction, ["name": name], syntax, suggestion: Self.functions.closest(to: name),
        hint: name == "date" ? Self.dateHint : nil)
    }
  }

  func count(_ arguments: [Syntax], _ allowed: ClosedRange<Int>, _ name: String, _ syntax: Syntax) throws {
    guard allowed.contains(arguments.count) else {
      let expected =
        allowed.lowerBound == allowed.upperBound
        ? String(allowed.lowerBound) : "\(allowed.lowerBound)–\(allowed.upperBound)"
      throw fault(
        .wrongArgumentCount, ["name": name, "expected": expected, "found": String(arguments.count)], syntax)
    }
  }

  struct FoundCollection {
    let parent: Node?
    let index: CollectionIndex?
    let entity: Entity
  }

  /// The collection that a part names, or nil where it names none.
  private func collection(_ syntax: Syntax, _ scope: Scope, isRequired: Bool) throws -> FoundCollection? {
    switch syntax.kind {
    case .name(let name):
      if let declared = scope.entity?.collection(name), let entity = context.model.entity(declared.entity) {
        try permit(entity, syntax, scope)
        return FoundCollection(parent: nil, index: scope.table.collections[name], entity: entity)
      }
    case .member(let base, let name):
      if case .name("outer") = base.kind { break }
      let (savedSlots, savedUsage) = (slots, usage)
      if let reference = try? reference(base, scope), let declared = reference.entity.collection(name),
        let entity = context.model.entity(declared.entity)
      {
        try permit(entity, syntax, scope)
        return FoundCollection(
          parent: reference.node, index: context.table(reference.entity.name).collections[name], entity: entity)
      }
      restore(slots: savedSlots, usage: savedUsage)
    default: break
    }
    guard !isRequired else {
      throw fault(
        .notACollection, ["name": "any/all/count/sum/last", "found": String(Array(source)[syntax.range])], syntax,
        suggestion: scope.entity?.collections.map(\.name).closest(to: String(Array(source)[syntax.range])))
    }
    return nil
  }

  private func permit(_ entity: Entity, _ syntax: Syntax, _ scope: Scope) throws {
    guard !scope.isTrusted else { return }
    usage.entities.insert(entity.name)
    guard context.access.allows(entity: entity.name) else {
      throw fault(
        .entityNotDeclared, ["entity": entity.name], syntax,
        hint: LocalizedText(
          vi: "thêm \"\(entity.name)\" vào needs.read trong plugin.lua",
          en: "add \"\(entity.name)\" to needs.read in plugin.lua"))
    }
  }

  private func aggregate(
    _ aggregate: CollectionAggregate, _ name: String, _ collection: FoundCollection, _ arguments: [Syntax],
    _ syntax: Syntax, _ scope: Scope
  ) throws -> Operand {
    let allowed: ClosedRange<Int> = aggregate == .count ? 1...2 : aggregate == .last ? 2...3 : 2...2
    try count(arguments, allowed, name, syntax)
    let inner = Scope(
      entity: collection.entity, table: context.table(collection.entity.name), outer: scope, trusted: scope.isTrusted)
    let roots = usage.rootNames
    defer { usage.rootNames = roots.union(["(\(name))"]) }
    var value: Operand?
    var condition: Operand?
    switch aggregate {
    case .any, .all: value = try boolean(arguments[1], inner, name)
    case .count: value = arguments.count > 1 ? try boolean(arguments[1], inner, name) : nil
    case .sum: value = try number(arguments[1], inner, name)
    case .minimum, .maximum:
      let operand = try operand(arguments[1], inner)
      guard operand.type.isNumeric || operand.type.base == .date else {
        throw fault(
          .wrongOperandType, ["operation": name, "found": operand.type.name, "expected": "number"], arguments[1])
      }
      value = operand
    case .last:
      value = finished(try operand(arguments[1], inner))
      if arguments.count > 2 { condition = try boolean(arguments[2], inner, name) }
    }
    let type: ValueType =
      switch aggregate {
      case .any, .all: ValueType(.boolean)
      case .count: ValueType(.number)
      default: value?.type ?? ValueType(.number)
      }
    guard let index = collection.index else {
      // The snapshot holds no such rows: what an empty collection gives.
      let empty: ConstantNode.Value =
        switch aggregate {
        case .any: .boolean(false)
        case .all: .boolean(true)
        case .count: .integer(0)
        case .sum: type.isWhole ? .integer(0) : .decimal(0)
        default: .null
        }
      return Operand(ConstantNode(slot: slot(), empty), type, dictionary: value?.dictionary)
    }
    return Operand(
      CollectionNode(
        slot: slot(), parent: collection.parent, index: index, aggregate, value: value?.node,
        condition: condition?.node, whole: type.isWhole, overflow: fault(.numberOverflow, [:], syntax)), type,
      dictionary: value?.dictionary)
  }

  private func review(_ arguments: [Syntax], _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    try count(arguments, 1...1, "review", syntax)
    guard let entity = scope.entity, let declared = entity.collection("reviews"),
      let target = context.model.entity(declared.entity)
    else {
      throw fault(
        .unknownFunction, ["name": "review"], syntax,
        hint: LocalizedText(vi: "review(năm) dùng trên một hộ", en: "review(year) belongs to a household"))
    }
    try permit(target, syntax, scope)
    let year = try number(arguments[0], scope, "review")
    let type = ValueType(.reference("reviews"))
    guard let index = scope.table.collections["reviews"], let dates = context.table("reviews").column("date") else {
      return constant(.null, type)
    }
    return Operand(ReviewLookupNode(slot: slot(), year: year.node, index: index, dates: dates), type)
  }
}
