/// `run --for-each`: one document for each value of a parameter, on all cores, from one revision of the register. A part
/// that fails leaves no file and does not stop the others.

import Documents
import Foundation
import Messages
import Synchronization
import Threads

struct RepeatedRun {
  let context: CommandContext
  let runner: Runner
  let plugin: Plugin
  let parameter: Parameter
  let parameters: [String: ParameterValue]
  let options: RunOptions
  /// The words after `run`, for `retry`.
  let words: [String]
  /// The values that `retry` asks for again; nil: all.
  let only: [String]?

  /// What became of a part.
  enum Outcome: Sendable {
    case written([String])
    case failed([Diagnostic])
  }

  private struct Job: Sendable {
    let part: RunPart
    let plan: OutputPlan
  }

  private var parsed: ParsedArguments { context.parsed }
  private var tool: CommandLineTool { context.tool }

  func execute() throws -> Int32 {
    let view = try runner.view(standard: options.standard)
    let resolved = try runner.resolved(plugin, parameters: parameters)
    let home = runner.register.settings.area
    let parts = try RunPart.all(
      of: parameter, given: resolved[parameter.name], asOf: Runner.days(resolved, options, view).asOf,
      homeArea: home.isEmpty ? nil : home, view: view, standards: runner.catalogue.standards.map(\.id)
    ).filter { only?.contains($0.value) ?? true }
    guard !parts.isEmpty else { throw Diagnostic(.nothingToRepeat, ["name": parameter.name]) }
    let jobs = try plan(parts, resolved)
    let outcomes = try run(jobs, resolved, view)
    return try report(jobs, outcomes)
  }

  // MARK: Before anything runs

  /// The files of all parts; none of two parts is one.
  private func plan(_ parts: [RunPart], _ resolved: [String: ParameterValue]) throws -> [Job] {
    let outputs = parsed.all("output")
    let own = ["{\(parameter.name)}", "{\(parameter.name)_name}"]
    for output in outputs.isEmpty ? ["-"] : outputs where !own.contains(where: output.contains) {
      throw Diagnostic(.partsShareOutput, ["path": output, "name": parameter.name])
    }
    var taken: Set<String> = []
    var faults: [Diagnostic] = []
    var jobs: [Job] = []
    let year = try (resolved["year"] ?? resolved["period"])?.text ?? runner.latestYear().map(String.init) ?? "latest"
    let area = resolved["area"]?.text ?? "@all"
    for part in parts {
      var values = ["plugin": plugin.id, "area": area == "@all" ? "all" : area, "year": year]
      values[parameter.name] = part.fileName
      values["\(parameter.name)_name"] = part.name
      let plan = try OutputPlan(
        outputs: outputs, format: parsed.value("format"), isJSON: false, chart: parsed.value("chart"), values: values)
      if options.isBilingual { try plan.needHTML(for: "--bilingual") }
      for path in plan.targets.compactMap(\.path) where !taken.insert(OutputPlan.place(of: path)).inserted {
        faults.append(Diagnostic(.outputsCollide, ["path": path]))
      }
      jobs.append(Job(part: part, plan: plan))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return jobs
  }

  // MARK: The runs

  private func run(_ jobs: [Job], _ resolved: [String: ParameterValue], _ view: RunView) throws -> [Outcome?] {
    let outcomes = Mutex<[Outcome?]>(Array(repeating: nil, count: jobs.count))
    let next = Atomic<Int>(0)
    let progress = RunProgress(count: jobs.count, console: tool.console, language: context.language)
    defer { progress.finish() }
    let group = DispatchGroup()
    for _ in 0..<min(jobs.count, try workers()) {
      group.enter()
      let thread = Thread {
        defer { group.leave() }
        while !tool.interruption.isInterrupted {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < jobs.count else { return }
          let outcome = self.outcome(jobs[index], resolved, view)
          outcomes.withLock { $0[index] = outcome }
          progress.advance()
        }
      }
      // As the main thread's: scripts and renderers were made for it.
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
    return outcomes.withLock { $0 }
  }

  private func workers() throws -> Int {
    try context.integer("jobs", minimum: 1, maximum: 256) ?? Parallel.threadCount
  }

  private func outcome(_ job: Job, _ resolved: [String: ParameterValue], _ view: RunView) -> Outcome {
    do {
      var own = resolved
      own[parameter.name] = try parameter.read(job.part.value)
      let result = try runner.run(plugin, parameters: own, options: options, on: view)
      let rendered = try job.plan.render(
        result.document, width: 100, color: false, interruption: tool.interruption)
      try OutputPlan.write(rendered, console: tool.console, interruption: tool.interruption)
      return .written(rendered.compactMap(\.path))
    } catch {
      return .failed(CommandLineTool.diagnostics(of: error))
    }
  }

  // MARK: What became of them

  /// Which parts failed and why, how many were written, and what is left for `retry`.
  private func report(_ jobs: [Job], _ outcomes: [Outcome?]) throws -> Int32 {
    var failed: [RunPartFailure] = []
    var files: [String] = []
    for (job, outcome) in zip(jobs, outcomes) {
      switch outcome {
      case .written(let paths)?: files += paths
      case .failed(let faults)?: failed.append(RunPartFailure(part: job.part, faults: faults))
      case nil: failed.append(RunPartFailure(part: job.part, faults: [Diagnostic(.runCancelled)]))
      }
    }
    let isKept = RepeatRecord(words: words, failed: failed.map(\.part.value)).write()
    if context.isJSON {
      tool.console.print(
        try JSONOutput.text(
          RepeatReport(files: files, failed: failed.map { RepeatReport.Failure($0, in: context.language) })))
    } else {
      for failure in failed where !failure.isInterruption {
        tool.console.report(failure.text(parameter: parameter.name, in: context.language))
      }
      let made = jobs.count - failed.count
      if !context.isQuiet {
        context.print(
          "Đã làm \(context.count(made))/\(context.count(jobs.count)) văn bản (\(context.count(files.count)) tệp).",
          "\(context.count(made))/\(context.count(jobs.count)) documents made (\(context.count(files.count)) files).")
      }
      if !failed.isEmpty, isKept {
        tool.console.report(
          context.language == .vi
            ? "Chạy lại \(context.count(failed.count)) phần chưa xong: benvung retry"
            : "To run the \(context.count(failed.count)) parts that are left: benvung retry")
      }
    }
    try tool.interruption.check()
    return failed.isEmpty ? 0 : 1
  }
}

/// A part without a document.
struct RunPartFailure {
  let part: RunPart
  let faults: [Diagnostic]

  var isInterruption: Bool { faults.allSatisfy { $0.code == .runCancelled } }

  /// "✗ Xã Lý Nhơn (area = 27682)" and the faults with script and line.
  func text(parameter: String, in language: Language) -> String {
    let title = part.name == part.value ? part.value : "\(part.name) (\(parameter) = \(part.value))"
    return (["✗ \(title)"] + faults.map { $0.report(in: language) }).joined(separator: "\n")
  }
}

/// The outcome for `--json`.
private struct RepeatReport: Encodable {
  struct Failure: Encodable {
    let value, name: String
    let diagnostics: [DiagnosticRecord]

    init(_ failure: RunPartFailure, in language: Language) {
      (value, name) = (failure.part.value, failure.part.name)
      diagnostics = failure.faults.map { DiagnosticRecord($0, in: language) }
    }
  }
  let files: [String]
  let failed: [Failure]
}
