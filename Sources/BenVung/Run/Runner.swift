/// Runs a plugin on a register.

import Documents
import Messages
import Register
import Vietnamese

public struct RunOptions: Sendable {
  public var language: Language
  public var standard: String?
  public var asOf: Day?
  public var grants: Set<String>

  public init(language: Language = .vi, standard: String? = nil, asOf: Day? = nil, grants: Set<String> = []) {
    self.language = language
    self.standard = standard
    self.asOf = asOf
    self.grants = grants
  }
}

public struct RunResult: Sendable {
  public let document: Document
  public let proposals: [String]
  public let warnings: [Diagnostic]
  public let printed: String
}

public struct Runner: Sendable {
  public init(register: RegisterStore, catalogue: PluginCatalogue) {}

  public func run(
    _ plugin: Plugin, parameters: [String: ParameterValue], options: RunOptions
  ) throws -> RunResult {
    throw Diagnostic(.pluginNotRunnable, ["name": plugin.id, "kind": plugin.manifest.kind.rawValue])
  }
}
