/// `benvung plugin list` and `benvung plugin info`

import Messages

extension CommandContext {
  func pluginList() throws -> Int32 {
    let catalogue = try catalogue()
    if isJSON {
      tool.console.print(try JSONOutput.text(catalogue.plugins.map(PluginRecord.init)))
    } else {
      let width = catalogue.plugins.map(\.id.count).max() ?? 0
      for plugin in catalogue.plugins {
        let id = plugin.id + String(repeating: " ", count: width - plugin.id.count)
        let kind = plugin.manifest.kind.rawValue
        let padding = String(repeating: " ", count: max(0, 10 - kind.count))
        let details = isVerbose ? "  \(plugin.manifest.version)  \(plugin.displayFolder)" : ""
        tool.console.print("\(id)  \(kind)\(padding)  \(plugin.manifest.name[language])\(details)")
      }
    }
    let faults = catalogue.faults.flatMap(\.diagnostics)
    tool.report(catalogue.shadowed.map(\.diagnostic) + faults, isJSON: isJSON, language)
    return faults.isEmpty ? 0 : 1
  }

  func pluginInfo() throws -> Int32 {
    let catalogue = try catalogue()
    let plugin = try catalogue.plugin(parsed.positionals.first ?? "")
    if isJSON {
      tool.console.print(try JSONOutput.text(try PluginRecord(plugin)))
      return 0
    }
    let manifest = plugin.manifest
    var lines = ["\(manifest.name[language]) (\(manifest.id) \(manifest.version), \(manifest.kind.rawValue))"]
    if let summary = manifest.summary { lines.append(summary[language]) }
    lines.append("")
    var rows = [(language == .vi ? "thư mục" : "folder", plugin.displayFolder), ("SHA-256", try plugin.hash())]
    for (vi, en, names) in [
      ("đọc", "reads", manifest.needs.read), ("dữ liệu cá nhân", "personal", manifest.needs.personal),
      ("đề xuất", "proposes", manifest.needs.propose),
    ] where !names.isEmpty {
      rows.append((language == .vi ? vi : en, names.sorted().joined(separator: ", ")))
    }
    for shadowed in catalogue.shadowed where shadowed.hidden.id == plugin.id {
      rows.append((language == .vi ? "che khuất" : "hides", shadowed.hidden.displayFolder))
    }
    if let standard = manifest.standard {
      let until = standard.validTo?.vietnamese ?? "…"
      rows.append((language == .vi ? "chuẩn nghèo" : "standard", "\(standard.id) (\(standard.jurisdiction))"))
      rows.append((language == .vi ? "hiệu lực" : "in force", "\(standard.validFrom.vietnamese)–\(until)"))
      rows.append((language == .vi ? "nguồn" : "source", standard.source[language]))
    }
    if isVerbose {
      let limits = manifest.limits
      rows.append(("api", manifest.api))
      if let seconds = limits.seconds { rows.append((language == .vi ? "giây" : "seconds", "\(seconds)")) }
      if let memory = limits.memoryMegabytes { rows.append((language == .vi ? "bộ nhớ" : "memory", "\(memory) MB")) }
      for (name, library) in manifest.uses.sorted(by: { $0.key < $1.key }) { rows.append(("require \(name)", library)) }
    }
    lines.append(HelpText.aligned(rows))
    let flags = manifest.parameters.map { FlagDeclaration(parameter: $0) }
    if !flags.isEmpty {
      lines += ["", HelpText.aligned(flags.map { ($0.spelling, $0.help[language]) })]
    }
    tool.console.print(lines.joined(separator: "\n"))
    return 0
  }
}

private struct PluginRecord: Encodable {
  struct ParameterRecord: Encodable {
    let name, flag, type: String
    let `default`: String?
    let minimum, maximum: Double?
    let choices: [String]
    let isRequired: Bool
    let unit, help, source: LocalizedText?
  }

  let id, version, api, kind, folder, hash: String
  let name: LocalizedText
  let summary: LocalizedText?
  let read, personal, propose: [String]
  let parameters: [ParameterRecord]

  init(_ plugin: Plugin) throws {
    let manifest = plugin.manifest
    (id, version, api) = (manifest.id, manifest.version, manifest.api)
    (kind, folder, hash) = (manifest.kind.rawValue, plugin.displayFolder, try plugin.hash())
    name = manifest.name
    summary = manifest.summary
    read = manifest.needs.read.sorted()
    personal = manifest.needs.personal.sorted()
    propose = manifest.needs.propose.sorted()
    parameters = manifest.parameters.map {
      ParameterRecord(
        name: $0.name, flag: $0.flag, type: $0.type.rawValue, default: $0.default?.text, minimum: $0.minimum,
        maximum: $0.maximum, choices: $0.choices, isRequired: $0.isRequired, unit: $0.unit, help: $0.help,
        source: $0.source)
    }
  }
}
