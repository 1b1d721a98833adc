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

  @Test("every label stands in both languages")
  func labelsAreThere() {
    for field in model.entities.flatMap(\.fields) { #expect(!field.label.vi.isEmpty && !field.label.en.isEmpty) }
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
