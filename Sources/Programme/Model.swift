/// The programme's model as one value: entities, code lists, forms, and the look-ups that other modules use.

import Messages
import Vietnamese

public struct Model: Sendable {
  public let entities: [Entity]
  public let codeLists: [CodeList]
  public let forms: [Form]
  private let entityIndex: [String: Int]
  private let codeListIndex: [String: Int]

  public init(entities: [Entity], codeLists: [CodeList], forms: [Form]) {
    self.entities = entities
    self.codeLists = codeLists
    let taken = Set(forms.map(\.name))
    self.forms = forms + entities.filter { $0.isStored && !taken.contains($0.name) }.map(Form.init(plain:))
    entityIndex = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.name, $0) })
    codeListIndex = Dictionary(uniqueKeysWithValues: codeLists.enumerated().map { ($1.name, $0) })
  }

  public func entity(_ name: String) -> Entity? { entityIndex[name].map { entities[$0] } }
  public func codeList(_ name: String) -> CodeList? { codeListIndex[name].map { codeLists[$0] } }
  public func form(_ name: String) -> Form? { forms.first { $0.name == name } }

  /// The entities that are kept in the register, parents before the rows that refer to them.
  public var storedEntities: [Entity] { entities.filter(\.isStored) }
}

extension Model {
  /// The programme as BenVung knows it.
  public static let programme = Model(
    entities: [
      .units, .unitSuccessions, .unitYears, .projects, .campaigns, .donors, .livelihoodModels, .households,
      .residences, .members, .reviewEvents, .reviews, .reviewClasses, .supports, .enrolments, .pledges, .receipts,
    ],
    codeLists: CodeList.all,
    forms: [.householdSheet])
}
