/// Where a document comes from: enough to compute it again.

import Messages
import Vietnamese

/// The provenance of a document, printed at its end and kept as metadata in every format.
public struct Stamp: Sendable, Hashable {
  /// A parameter's name and its value as the command line would take it.
  public struct Parameter: Sendable, Hashable, Codable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var plugin: String
  public var version: String
  public var scriptHash: String
  /// In the order of the plugin's manifest.
  public var parameters: [Parameter]
  public var snapshotHash: String
  /// The register's revision that the snapshot was taken from.
  public var revision: Int64
  public var standards: [String]
  public var programVersion: String
  public var asOf: Day?
  public var language = Language.vi
  public var layout = LayoutName.plain
  /// The standard that was asked for in place of those in force.
  public var standard: String?
  /// What the person who ran it allowed: "personal".
  public var grants: [String] = []
  /// The number and date of an official document, where they were given.
  public var documentNumber: Int?
  public var documentDate: Day?
  /// A hash over the standards that classify.
  public var standardsHash: String?
  /// The number of the last write that the snapshot shows.
  public var write: Int64?

  public init(
    plugin: String, version: String, scriptHash: String, parameters: [Parameter] = [], snapshotHash: String,
    revision: Int64, standards: [String] = [], programVersion: String, asOf: Day? = nil
  ) {
    self.plugin = plugin
    self.version = version
    self.scriptHash = scriptHash
    self.parameters = parameters
    self.snapshotHash = snapshotHash
    self.revision = revision
    self.standards = standards
    self.programVersion = programVersion
    self.asOf = asOf
  }

  /// The small line at the end of a document. Hashes are shortened to 12 characters; the metadata keep them whole.
  public func line(in language: Language) -> String {
    var parts = ["\(plugin) \(version)"]
    if !parameters.isEmpty { parts.append(parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")) }
    if !standards.isEmpty { parts.append(Phrases.standards[language] + " " + standards.joined(separator: ", ")) }
    if let asOf { parts.append(Phrases.asOf[language] + " " + NumberFormat.string(for: asOf, in: language)) }
    parts.append("\(Phrases.snapshot[language]) \(snapshotHash.prefix(12)), \(Phrases.revision[language]) \(revision)")
    parts.append("\(Phrases.script[language]) \(scriptHash.prefix(12))")
    parts.append("BenVung \(programVersion)")
    return parts.joined(separator: " · ").printable
  }
}

/// The keys are those of the JSON output; days are written 2024-12-31.
extension Stamp: Codable {
  enum CodingKeys: String, CodingKey {
    case plugin, version, scriptHash, parameters, snapshotHash, revision, standards, programVersion, asOf, language
    case layout, standard, grants, documentNumber, documentDate, standardsHash, write
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    plugin = try values.decode(String.self, forKey: .plugin)
    version = try values.decode(String.self, forKey: .version)
    scriptHash = try values.decode(String.self, forKey: .scriptHash)
    parameters = try values.decode([Parameter].self, forKey: .parameters)
    snapshotHash = try values.decode(String.self, forKey: .snapshotHash)
    revision = try values.decode(Int64.self, forKey: .revision)
    standards = try values.decode([String].self, forKey: .standards)
    programVersion = try values.decode(String.self, forKey: .programVersion)
    asOf = try Self.day(values, .asOf)
    language = try values.decodeIfPresent(String.self, forKey: .language).flatMap(Language.init(rawValue:)) ?? .vi
    layout = try values.decodeIfPresent(String.self, forKey: .layout).flatMap(LayoutName.init(rawValue:)) ?? .plain
    standard = try values.decodeIfPresent(String.self, forKey: .standard)
    grants = try values.decodeIfPresent([String].self, forKey: .grants) ?? []
    documentNumber = try values.decodeIfPresent(Int.self, forKey: .documentNumber)
    documentDate = try Self.day(values, .documentDate)
    standardsHash = try values.decodeIfPresent(String.self, forKey: .standardsHash)
    write = try values.decodeIfPresent(Int64.self, forKey: .write)
  }

  private static func day(_ values: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws -> Day? {
    guard let text = try values.decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(forKey: key, in: values, debugDescription: "no day: \(text)")
    }
    return day
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(plugin, forKey: .plugin)
    try values.encode(version, forKey: .version)
    try values.encode(scriptHash, forKey: .scriptHash)
    try values.encode(parameters, forKey: .parameters)
    try values.encode(snapshotHash, forKey: .snapshotHash)
    try values.encode(revision, forKey: .revision)
    try values.encode(standards, forKey: .standards)
    try values.encode(programVersion, forKey: .programVersion)
    try values.encodeIfPresent(asOf?.iso, forKey: .asOf)
    try values.encode(language.rawValue, forKey: .language)
    try values.encode(layout.rawValue, forKey: .layout)
    try values.encodeIfPresent(standard, forKey: .standard)
    try values.encode(grants, forKey: .grants)
    try values.encodeIfPresent(documentNumber, forKey: .documentNumber)
    try values.encodeIfPresent(documentDate?.iso, forKey: .documentDate)
    try values.encodeIfPresent(standardsHash, forKey: .standardsHash)
    try values.encodeIfPresent(write, forKey: .write)
  }
}
