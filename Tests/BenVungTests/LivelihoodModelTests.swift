import LuaRuntime
import Testing

@testable import BenVung

@Suite("The livelihood models")
struct LivelihoodModelTests {
  @Test("the list of assumptions has every model under its own name, with the defaults of its manifest")
  func assumptions() throws {
    let state = try LivelihoodFiles.state("livelihood-comparison")
    let list = try #require(try state.call(state.load(Array("return require 'models'".utf8), chunk: "t"))[0].table)
    let models = list.elements.compactMap(\.table)
    #expect(models.compactMap { $0["id"].text }.sorted() == LivelihoodFiles.models)
    for model in models {
      let plugin = try LivelihoodFiles.plugin(model["id"].text ?? "")
      #expect(model["name"].text == plugin.manifest.name.en)
      let defaults = try LivelihoodFiles.defaults(plugin.id).filter { $0.name != "year" }
      for (name, value) in defaults {
        let listed = model["p"].table?[name]
        #expect(listed?.number == value.number && listed?.text == value.text, "\(plugin.id): \(name)")
      }
      #expect(model["p"].table?.entries.count == defaults.count)
    }
  }

  // The mean of PERT(0, m, 0.786) with m = (6 × 0.54 - 0.786)/4 = 0.6135 is (4 × 0.6135 + 0.786)/6 = 0.54. Never more than
  // lives without disease, never less than nothing.
  @Test("disease leaves its mean survival, however low or high that is")
  func severity() throws {
    let values = try LivelihoodFiles.run(
      """
      local bv <const> = require "benvung"
      local aqua <const> = require "aqua"
      local function mean(survival)
        local chances = aqua.shrimp_risk {
          survival = 0.786, disease_survival = survival, price = 2, price_low = 1, price_high = 3, disease_probability = 1,
        }
        local function left(p)
          return bv.enterprise { years = 1, cycles_per_year = 1, scale = 1 }
            :revenue("left", { yield = p.survival, price = 1 })
        end
        return bv.simulate(left, { survival = 0.786, rate = 0 },
          { draws = 20000, disease = chances.disease }).mean
      end
      return mean(0.54), mean(0), mean(0.786)
      """)
    #expect(abs((values[0].number ?? 0) - 0.54) < 0.003)
    #expect(abs((values[1].number ?? 0) - 0.786 / 6) < 0.003)
    #expect(abs((values[2].number ?? 0) - 0.786 * 5 / 6) < 0.003)
  }
}
