import Foundation
import GRDB
import Testing

@testable import BenVung
@testable import Register

/// Serialised because `-C` moves the whole process.
@Suite("wrong input: what the command says, its exit code, and a register that stays as it was", .serialized)
struct WrongInputTests {
  private let workspace: Workspace
  private let before: Workspace.State

  init() throws {
    workspace = try Workspace.shared.get()
    before = try workspace.state()
  }

  private static let head = "Mã hộ,Họ và tên,Ngày sinh,Xã,Số nhân khẩu\n"

  /// A command, its exit code, and its whole message in Vietnamese; on standard output where it is an import's report.
  private func expect(
    _ line: String, _ code: Int32, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = workspace(line)
    #expect(outcome.code == code, "\(outcome.error)", sourceLocation: sourceLocation)
    #expect((outcome.output + outcome.error).hasSuffix(message + "\n"), sourceLocation: sourceLocation)
    #expect((outcome.output + outcome.error).contains(message), "\(outcome)", sourceLocation: sourceLocation)
    let english = workspace("--lang en " + line)
    #expect(english.code == code, sourceLocation: sourceLocation)
    #expect((english.output + english.error) != outcome.output + outcome.error, sourceLocation: sourceLocation)
    #expect(try workspace.state() == before, "the register has changed", sourceLocation: sourceLocation)
  }

  private func expectImport(
    _ text: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try workspace.write("so.csv", text)
    try expect("import so.csv --as households --year 2024 -q", 4, message, sourceLocation: sourceLocation)
  }

  private static let refused =
    "\n1/1 dòng có lỗi. Chưa ghi gì: sửa các lỗi trên rồi nhập lại, hoặc để riêng dòng lỗi bằng --on-error quarantine."

  @Test("an unknown unit, an impossible date, text in a number: line, column, value, rule and suggestion")
  func cells() throws {
    try expectImport(
      Self.head + "T1,A,01/02/1980,Lý Nhươn,4\n",
      "✗ D2  Xã  Lý Nhươn  không có trong danh mục đơn vị hành chính; có phải \"Lý Nhơn\"?"
        + Self.refused)
    try expectImport(
      Self.head + "T1,A,31/02/1980,Lý Nhơn,4\n",
      "✗ C2  Ngày sinh  31/02/1980  không có ngày này" + Self.refused)
    try expectImport(
      Self.head + "T1,A,01/02/1980,Lý Nhơn,bốn\n",
      "✗ E2  Số nhân khẩu  bốn  cần số nguyên; có phải 4?" + Self.refused)
  }

  @Test("a household twice in the file is told with both lines")
  func duplicate() throws {
    try expectImport(
      Self.head + "T1,A,01/02/1980,Lý Nhơn,4\nT1,B,01/02/1980,Lý Nhơn,4\n",
      "✗ dòng 3  Hộ gia đình \"T1\": đã có ở dòng 2\n1/2 dòng có lỗi. Chưa ghi gì: sửa các lỗi trên rồi nhập lại, "
        + "hoặc để riêng dòng lỗi bằng --on-error quarantine.")
  }

  @Test("a missing column is told with the heads that it may have")
  func missingColumn() throws {
    try expectImport(
      "Mã hộ,Họ và tên\nT1,A\n",
      """
      ✗ dòng 1  thiếu cột "Xã"
        gợi ý: thêm cột này; tiêu đề cũng có thể là "unit", "Commune", "Xã/thị trấn", "Đơn vị", "Xã, thị trấn"
      Chưa ghi gì: sửa các lỗi trên rồi nhập lại.
      """)
  }

  @Test("a check that finds faults was done: exit 1")
  func dryRun() throws {
    try workspace.write("so.csv", Self.head + "T1,A,31/02/1980,Lý Nhơn,4\n")
    try expect(
      "import so.csv --as households --year 2024 --dry-run", 1,
      "0 hộ gia đình sẽ thêm · 0 sẽ sửa · 0 không đổi · 1 dòng có lỗi. Chưa ghi gì.")
  }

  /// Files that are no CSV, by their bytes.
  private static let files: [(name: String, bytes: [UInt8], message: String)] = [
    (
      "trong.csv", [],
      "trong.csv: lỗi E0400: tệp trống\n"
        + "gợi ý: mở tệp gốc bằng Excel hoặc LibreOffice và lưu thành \"CSV UTF-8\""
    ),
    (
      "vo.csv", Array("Mã hộ,Xã\nT1,".utf8) + [0xC0, 0x0A],
      "vo.csv:2: lỗi E0402: chữ không phải UTF-8: byte 0xC0 ở vị trí 17 của tệp\n"
        + "gợi ý: trong Excel: Lưu thành \"CSV UTF-8\""
    ),
    (
      "anh.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
      "anh.csv: lỗi E0401: đây không phải CSV mà là tệp ảnh\ngợi ý: xin tệp bảng tính gốc (.xlsx hoặc .csv)"
    ),
    (
      "so.xlsx", [0x50, 0x4B, 3, 4, 20, 0, 6, 0],
      "so.xlsx: lỗi E0413: tệp .xlsx bị hỏng: thiếu phần cuối, có thể chép hay tải chưa xong\n"
        + "gợi ý: chép hoặc tải lại tệp gốc; nếu Excel còn mở được thì lưu lại thành một tệp mới"
    ),
    (
      "may.csv", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0],
      "may.csv:1: lỗi E0403: có byte 0: tệp không phải văn bản\n"
        + "gợi ý: mở tệp gốc bằng Excel hoặc LibreOffice và lưu thành \"CSV UTF-8\""
    ),
  ]

  @Test("an empty file, broken UTF-8, an image, an XLSX, a program: what it is and what to do", arguments: 0..<5)
  func noCSV(index: Int) throws {
    let (name, bytes, message) = Self.files[index]
    try workspace.write(name, bytes: bytes)
    try expect("import \(name) --as households --year 2024", 4, message)
  }

  @Test("a folder, and a path that does not exist, are matters of files: exit 6")
  func noFile() throws {
    try expect("import out --as households", 6, "lỗi E0600: không đọc được out: đây là một thư mục")
    try expect(
      "import /nowhere/so.csv --as households", 6, "lỗi E0600: không đọc được /nowhere/so.csv: không có tệp này")
    try expect("run /nowhere/x.lua", 6, "lỗi E0600: không đọc được /nowhere/x.lua: không có tệp này")
    try expect("-C /nowhere imports", 6, "lỗi E0600: không đọc được /nowhere: không có thư mục này")
  }

  @Test("an unknown form is a matter of usage, with the forms there are")
  func unknownForm() throws {
    let outcome = workspace("import so.csv --as househols")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("lỗi E0208: --as \"househols\": chỉ nhận households, household_members, "))
    #expect(outcome.error.hasSuffix("; có phải \"households\"?\n"))
  }

  @Test("unknown parameters, values out of range, unknown plugins and units")
  func parameters() throws {
    try expect("run poverty-overview --yaer 2024", 2, "lỗi E0201: không có tham số --yaer; có phải --year?")
    try expect("run poverty-overview --year 1800", 2, "lỗi E0205: --year \"1800\": cần một năm như 2024, hoặc latest")
    try expect("run oyster-raft --survival 120%", 2, "lỗi E0206: --survival \"120%\": phải từ 0% đến 100%")
    try expect(
      "import so.csv --as households --year 20245", 2, "lỗi E0206: --year \"20245\": phải từ 1900 đến 2200")
    try expect(
      "run povert-overview", 2,
      "lỗi E0210: không có phần mở rộng \"povert-overview\"; có phải \"poverty-overview\"?\n"
        + "gợi ý: xem danh sách: benvung plugin list")
    try expect(
      "run poverty-overview --area Nhươn", 4, "lỗi E0472: không có đơn vị \"Nhươn\"")
  }

  @Test("a unit without its type is asked about by its whole name")
  func unit() {
    let outcome = Workspace.command(
      ["-C", workspace.folder, "run", "poverty-overview", "--area", "Lý Nhươn"])
    #expect(outcome.code == 4 && outcome.error == "lỗi E0472: không có đơn vị \"Lý Nhươn\"; có phải \"Xã Lý Nhơn\"?\n")
  }

  @Test("outputs: a missing folder, one path twice, an unknown ending, an unknown name in braces")
  func outputs() throws {
    try expect(
      "run poverty-overview -o no/a.html", 6,
      "lỗi E0640: không có thư mục no để ghi no/a.html\ngợi ý: mkdir -p no")
    try expect("run poverty-overview -o a.html -o ./a.html", 2, "lỗi E0214: hai kết quả cùng ghi vào ./a.html")
    try expect(
      "run poverty-overview -o {yaer}.html", 2,
      "lỗi E0218: -o {yaer}.html: không có gì thay cho {yaer}; dùng được {area}, {plugin}, {year}; "
        + "có phải \"{year}\"?")
    try expect(
      "run poverty-overview -o /dev/null -O csv", 6,
      "lỗi E0641: không ghi được /dev/null: không phải tệp thường\ngợi ý: ghi ra nơi khác bằng -o")
    #expect(workspace("run poverty-overview -o a.xyz").code == 6)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder)
    #expect(!names.contains { $0.hasSuffix(".html") || $0.hasSuffix(".tmp") })
  }

  @Test("two outputs that are one file only in the year that \"latest\" is are refused too")
  func outputsOfYear() throws {
    try expect("run poverty-overview -o {year}.md -o 2025.md", 2, "lỗi E0214: hai kết quả cùng ghi vào 2025.md")
  }

  @Test("{year} is the year that \"latest\" is, {area} without an area is \"all\"")
  func expansion() throws {
    #expect(workspace("run poverty-overview -o out/{plugin}-{area}-{year}.md").code == 0)
    #expect(FileManager.default.fileExists(atPath: workspace.folder + "/out/poverty-overview-all-2025.md"))
  }

  @Test("a register of a newer version is left alone, and the way out is said")
  func newer() throws {
    let folder = workspace.folder + "/newer"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: workspace.folder + "/register.db", toPath: folder + "/register.db")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let queue = try DatabaseQueue(path: folder + "/register.db")
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9") }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/register.db"))
    for line in ["imports", "run poverty-overview", "import ../so.csv --as households --year 2024"] {
      let outcome = Workspace.command(["-C", folder] + line.split(separator: " ").map(String.init))
      #expect(outcome.code == 4)
      #expect(
        outcome.error
          == "lỗi E0456: sổ register.db do phiên bản mới hơn ghi (lược đồ 9, chương trình này biết đến "
          + "\(Schema.version))\n"
          + "gợi ý: cài phiên bản benvung mới hơn\n")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/register.db")) == bytes)
  }

  @Test("a register and a folder that may not be written", .enabled(if: geteuid() != 0, "root writes anywhere"))
  func readOnly() throws {
    try workspace.write("so.csv", Self.head + "T1,A,01/02/1980,Lý Nhơn,4\n")
    chmod(workspace.folder, 0o555)
    defer { chmod(workspace.folder, 0o755) }
    try expect(
      "import so.csv --as households --year 2024", 6,
      "lỗi E0603: register.db chỉ đọc được, không ghi được\n"
        + "gợi ý: cần quyền ghi cả tệp lẫn thư mục chứa nó; chạy báo cáo thì vẫn được")
    try expect(
      "run poverty-overview -o a.html", 6,
      "lỗi E0641: không ghi được a.html: không có quyền\ngợi ý: ghi ra nơi khác bằng -o")
  }

  @Test("init: a register that is there, an unknown jurisdiction or area, flags that mean nothing without --demo")
  func initialise() throws {
    try expect("init", 6, "lỗi E0602: register.db đã có, không ghi đè")
    try expect("init x --jurisdiction abc", 2, "lỗi E0208: --jurisdiction \"abc\": chỉ nhận HCMC, national")
    try expect("init x --households 500", 2, "lỗi E0219: --households chỉ có nghĩa cùng --demo")
    try expect(
      "init x --area 99999", 2,
      "lỗi E0205: --area \"99999\": không có đơn vị nào mang mã này\ngợi ý: ví dụ --area 787")
    #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/x/register.db"))
  }

  @Test("the history names reference data by their files, never by a folder of the machine")
  func history() {
    let outcome = workspace("imports --json")
    #expect(outcome.output.contains("\"file\" : \"units.csv\"") && !outcome.output.contains("/"))
  }

  @Test("-v shows more of each command, and nothing where --json or -q is asked for")
  func verbose() {
    for line in ["imports", "plugin list", "plugin info vn-2022", "data schema reviews", "run poverty-overview"] {
      let (plain, more) = (workspace(line), workspace(line + " -v"))
      #expect((more.output + more.error).count > (plain.output + plain.error).count, "\(line)")
      let quiet = workspace(line + " -q")
      #expect(workspace(line + " -qv").output == quiet.output, "\(line)")
    }
  }
}
