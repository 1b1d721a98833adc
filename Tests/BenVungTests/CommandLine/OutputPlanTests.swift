import Documents
import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("where a document goes")
final class OutputPlanTests {
  private let folder = NSTemporaryDirectory() + "benvung-output-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func plan(_ outputs: String..., format: String? = nil) throws -> OutputPlan {
    try OutputPlan(
      outputs: outputs, format: format, isJSON: false, values: ["area": "Lý Nhơn/../x", "year": "2024", "plugin": "p"])
  }

  private func faults(_ outputs: String...) -> [MessageCode] {
    do {
      _ = try OutputPlan(outputs: outputs, format: nil, isJSON: false, values: [:])
      return []
    } catch {
      return (error as? Diagnostics)?.list.map(\.code) ?? []
    }
  }

  @Test("the ending gives the format, names in braces expand, a value makes no folder")
  func expansion() throws {
    let targets = try plan(folder + "/{plugin}-{year}-{area}.html", "-").targets
    #expect(targets.map(\.path) == [folder + "/p-2024-Lý Nhơn-..-x.html", nil])
    #expect(targets.map(\.format) == [.html, .terminal])
    #expect(try plan(format: "json").targets == [.init(path: nil, format: .json)])
    #expect(try plan(folder + "/x", format: "md").targets.map(\.format) == [.markdown])
  }

  @Test("a missing folder, a folder as a file, one path twice: all said before anything runs")
  func refused() {
    #expect(faults(folder + "/none/a.html") == [.outputFolderMissing])
    #expect(
      faults(folder + "/a.html", folder + "/./a.html", folder + "/b.zip") == [.outputsCollide, .unknownFileEnding])
    try? FileManager.default.createDirectory(atPath: folder + "/d.html", withIntermediateDirectories: true)
    #expect(faults(folder + "/d.html") == [.outputUnwritable])
  }

  @Test("files replace what was there; CSV files begin with a byte-order mark, standard output does not")
  func writing() throws {
    let path = folder + "/a.csv"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    let document = Document(
      title: "T",
      blocks: [.table(Table(id: "t", columns: [Column(id: "a", label: "A")], rows: [[.integer(1)]]))])
    let console = Console(output: { bytes in #expect(!bytes.starts(with: [0xEF])) }, error: { _ in })
    for plan in [try plan(path), try plan("-", format: "csv")] {
      let interruption = Interruption()
      let outputs = try plan.render(document, width: 100, color: false, interruption: interruption)
      try OutputPlan.write(outputs, console: console, interruption: interruption)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.count < 20)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
  }

  @Test("parameter files: numbers are numbers, unknown names are asked about")
  func parameterFile() throws {
    let parameters = [Parameter(name: "rate", type: .percent), Parameter(name: "year", type: .year)]
    for (name, text) in [
      ("a.json", #"{"rate": 0.05, "yaer": 2024}"#), ("a.lua", "return { rate = 0.05, yaer = 2024 }"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      let file = try ParameterFile(path: folder + "/" + name, parameters: parameters)
      #expect(file.values == ["rate": .number(0.05)])
      #expect(file.faults.map(\.code) == [.unknownParameterInFile] && file.faults.first?.suggestion == "year")
    }
  }
}
