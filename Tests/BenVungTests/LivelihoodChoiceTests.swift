import LuaRuntime
import Testing

@testable import BenVung

@Suite("Choosing and comparing households")
struct LivelihoodChoiceTests {
  // By hand: budget 10. A: 4 → 3, 6 → 5; B: 5 → 4; C: 3 → 2. A's 4 and B's 5 bring 7 for 9; A's 6 and C 7 for 9; A
  // 4 + C 3
  // 5; B + C 6. The best is 7.
  @Test("the best choice takes one option of a household at most")
  func best() throws {
    let values = try LivelihoodFiles.run(
      """
      local choice = require "lib.choice"
      local groups = {
        { { cost = 4, value = 3 }, { cost = 6, value = 5 } }, { { cost = 5, value = 4 } }, { { cost = 3, value = 2 } },
      }
      local best = choice.best(groups, 10)
      local none = choice.best(groups, 2)
      return best.value, best.cost <= 10, best.is_exact, best.bound, none.value, none.cost
      """)
    #expect(values[0].number == 7 && values[1].boolean == true && values[2].boolean == true)
    #expect(values[3].number == 7 && values[4].number == 0 && values[5].number == 0)
  }

  @Test("the search finds what trying everything finds, and a bound where it ends early")
  func searched() throws {
    let values = try LivelihoodFiles.run(
      """
      local choice = require "lib.choice"
      local seed = 7
      local function random(n) seed = (seed * 1103515245 + 12345) % 2147483648 return seed // 65536 % n + 1 end
      local function groups(count)
        local made = {}
        for index = 1, count do
          made[index] = {}
          for place = 1, 3 do made[index][place] = { cost = random(20) + 5, value = random(30) } end
        end
        return made
      end
      local function everything(all, index, budget)
        if index > #all then return 0 end
        local best = everything(all, index + 1, budget)
        for _, option in ipairs(all[index]) do
          if option.cost <= budget then
            best = math.max(best, option.value + everything(all, index + 1, budget - option.cost))
          end
        end
        return best
      end
      local same, exact = 0, 0
      for _ = 1, 40 do
        local made = groups(6)
        local found = choice.best(made, 50)
        if found.value == everything(made, 1, 50) then same = same + 1 end
        if found.is_exact then exact = exact + 1 end
      end
      local large = choice.best(groups(300), 3000, 50)
      return same, exact, large.is_exact, large.bound >= large.value, large.value > 0.95 * large.bound
      """)
    #expect(values[0].integer == 40 && values[1].integer == 40)
    #expect(values[2...].map(\.boolean) == [false, true, true])
  }

  // Cell 1: enrolled 10, 14, others 4, 6: 12 - 5 = 7. Cell 2: enrolled 20, others 17, 19: 20 - 18 = 2. Weights 2/3,
  // 1/3: 16/3.
  // Squares around the means: 8 + 2 + 2 = 12, freedom 2 + 2 - 2 + 1 + 2 - 2 = 3: variance 4. Error² = 4 (4/9 (1/2 +
  // 1/2)
  // + 1/9 (1 + 1/2)) = 4 × 11/18; error 1.5635; t(3) = 3.182. Cell 3 has nobody to compare with.
  @Test("difference in differences after matching is that worked by hand")
  func differences() throws {
    let values = try LivelihoodFiles.run(
      """
      local matching = require "lib.matching"
      local found = matching.difference {
        a = { treated = { 10, 14 }, control = { 4, 6 } }, b = { treated = { 20 }, control = { 17, 19 } },
        c = { treated = { 99 }, control = {} },
      }
      local none = matching.difference { c = { treated = { 99 }, control = {} } }
      return found.effect, found.error, found.high - found.effect, found.matched, found.unmatched, found.controls,
        found.is_small, none.effect
      """, plugin: "livelihood-outcomes")
    #expect(abs((values[0].number ?? 0) - 16.0 / 3) < 1e-12)
    #expect(abs((values[1].number ?? 0) - (4 * 11.0 / 18).squareRoot()) < 1e-12)
    #expect(abs((values[2].number ?? 0) - 3.182 * (4 * 11.0 / 18).squareRoot()) < 1e-12)
    #expect(values[3...5].map(\.integer) == [3, 1, 4] && values[6].boolean == true && values[7].isNull)
  }

  @Test("a commune is judged by its facts, with every reason against it")
  func fitness() throws {
    let values = try LivelihoodFiles.run(
      """
      local fitness = require "lib.fitness"
      local p = { least_score = 60, most_dropped = 0.4, least_households = 3 }
      local bad, reasons = fitness.judge({ score = 50, households = 2, enrolled = 4, dropped = 2, losses = 3 }, p)
      local good = fitness.judge({ score = 80, households = 9, enrolled = 4, dropped = 1, losses = 0 }, p)
      local unknown = fitness.judge({ households = 9, enrolled = 0, dropped = 0, losses = 0 }, p)
      return bad, select(2, reasons:gsub(";", ";")), good, unknown
      """)
    #expect(values[0].text == "unsuitable" && values[1].integer == 3)
    #expect(values[2].text == "suitable" && values[3].text == "unknown")
  }
}
