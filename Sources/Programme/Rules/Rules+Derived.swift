/// Rules that follow from the types and dates of the fields, one for each entity that has them.

import Messages

extension Rule {
  /// The unit of each dated row must have existed on its date, and be a commune where people live or are helped
  /// (domain.md 12, rule 4).
  static func unitsInTime(_ entities: [Entity]) -> [Rule] {
    entities.filter { $0.isStored && $0.field("unit")?.type == .reference("units") }.flatMap { entity in
      var rules: [Rule] = []
      let dated = entity.dateField.map { field in
        "coalesce(unit.valid_from <= \(field), true) and coalesce(unit.valid_to >= \(field), true)"
      }
      let yearly = entity.field("year").map { _ in
        "year(unit.valid_from) <= year and coalesce(year(unit.valid_to) >= year, true)"
      }
      if let condition = dated ?? yearly {
        rules.append(
          Rule(
            "unit-then", of: entity.name, .fault, condition, vi: "đơn vị chưa có hoặc không còn vào ngày đó",
            en: "the unit did not exist yet, or no more, on that date",
            source: .init(vi: "Nghị quyết 1685/NQ-UBTVQH15", en: "Resolution 1685/NQ-UBTVQH15"),
            shows: ["unit", entity.dateField ?? "year"]))
      }
      if ["residences", "review_events", "supports", "enrolments", "removal_plans"].contains(entity.name) {
        rules.append(
          Rule(
            "unit-commune", of: entity.name, .fault, "unit.level == 'commune'",
            vi: "đơn vị phải là xã, phường, thị trấn",
            en: "the unit must be a commune", source: .dataSense, shows: ["unit"]))
      }
      return rules
    }
  }

  /// A slip of the unit is the usual mistake: đồng for thousand or million (domain.md 12, rule 11). Amounts of one
  /// household; prices and rates per piece may be small.
  static func amounts(_ entities: [Entity]) -> [Rule] {
    entities.filter { $0.isStored && ($0.field("household") != nil || $0.field("support") != nil) }.flatMap { entity in
      entity.storedFields.filter { $0.type == .money(.once) && $0.privacy == .public }.map { field in
        Rule(
          "amount-\(field.name.hyphenated)", of: entity.name, .warning,
          "\(field.name) == 0 or \(field.name) >= 1000 and \(field.name) <= 10000000000",
          vi: "\(field.label.vi) dưới 1.000 đồng hoặc trên 10 tỷ đồng cho một hộ: có phải sai đơn vị tính?",
          en: "\(field.label.en) below 1,000 or above 10 billion VND for one household: a slip of the unit?",
          source: .dataSense, shows: [field.name])
      }
    }
  }

  /// No amount is beyond what the programme has: a register from before that was refused may hold one, and no sum with it
  /// can be computed.
  static func ceilings(_ entities: [Entity]) -> [Rule] {
    let bound = Int64(Field.greatestAmount)
    return entities.filter(\.isStored).flatMap { entity in
      entity.storedFields.filter(\.hasCeiling).map { field in
        Rule(
          "ceiling-\(field.name.hyphenated)", of: entity.name, .fault,
          "\(field.name) <= \(bound)" + (field.tableMinimum == nil ? " and \(field.name) >= -\(bound)" : ""),
          vi: "\(field.label.vi) quá 100 nghìn tỷ đồng: thừa chữ số hay sai đơn vị tính? Sửa bằng benvung data set",
          en: "\(field.label.en) beyond 100,000 billion VND: digits or a unit too many? Mend it with benvung data set",
          source: .dataSense, shows: [field.name])
      }
    }
  }

  /// Every rule of the programme, in the order of the entities.
  static func programme(_ entities: [Entity]) -> [Rule] {
    let rules =
      households + reviews + recordedFlags + besideReviews + units + supports + supportForms + fund + budget + movement
      + meetings
      + management + livelihoods
      + unitsInTime(entities) + amounts(entities) + ceilings(entities)
    let places = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.name, $0) })
    return rules.enumerated().sorted { left, right in
      let (a, b) = (places[left.element.entity] ?? 0, places[right.element.entity] ?? 0)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}

extension String {
  /// With hyphens for underscores, as names of rules are written. (The regular-expression engine behind `replacing` takes
  /// milliseconds to start, and every command would wait for it.)
  var hyphenated: String { String(map { $0 == "_" ? "-" : $0 }) }
}
