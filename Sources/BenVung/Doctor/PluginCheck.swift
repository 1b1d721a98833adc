/// Whether the plugins can be read, and which of them stand in the way of others.

import Messages
import Vietnamese

struct PluginCheck {
  static let subject = LocalizedText(vi: "phần mở rộng", en: "plugins")

  func findings(_ catalogue: Result<PluginCatalogue, any Error>) -> [DoctorFinding] {
    switch catalogue {
    case .failure(let error): return CommandLineTool.diagnostics(of: error).map { DoctorFinding(Self.subject, $0) }
    case .success(let catalogue):
      let total = catalogue.plugins.count
      var list: [DoctorFinding] = []
      if total == 0 {
        list.append(
          DoctorFinding(
            Self.subject,
            Diagnostic(
              .noPlugins,
              hint: LocalizedText(
                vi: "cài lại bằng scripts/install, hoặc đặt BENVUNG_PLUGINS là thư mục plugins",
                en: "install again with scripts/install, or let BENVUNG_PLUGINS name the folder of plugins"))))
      } else {
        list.append(DoctorFinding(Self.subject, vi: "đọc được \(total)", en: "\(total) read"))
      }
      list += catalogue.shadowed.map {
        DoctorFinding(
          Self.subject, $0.diagnostic,
          hint: LocalizedText(
            vi: "không phải lỗi nếu anh/chị cố ý thay; nếu không, đổi tên hoặc bỏ \($0.used.displayFolder)",
            en: "no fault if it is meant; otherwise rename or remove \($0.used.displayFolder)"))
      }
      list += catalogue.faults.flatMap { folder, diagnostics in
        diagnostics.map {
          DoctorFinding(
            Self.subject, $0,
            hint: LocalizedText(
              vi: "sửa tệp ấy, hoặc bỏ thư mục \(folder) đi", en: "mend that file, or take the folder \(folder) away"))
        }
      }
      return list
    }
  }
}

/// Which poverty standards classify today's households.
struct StandardCheck {
  let jurisdiction: String
  let today: Day

  func findings(_ catalogue: PluginCatalogue) -> [DoctorFinding] {
    let subject = LocalizedText(vi: "chuẩn nghèo hôm nay", en: "standards today")
    let found = catalogue.standards.filter { $0.jurisdiction == jurisdiction && $0.isInForce(on: today) }
    guard !found.isEmpty else {
      return [
        DoctorFinding(
          subject,
          Diagnostic(
            .noStandardInForce, ["jurisdiction": jurisdiction, "date": today.vietnamese, "date_en": today.iso],
            hint: LocalizedText(
              vi: "xem các chuẩn: benvung standard list; cài bản mới có chuẩn của năm nay",
              en: "see them: benvung standard list; install a version with this year's standard")))
      ]
    }
    let names = found.map(\.id).joined(separator: ", ")
    return [DoctorFinding(subject, vi: "\(names) (\(jurisdiction))", en: "\(names) (\(jurisdiction))")]
  }
}
