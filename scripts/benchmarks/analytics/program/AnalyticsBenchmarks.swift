// scripts/bench analytics: the questions of analytics-benchmark/lib, each run again and again in one process.
//
// usage: AnalyticsBenchmarks REGISTER PLUGINS PLUGIN ROUNDS [QUERY…]
//
// Prints a JSON object a question: its name, the seconds of each round, and the table that the last round made. A round is
// a whole run of the plugin with that one question: the Lua state, the query, the table. Nothing is kept between rounds
// but the mapped snapshot, and freed memory for whatever comes next.
import BenVung
import Foundation

@main
struct AnalyticsBenchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 4, let rounds = Int(arguments[3]) else {
      print("usage: AnalyticsBenchmarks REGISTER PLUGINS PLUGIN ROUNDS [QUERY…]")
      exit(2)
    }
    Runner.ownsProcess()
    let register = try RegisterStore.open(arguments[0], readOnly: true)
    let catalogue = try PluginCatalogue(roots: [arguments[1]])
    let plugin = try Plugin(folder: arguments[2])
    let runner = Runner(register: register, catalogue: catalogue)
    for query in arguments.dropFirst(4) {
      var seconds: [Double] = []
      var made: Document?
      for _ in 0..<rounds {
        let start = ContinuousClock.now
        do {
          let run = try runner.run(
            plugin, parameters: ["query": .text(query)], options: RunOptions(language: .en, grants: ["personal"]))
          seconds.append((ContinuousClock.now - start) / .seconds(1))
          made = run.document
        } catch let fault as Diagnostic {
          FileHandle.standardError.write(Data("\(query): \(fault.report(in: .en))\n".utf8))
          exit(1)
        }
      }
      guard let made else { continue }
      let table = String(decoding: try DocumentFormat.json.render(made), as: UTF8.self)
      let times = seconds.map { String($0) }.joined(separator: ", ")
      print("{\"query\": \"\(query)\", \"seconds\": [\(times)], \"document\": \(table)}")
    }
  }
}
