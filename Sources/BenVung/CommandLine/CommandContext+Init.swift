/// `benvung init`

import Foundation
import Messages
import Register

extension CommandContext {
  func initialise() throws -> Int32 {
    let folder = parsed.positionals.first ?? "."
    let households = try integer("households", minimum: 100, maximum: 5_000_000) ?? 20_000
    let seed = try integer("seed", minimum: 0, maximum: 1 << 52) ?? 1
    let isDemo = parsed.has("demo")
    let jurisdiction = parsed.value("jurisdiction") ?? (isDemo ? "HCMC" : "national")
    let references = try catalogue().plugin("reference-data").folder + "/assets"
    for part in ["", "/plugins", "/out"] {
      do {
        try FileManager.default.createDirectory(atPath: folder + part, withIntermediateDirectories: true)
      } catch {
        let reason = error.localizedDescription
        throw Diagnostic(.registerUnwritable, ["file": folder + part, "reason": reason, "reason_en": reason])
      }
    }
    let path = folder == "." ? Self.register : folder + "/" + Self.register
    let store = try RegisterStore.create(
      at: path,
      settings: .init(
        title: parsed.value("title") ?? (isDemo ? "Huyện Cần Giờ" : ""), jurisdiction: jurisdiction,
        area: parsed.value("area") ?? (isDemo ? "787" : ""), language: .vi))
    do {
      try store.loadReference(
        folder: references,
        options: ImportOptions(
          who: who, now: isDemo ? DemoRegister.entered : now, program: CommandLineTool.version, kind: .reference))
      if isDemo {
        try DemoRegister.fill(store, households: households, seed: UInt64(seed), program: CommandLineTool.version)
      }
    } catch {
      // Half a workspace would look like a whole one.
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
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
}
