/// `benvung init`

import Foundation
import Messages
import Register
import Vietnamese

extension CommandContext {
  func initialise() throws -> Int32 {
    let folder = parsed.positionals.first ?? "."
    let households = try integer("households", minimum: 100, maximum: 5_000_000) ?? 20_000
    let seed = try integer("seed", minimum: 0, maximum: 1 << 52) ?? 1
    let isDemo = parsed.has("demo")
    if !isDemo, let flag = ["households", "seed"].first(where: parsed.has) {
      throw Diagnostic(.flagNeedsOther, ["flag": "--" + flag, "other": "--demo"])
    }
    let catalogue = try catalogue()
    let jurisdiction = try jurisdiction(catalogue) ?? (isDemo ? "HCMC" : "national")
    let references = try catalogue.plugin("reference-data").folder + "/assets"
    let path = folder == "." ? Self.register : folder + "/" + Self.register
    var made: [String] = []
    let (store, loaded): (RegisterStore, [ImportReport])
    do {
      for part in ["", "/plugins", "/out"] { try makeFolder(folder + part, &made) }
      (store, loaded) = try fillRegister(path, jurisdiction, references, households: households, seed: UInt64(seed))
      if isDemo { try writeOffice(folder) }
    } catch {
      // What was there before stays: only empty folders of this attempt go.
      for name in made.reversed() { rmdir(name) }
      throw error
    }
    if isVerbose {
      for report in loaded {
        let file = (report.file as NSString).lastPathComponent
        print("  \(file): \(count(report.inserted)) dòng", "  \(file): \(count(report.inserted)) rows")
      }
    }
    let shown = folder == "." ? "register.db" : folder + "/"
    if isJSON {
      tool.console.print(try JSONOutput.text(["register": path]))
    } else if isDemo {
      let (all, listed) = (count(households), count(try store.count("households")))
      print(
        "Đã tạo \(shown) (dữ liệu mẫu: huyện \(all) hộ, sổ theo dõi \(listed) hộ, 7 xã/thị trấn, 2021–2025). "
          + "Mọi tên người đều là bịa.",
        "Made \(shown) (demo data: a district of \(all) households, \(listed) in the register, 7 communes, 2021–2025). "
          + "All people are invented.")
    } else {
      print(
        "Đã tạo \(shown) (dữ liệu tham chiếu, chưa có hộ nào).", "Made \(shown) (reference data, no household yet).")
    }
    return 0
  }

  /// The demo's office, for official documents; one that is there stays.
  private func writeOffice(_ folder: String) throws {
    let path = folder + "/" + OfficeFile.name
    guard !FileManager.default.fileExists(atPath: path) else { return }
    do { try Data(OfficeFile.demo.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      let reason = LocalizedText(reason: error)
      throw Diagnostic(.registerUnwritable, ["file": path, "reason": reason.vi, "reason_en": reason.en])
    }
  }

  private func makeFolder(_ folder: String, _ made: inout [String]) throws {
    var missing: [String] = []
    var part = folder[...]
    while !part.isEmpty, !FileManager.default.fileExists(atPath: String(part)) {
      missing.append(String(part))
      part = part[..<(part.lastIndex(of: "/") ?? part.startIndex)]
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let reason = LocalizedText(reason: error)
      throw Diagnostic(.registerUnwritable, ["file": folder, "reason": reason.vi, "reason_en": reason.en])
    }
    made += missing.reversed()
  }

  /// Makes the register with its reference data and, where asked for, the demo. Half of one is taken away again.
  private func fillRegister(
    _ path: String, _ jurisdiction: String, _ references: String, households: Int, seed: UInt64
  ) throws -> (RegisterStore, [ImportReport]) {
    let isDemo = parsed.has("demo")
    let store = try RegisterStore.create(
      at: path,
      settings: .init(
        title: parsed.value("title") ?? (isDemo ? "Huyện Cần Giờ" : ""), jurisdiction: jurisdiction,
        area: parsed.value("area") ?? (isDemo ? "787" : ""), language: .vi))
    let remove: @Sendable () -> Void = {
      // Half a workspace would look like a whole one.
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }
    do {
      return try tool.interruption.during(.init(stop: { store.cancel() }, leave: remove)) {
        let loaded = try store.loadReference(
          folder: references,
          options: ImportOptions(
            who: who, now: isDemo ? DemoRegister.entered : now, program: CommandLineTool.version, kind: .reference))
        if let area = parsed.value("area"), try store.rows(of: "units", code: area) == 0 {
          throw Diagnostic(
            .wrongParameterValue,
            [
              "flag": "--area", "value": area, "rule": "không có đơn vị nào mang mã này",
              "rule_en": "no unit has this code",
            ], hint: LocalizedText(vi: "ví dụ --area 787", en: "for example --area 787"))
        }
        if isDemo { try DemoRegister.fill(store, households: households, seed: seed, program: CommandLineTool.version) }
        return (store, loaded)
      }
    } catch {
      remove()
      throw error
    }
  }

  /// Whose standards: one that some standard is for.
  private func jurisdiction(_ catalogue: PluginCatalogue) throws -> String? {
    guard let name = parsed.value("jurisdiction") else { return nil }
    let known = Set(catalogue.standards.map(\.jurisdiction)).sorted()
    guard known.contains(name) else {
      throw Diagnostic(
        .unknownChoice, ["flag": "--jurisdiction", "value": name, "choices": known.joined(separator: ", ")],
        suggestion: known.closest(to: name))
    }
    return name
  }
}
