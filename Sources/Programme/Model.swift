/// The programme's model as one value: entities, code lists, forms, and the look-ups that other modules use.

import Messages
import Vietnamese

public struct Model: Sendable {
  public let entities: [Entity]
  public let codeLists: [CodeList]
  /// The office sheets that are declared; any other stored entity has its plain form.
  private let sheets: [Form]
  private let entityIndex: [String: Int]
  private let codeListIndex: [String: Int]
  /// What is worked out of the model once and asked for again and again.
  public let memory = ModelMemory()

  public init(entities: [Entity], codeLists: [CodeList], forms: [Form]) {
    self.entities = entities
    self.codeLists = codeLists
    sheets = forms
    entityIndex = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.name, $0) })
    codeListIndex = Dictionary(uniqueKeysWithValues: codeLists.enumerated().map { ($1.name, $0) })
  }

  public func entity(_ name: String) -> Entity? { entityIndex[name].map { entities[$0] } }
  public func codeList(_ name: String) -> CodeList? { codeListIndex[name].map { codeLists[$0] } }
  public func form(_ name: String) -> Form? {
    sheets.first { $0.name == name } ?? entity(name).flatMap { $0.isStored ? Form(plain: $0) : nil }
      ?? shadowed(name)
  }

  /// The plain form of an entity that a sheet is named after goes by the name of one row: "household".
  private func shadowed(_ name: String) -> Form? {
    entities.first { $0.singular == name && $0.isStored }.flatMap { entity in
      plainForm(of: entity).name == name ? plainForm(of: entity) : nil
    }
  }

  /// The plain form of an entity, under the name by which ``form(_:)`` gives it.
  public func plainForm(of entity: Entity) -> Form {
    let isTaken = sheets.contains { $0.name == entity.name }
    return Form(plain: entity, named: isTaken ? entity.singular : nil)
  }

  /// Every form: the office sheets, and the plain form of each stored entity that no sheet is named after. Made when
  /// asked for, because a run needs none.
  public var forms: [Form] {
    let taken = Set(sheets.map(\.name))
    return sheets + entities.filter { $0.isStored && !taken.contains($0.name) }.map { Form(plain: $0) }
  }

  /// Every name that ``form(_:)`` knows.
  public var formNames: [String] {
    let names = forms.map(\.name)
    return names + entities.filter { $0.isStored }.map { plainForm(of: $0).name }.filter { !names.contains($0) }
  }

  /// The rules that rows must keep. Made when asked for, because a run needs none.
  public var rules: [Rule] { Rule.programme(entities) }

  /// How many parts a row's key has when it is written as one text: a part that is a reference counts with its own, a
  /// unit and a row with a unique code as one.
  public func keyParts(of entity: Entity) -> Int {
    if entity.name == "units" || (entity.codeField.map { entity.key == [$0] } ?? false) { return 1 }
    return entity.key.reduce(0) { count, name in
      guard case .reference(let target)? = entity.field(name)?.type, let other = self.entity(target) else {
        return count + 1
      }
      return count + keyParts(of: other)
    }
  }

  /// The entities that are kept in the register, parents before the rows that refer to them.
  public var storedEntities: [Entity] { entities.filter(\.isStored) }
}

extension Model {
  /// The programme as BenVung knows it.
  public static let programme = Model(
    entities: [
      .units, .unitSuccessions, .unitYears, .projects, .organizations, .staff, .positions, .documents, .funds,
      .fundAccounts, .campaigns, .donors, .livelihoodModels, .livelihoodParameters, .households, .residences,
      .dwellings,
      .members, .reviewEvents, .reviews, .reviewClasses, .deprivationOverrides, .supports, .enrolments, .pledges,
      .pledgeInstalments, .donorContacts,
      .receipts, .outsideSupports, .loans,
      .loanRepayments, .insuranceCards, .housingCases, .housingFunds, .courses, .courseEnrolments, .placements,
      .scholarships, .educationSupports, .livelihoodMeans, .hardshipAllowances, .fundExpenses, .fundTransfers,
      .fundBalances, .modelIntroductions, .replications, .suitabilities, .livelihoodSeasons, .livelihoodWorkers,
      .conferences, .conferenceHosts, .attendances, .conferenceReports, .opinions, .conclusions, .lessons, .tasks,
      .coordinationPlans, .coordinationParties, .coordinationItems, .communicationActivities, .participations,
      .inspectionTeams, .inspectionMembers, .supervisions, .inspectionVisits, .findings, .difficulties, .guidances,
      .selfManagedGroups, .groupHeads, .groupMembers, .trainingCourses, .trainingAttendances, .plans, .budgetLines,
      .disbursements, .disbursementPlans, .targets, .statistics, .resources, .removalPlans,
    ],
    codeLists: CodeList.all,
    forms: [
      .householdSheet, .householdMembers, .supportList, .loanList, .insuranceList, .housingList, .courseList,
      .placementList, .scholarshipList, .educationList, .meansList, .hardshipList, .pledgeList, .receiptBook,
      .groupList, .opinionList, .trainingList, .findingList, .budgetSheet,
    ])
}
