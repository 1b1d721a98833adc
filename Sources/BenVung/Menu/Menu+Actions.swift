/// The smaller actions of the menu: rows kept aside, the last result, a new workspace.

import Foundation
import Messages
import Register

extension Menu {
  /// The workspace's folder of results, as `init` makes it.
  static let results = "out"

  /// The rows kept aside, and a workbook to correct those of one import.
  func seeFaults() throws {
    let kept = try RegisterStore.open(CommandContext.register, readOnly: true).quarantine(batch: nil)
    command(["imports", "quarantine"])
    guard !kept.isEmpty else { return }
    let rows = try pick("Xem lỗi của lần nhập", "See the faults of", kept) { rows in
      LocalizedText(
        vi: "#\(rows.batch), \(rows.file), \(rows.rows.count) dòng",
        en: "#\(rows.batch), \(rows.file), \(rows.rows.count) rows")
    }
    let words = ["imports", "quarantine", String(rows.batch)]
    command(words)
    let fix = Self.fixFile(for: rows.file)
    let isWanted = try confirm(
      "Tạo tệp để sửa", "Make a workbook to correct them",
      yes: LocalizedText(
        vi: "tạo \(fix), sửa xong thì nhập lại tệp ấy", en: "make \(fix), to be corrected and imported"),
      no: LocalizedText(vi: "không", en: "no"))
    guard isWanted else { return }
    command(words + ["--fix-file", fix])
    if FileManager.default.fileExists(atPath: fix) { lastResult = fix }
  }

  /// Opens the last file that was made, here or in an earlier session, or tells where it lies.
  func openResult() throws {
    guard let file = lastResult ?? Self.newestResult() else {
      return say(
        "Chưa có kết quả nào: hãy chạy báo cáo và chọn ghi ra tệp.", "There is no result yet: run a report into a file."
      )
    }
    let path = URL(fileURLWithPath: file).standardizedFileURL.path
    guard let opener else { return say("Kết quả nằm ở: \(path)", "The result is: \(path)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener)
    process.arguments = [path]
    process.environment = tool.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return say("Kết quả nằm ở: \(path)", "The result is: \(path)") }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return say("Kết quả nằm ở: \(path)", "The result is: \(path)") }
    let line = "xdg-open " + ShellWord.quoted(path)
    say("Lệnh vừa chạy: \(line)", "Command just run: \(line)")
  }

  /// The desktop's opener, where there is a desktop.
  private var opener: String? {
    let displays = ["DISPLAY", "WAYLAND_DISPLAY"].filter { !(tool.environment[$0] ?? "").isEmpty }
    guard !displays.isEmpty else { return nil }
    let folders = (tool.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.map { $0 + "/xdg-open" }.first { access($0, X_OK) == 0 }
  }

  private static func newestResult() -> String? {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: results)) ?? []).filter { !$0.hasPrefix(".") }
    let dated = names.map { name in
      let path = results + "/" + name
      let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      return (path: path, date: date ?? .distantPast)
    }
    return dated.max { ($0.date, $0.path) < ($1.date, $1.path) }?.path
  }

  func makeWorkspace() throws {
    let choices = [
      Choice("1", vi: "dữ liệu mẫu, mọi tên người đều là bịa", en: "demo data, all people invented"),
      Choice("2", vi: "sổ trống", en: "an empty register"),
      Choice("0", vi: "quay lại", en: "back"),
    ]
    switch try choose("Sổ nào", "Which register", choices, otherwise: "0") {
    case "1": command(["init", "--demo"])
    case "2":
      let title = try line(language == .vi ? "Tên địa bàn in trên báo cáo [-]: " : "The area's name in reports [-]: ")
      let known = Set(try tool.catalogue(plugins).standards.map(\.jurisdiction)).sorted()
      let jurisdiction = try pick("Theo chuẩn nghèo của", "Whose poverty standards", known) { name in
        name == "national" ? LocalizedText(vi: "cả nước", en: "the nation") : LocalizedText(both: name)
      }
      let area = try line(language == .vi ? "Mã đơn vị hành chính, như 787 [-]: " : "Code of the unit, as 787 [-]: ")
      command(
        ["init"] + (title.isEmpty ? [] : ["--title=\(title)"]) + ["--jurisdiction", jurisdiction]
          + (area.isEmpty ? [] : ["--area=\(area)"]))
    default: return
    }
  }
}
