/// The run of a paper's stamp, done again on the register as it is now.

import Documents
import Messages
import Register

struct PaperRun {
  let paper: Paper
  let plugin: Plugin
  let catalogue: PluginCatalogue
  let register: RegisterStore
  var stamp: Stamp { paper.record.stamp }

  /// - Parameters:
  ///   - script: the script file where the paper came from one, which its stamp does not name.
  ///   - grants: what the person allows now.
  /// - Throws: ``Diagnostic`` E0808 where the plugin is not here, E0520 where a grant is lacking; as
  ///   ``PluginCatalogue/linked(_:)``.
  init(
    _ paper: Paper, file: String, script: String?, grants: Set<String>, catalogue: PluginCatalogue,
    register: RegisterStore
  ) throws {
    let stamp = paper.record.stamp
    self.paper = paper
    self.catalogue = catalogue
    self.register = register
    if let script {
      plugin = try Plugin(script: script)
    } else if let known = catalogue.plugins.first(where: { $0.id == stamp.plugin }) {
      plugin = try catalogue.linked(known)
    } else {
      throw Diagnostic(
        .paperPluginMissing, ["file": file, "name": stamp.plugin, "version": stamp.version],
        hint: stamp.plugin == Plugin.scriptID
          ? LocalizedText(
            vi: "tài liệu do một tệp .lua làm ra: chỉ tệp ấy bằng --script TỆP.lua",
            en: "it was made by a .lua file: name that file with --script FILE.lua")
          : LocalizedText(
            vi: "chỉ thư mục của nó bằng --plugins THƯ_MỤC; các phần mở rộng ở đây: benvung plugin list",
            en: "name its folder with --plugins DIR; the plugins here: benvung plugin list"))
    }
    if let lacking = stamp.grants.first(where: { !grants.contains($0) }) {
      throw Diagnostic(
        .paperNeedsGrant, ["file": file, "grant": lacking],
        hint: LocalizedText(both: "--grant \(lacking)"))
    }
  }

  /// Runs the plugin with the stamped parameters, language, standard, date and grants.
  ///
  /// - Throws: as ``Runner/run(_:parameters:options:)``, and what is wrong with a parameter that the plugin no longer
  ///   takes.
  func run(_ runner: Runner, interruption: Interruption) throws -> RunResult {
    var parameters: [String: ParameterValue] = [:]
    var faults: [Diagnostic] = []
    for stamped in stamp.parameters {
      guard let parameter = plugin.manifest.parameters.first(where: { $0.name == stamped.name }) else {
        faults.append(
          Diagnostic(
            .unknownFlag, ["flag": "--" + stamped.name],
            suggestion: plugin.manifest.parameters.map(\.flag).closest(to: "--" + stamped.name)))
        continue
      }
      do throws(Diagnostic) { parameters[parameter.name] = try parameter.reading(stamped: stamped.value) } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    var options = RunOptions(
      language: stamp.language, standard: stamp.standard, asOf: stamp.asOf, grants: Set(stamp.grants))
    options.interruption = interruption
    options.formFolder = FormFiles.folder(beside: register.path)
    return try runner.run(plugin, parameters: parameters, options: options)
  }
}

extension Parameter {
  /// A value as ``ParameterValue/text`` wrote it: 0.125 is a number with a point whatever the separators of a person.
  fileprivate func reading(stamped text: String) throws(Diagnostic) -> ParameterValue {
    guard type == .number || type == .percent, let number = Double(text) else { return try read(text) }
    return try read(.number(number))
  }
}
