import Documents
import Foundation
import Testing

@testable import BenVung

@Suite("the doctor's look at fonts and the locale")
struct FontCheckTests {
  @Test("no font and a broken one are told with the package to install")
  func faults() throws {
    let folder = NSTemporaryDirectory() + "benvung-fonts-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let missing = FontCheck(folders: [folder]).finding()
    #expect(missing.code == "W0645" && missing.hint?.en.contains("fonts-liberation2") == true)
    try Data("no font".utf8).write(to: URL(fileURLWithPath: folder + "/LiberationSerif-Regular.ttf"))
    let broken = FontCheck(folders: [folder]).finding()
    #expect(broken.code == "W0646" && broken.found.en.contains(folder + "/LiberationSerif-Regular.ttf"))
  }

  @Test("the installed font is named with its four files")
  func named() {
    let found = FontCheck(folders: FontFiles.folders([:])).finding()
    #expect(found.level == .ok)
    for face in ["Regular", "Bold", "Italic", "BoldItalic"] {
      #expect(found.found.vi.contains("/LiberationSerif-\(face).ttf"))
    }
  }

  @Test("the encoding is told by the first of three variables that is not empty")
  func locale() {
    #expect(LocaleCheck(environment: ["LANG": "vi_VN.UTF-8"]).finding().level == .ok)
    #expect(LocaleCheck(environment: ["LC_ALL": "", "LANG": "C.utf8"]).finding().level == .ok)
    #expect(LocaleCheck(environment: ["LC_ALL": "C", "LANG": "C.utf8"]).finding().code == "W0648")
    #expect(LocaleCheck(environment: [:]).finding().code == "W0648")
  }
}
