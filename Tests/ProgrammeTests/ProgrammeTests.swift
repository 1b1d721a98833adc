import Testing
import Vietnamese

@testable import Programme

@Suite("The declared model")
struct ModelTests {
  let model = Model.programme

  @Test("every reference, code list and collection names something that is declared")
  func namesResolve() {
    for entity in model.entities {
      for field in entity.fields {
        switch field.type {
        case .reference(let target): #expect(model.entity(target) != nil, "\(entity.name).\(field.name)")
        case .code(let list), .codes(let list): #expect(model.codeList(list) != nil, "\(entity.name).\(field.name)")
        default: break
        }
      }
      for collection in entity.collections {
        #expect(model.entity(collection.entity)?.field(collection.field)?.type == .reference(entity.name))
      }
      #expect(entity.key.allSatisfy { entity.field($0)?.isRequired == true }, "\(entity.name)")
      #expect(entity.field(entity.displayField) != nil)
    }
  }

  @Test("every amount that is kept has a greatest, so that a column of them can be added up")
  func amountsAreBounded() {
    for entity in model.entities {
      for case (let field, .money) in entity.storedFields.map({ ($0, $0.type) }) {
        #expect(field.maximum.map { $0 <= 1e14 } ?? false && field.minimum.map { $0 >= -1e14 } ?? false)
        let isNamed = model.rules.contains {
          $0.entity == entity.name && $0.id == "ceiling-" + field.name.hyphenated
        }
        #expect(isNamed == (field.tableMaximum == nil), "\(entity.name).\(field.name): the table or a rule keeps it")
      }
    }
  }

  @Test("names are unique, plain and no words of the expression language")
  func namesAreUnique() {
    let words: Set<String> = ["and", "or", "not", "in", "true", "false", "nil", "outer", "end", "repeat", "function"]
    #expect(Set(model.entities.map(\.name)).count == model.entities.count)
    #expect(Set(model.entities.map(\.singular)).count == model.entities.count)
    #expect(Set(model.codeLists.map(\.name)).count == model.codeLists.count)
    for entity in model.entities {
      let names = entity.fields.map(\.name) + entity.collections.map(\.name)
      #expect(Set(names).count == names.count, "\(entity.name)")
      for name in names + [entity.name] {
        #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" } && !words.contains(name), "\(name)")
      }
      let labels = entity.fields.flatMap { [$0.label.vi.folded] }
      #expect(Set(labels).count == labels.count, "\(entity.name)")
    }
  }

  @Test("no entity and no field lacks anything: labels, a note on what a row is, a unit for what is counted")
  func nothingLacks() {
    for entity in model.entities {
      #expect(!entity.label.vi.isEmpty && !entity.label.en.isEmpty && entity.note != nil, "\(entity.name)")
      for field in entity.fields {
        #expect(!field.label.vi.isEmpty && !field.label.en.isEmpty, "\(entity.name).\(field.name)")
        switch field.type {
        case .money, .decimal: #expect(field.unit != nil || field.name == "share", "\(entity.name).\(field.name)")
        default: break
        }
        if field.allowsEmpty { #expect(field.type == .text || field.type == .date, "\(entity.name).\(field.name)") }
        if case .computed = field.source { #expect(!field.isRequired, "\(entity.name).\(field.name)") }
      }
    }
  }

  @Test("what the law holds personal or sensitive is so everywhere")
  func privacy() {
    for entity in model.entities {
      for field in entity.fields where field.isStored {
        let name = "\(entity.name).\(field.name)"
        switch field.name {
        case "phone", "email", "id_number", "card_number", "address", "photos", "beneficiary", "giver":
          #expect(field.privacy == .personal, "\(name)")
        case "name" where ["members", "staff", "donors", "attendances", "group_heads"].contains(entity.name):
          #expect(field.privacy == .personal, "\(name)")
        case "ethnicity", "disabled", "health_insurance", "principal", "interest", "wage", "income":
          #expect(field.privacy == .sensitive, "\(name)")
        case "note": #expect(field.privacy == .personal, "\(name)")
        default: break
        }
      }
    }
  }

  @Test("items of a code list are unique, labelled, and fit into the bits of a list field")
  func codeLists() {
    for list in model.codeLists {
      #expect(Set(list.items.map(\.code)).count == list.items.count && list.items.count <= 63, "\(list.name)")
      let labels = list.items.map(\.label.vi.folded)
      #expect(Set(labels).count == labels.count, "\(list.name)")
      for item in list.items {
        #expect(!item.label.vi.isEmpty && !item.label.en.isEmpty, "\(list.name).\(item.code)")
        for other in list.items where other.code != item.code {
          let words = Set(item.synonyms.map(\.folded))
          #expect(words.isDisjoint(with: [other.label.vi.folded] + other.synonyms.map(\.folded)), "\(item.code)")
        }
      }
    }
    let used = model.entities.flatMap(\.fields).compactMap { field -> String? in
      switch field.type {
      case .code(let list), .codes(let list): list
      default: nil
      }
    }
    #expect(Set(model.codeLists.map(\.name)) == Set(used), "every list is of some field")
  }

  @Test("parents stand before the rows that refer to them, so that a snapshot and an import can follow the order")
  func parentsFirst() {
    var known: Set<String> = []
    for entity in model.entities {
      known.insert(entity.name)
      for field in entity.storedFields {
        if case .reference(let target) = field.type { #expect(known.contains(target), "\(entity.name).\(field.name)") }
      }
      if let source = entity.selectedFrom { #expect(known.contains(source)) }
    }
  }

  @Test("a key that is written as one text has the parts of the references in it")
  func keyParts() throws {
    let parts = { (name: String) in try model.keyParts(of: #require(model.entity(name))) }
    #expect(try parts("households") == 1 && parts("units") == 1 && parts("members") == 2)
    #expect(try parts("supports") == 4 && parts("loans") == 4 && parts("loan_repayments") == 5)
    #expect(try parts("projects") == 2 && parts("housing_funds") == 6 && parts("inspection_visits") == 3)
  }

  @Test("the items of the founding article each have a place in the model")
  func foundingArticle() {
    let named = [
      "conferences", "organizations", "coordination_plans", "lessons", "staff", "positions", "attendances",
      "conference_reports", "communication_activities", "participations", "campaigns", "funds", "receipts",
      "fund_expenses", "fund_transfers", "fund_balances", "donors", "loans", "insurance_cards", "housing_cases",
      "courses", "course_enrolments", "placements", "scholarships", "education_supports", "livelihood_means",
      "hardship_allowances", "livelihood_models", "model_introductions", "replications", "suitabilities",
      "livelihood_workers", "supervisions", "findings", "training_courses", "self_managed_groups", "difficulties",
      "statistics", "removal_plans", "targets", "resources", "opinions", "conclusions", "tasks", "documents", "plans",
      "budget_lines", "inspection_teams", "disbursements", "guidances",
    ]
    for name in named { #expect(model.entity(name)?.isStored == true, "\(name)") }
  }

  @Test("the columns of a form fill declared fields of declared parts")
  func formsFit() {
    for form in model.forms {
      for column in form.columns {
        for target in column.targets {
          let part = form.parts.first { $0.name == target.part }
          #expect(part.flatMap { model.entity($0.entity)?.field(target.field) } != nil, "\(form.name).\(column.name)")
        }
      }
    }
  }

  @Test("no two columns of a form answer to one head")
  func headsAreUnique() {
    for form in model.forms {
      for (index, column) in form.columns.enumerated() {
        let own = Set(([column.name, column.label.vi, column.label.en] + column.synonyms).map(\.folded))
        for other in form.columns[(index + 1)...] {
          let shared = own.intersection([other.name.folded, other.label.vi.folded, other.label.en.folded])
          #expect(shared.isEmpty, "\(form.name): \(column.name), \(other.name): \(shared)")
          #expect(own.isDisjoint(with: other.synonyms.map(\.folded)), "\(form.name): \(column.name), \(other.name)")
        }
      }
    }
  }

  @Test("a monthly line is twelve times as much a year, and the area type chooses it")
  func lines() {
    let standard = PovertyStandard(
      id: "X", jurisdiction: "national", name: .init(both: "X"), validFrom: .unknownStart, validTo: nil,
      source: .init(both: "X"), isConfirmed: true,
      lines: [
        .init(class: "poor", areaType: "rural", amount: 1_500_000, period: .month, isConfirmed: true),
        .init(class: "poor", areaType: "urban", amount: 2_000_000, period: .month, isConfirmed: true),
      ], indicators: [], rules: [])
    #expect(standard.line("poor", areaType: "rural") == 18_000_000)
    #expect(standard.line("poor", areaType: "urban") == 24_000_000)
    #expect(standard.line("near_poor", areaType: "urban") == nil)
  }
}
