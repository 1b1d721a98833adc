/// The manifest of a plugin, `plugin.lua`: data only, read in an empty environment before any code is trusted.

import Documents
import LuaRuntime
import Messages
import Programme

public struct Manifest: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case report, livelihood, campaign, standard, check, library
    /// Whether `run` takes it.
    public var isRunnable: Bool { self != .standard && self != .library }
  }

  /// What the script may touch.
  public struct Needs: Hashable, Sendable {
    /// Entities that are read, also those reached by a path.
    public let read: Set<String>
    /// Personal fields, as "members.id_number".
    public let personal: Set<String>
    /// Entities for which it proposes rows.
    public let propose: Set<String>

    public init(read: Set<String> = [], personal: Set<String> = [], propose: Set<String> = []) {
      self.read = read
      self.personal = personal
      self.propose = propose
    }
  }

  /// Limits below the host's; nil: the host's.
  public struct Limits: Hashable, Sendable {
    public let seconds: Double?
    public let memoryMegabytes: Int?

    public init(seconds: Double? = nil, memoryMegabytes: Int? = nil) {
      self.seconds = seconds
      self.memoryMegabytes = memoryMegabytes
    }
  }

  /// The highest host API: "1.0".
  public static let api = (major: 1, minor: 0)
  /// Instructions that reading a manifest may take.
  static let instructions = 10_000

  public let id: String
  public let version: String
  public let api: String
  public let kind: Kind
  public let name: LocalizedText
  public let summary: LocalizedText?
  /// Those of the list that are its own, until ``PluginCatalogue`` has put in those that it takes from libraries.
  public internal(set) var parameters: [Parameter]
  /// The list of parameters as the manifest has it.
  var entries: [ParameterEntry] {
    didSet { parameters = entries.compactMap { if case .own(let parameter) = $0 { parameter } else { nil } } }
  }
  public let needs: Needs
  public let limits: Limits
  /// Libraries by the name that `require` gives them, and other plugins by the name that `bv.plugin` gives them:
  /// "tables" → "office-tables 1.2".
  public let uses: [String: String]
  /// How its documents are laid out; nil: plain.
  public let layout: LayoutName?
  /// For kind `standard`.
  public let standard: PovertyStandard?
  /// For kind `check`: the office's own rules, which `data check` takes beside the programme's.
  public let rules: [Rule]

  public init(
    id: String, version: String = "0", api: String = "1", kind: Kind, name: LocalizedText,
    summary: LocalizedText? = nil, parameters: [Parameter] = [], needs: Needs = Needs(), limits: Limits = Limits(),
    uses: [String: String] = [:], layout: LayoutName? = nil, standard: PovertyStandard? = nil,
    rules: [Rule] = []
  ) {
    self.id = id
    self.version = version
    self.api = api
    self.kind = kind
    self.name = name
    self.summary = summary
    self.parameters = parameters
    entries = parameters.map(ParameterEntry.own)
    self.needs = needs
    self.limits = limits
    self.uses = uses
    self.layout = layout
    self.standard = standard
    self.rules = rules
  }

  /// Reads a manifest's source.
  ///
  /// - Parameters:
  ///   - file: what messages call it: "plugins/reports/poverty-overview/plugin.lua".
  ///   - folder: the folder's name, which the id must equal; nil: not checked.
  /// - Throws: ``Diagnostics`` with all faults.
  public init(source: [UInt8], file: String, folder: String? = nil, model: Model = .programme) throws {
    let data = try DataFile(source: source, name: file)
    try self.init(data.table, reader: data.reader(model: model), folder: folder)
  }

  /// Reads a manifest from the table that the file returned.
  ///
  /// - Throws: ``Diagnostics`` with all faults.
  public init(_ value: LuaValue, file: String, folder: String? = nil, model: Model = .programme) throws {
    guard let table = value.table else {
      throw Diagnostics([Diagnostic(.manifestNotTable, place: Place(file: file))])
    }
    try self.init(table, reader: ManifestReader(file: file, model: model), folder: folder)
  }

  private init(_ table: LuaTable, reader: ManifestReader, folder: String?) throws {
    var reader = reader
    let manifest = reader.manifest(table, folder: folder)
    guard let manifest, reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
    self = manifest
  }
}
