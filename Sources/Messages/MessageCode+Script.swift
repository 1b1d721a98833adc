/// Scripts and their manifests: E0390–E0399 the manifest and the files of a plugin, E0385–E0389 the libraries it uses,
/// E0330–E0338 its tests.

extension MessageCode {
  public static let manifestUnreadable = MessageCode("E0390", vi: "{reason}", en: "{reason}")
  public static let manifestNotTable = MessageCode(
    "E0391", vi: "tệp này phải trả về một bảng: return { … }", en: "this file must return a table: return { … }")
  public static let manifestUnknownKey = MessageCode(
    "E0392", vi: "không có khóa \"{key}\"", en: "there is no key \"{key}\"")
  public static let manifestMissingKey = MessageCode("E0393", vi: "thiếu \"{key}\"", en: "\"{key}\" is missing")
  public static let manifestWrongType = MessageCode(
    "E0394", vi: "{key}: cần {expected}, đang có {found}", en: "{key}: {expected_en} is needed, not {found}")
  public static let manifestWrongValue = MessageCode(
    "E0395", vi: "{key} \"{value}\": {rule}", en: "{key} \"{value}\": {rule_en}")
  public static let pluginTwice = MessageCode(
    "E0396", vi: "hai phần mở rộng cùng id \"{name}\": {first} và {second}",
    en: "two plugins have the id \"{name}\": {first} and {second}")
  public static let pluginFileRefused = MessageCode(
    "E0397", vi: "{file}: {rule}", en: "{file}: {rule_en}")
  public static let apiTooNew = MessageCode(
    "E0398", vi: "cần API {wanted}; chương trình này có {known}", en: "needs API {wanted}; this program has {known}")

  public static let standardTwice = MessageCode(
    "E0399", vi: "hai phần mở rộng cùng có chuẩn nghèo \"{name}\": {first} và {second}",
    en: "two plugins hold the poverty standard \"{name}\": {first} and {second}")

  public static let unknownLibrary = MessageCode(
    "E0385", vi: "uses.{key}: không có phần mở rộng \"{name}\"", en: "uses.{key}: there is no plugin \"{name}\"")
  public static let libraryVersion = MessageCode(
    "E0386", vi: "uses.{key}: cần {name} {wanted}, đang có {found}",
    en: "uses.{key}: {name} {wanted} is needed, there is {found}")
  public static let libraryCircle = MessageCode(
    "E0387", vi: "uses: các phần mở rộng dùng lẫn nhau thành vòng: {names}",
    en: "uses: the plugins use one another in a circle: {names}")
  public static let libraryNameTwice = MessageCode(
    "E0388", vi: "uses.{key}: {by} gọi {first}, còn {other} gọi {second} bằng tên này; đổi một trong hai tên",
    en: "uses.{key}: {by} means {first} and {other} means {second} by this name; change one of the names")
  public static let notLibrary = MessageCode(
    "E0389",
    vi: "uses.{key}: {name} không phải loại library, không lấy tham số từ nó hay require nó được; "
      + "bv.plugin \"{key}\" đọc các giả định của nó",
    en: "uses.{key}: {name} is no library, nothing can be taken from it or required; "
      + "bv.plugin \"{key}\" reads its assumptions")

  public static let testDiffers = MessageCode(
    "E0330", vi: "mong đợi {expected}, nhận được {actual}", en: "expected {expected}, got {actual}")
  public static let testDidNotFail = MessageCode(
    "E0331", vi: "mong đợi một lỗi có \"{expected}\", nhưng không có lỗi nào",
    en: "expected an error with \"{expected}\", but there was none")
  public static let testSnapshotDiffers = MessageCode(
    "E0332", vi: "{file}: dòng {line} khác; trước \"{expected}\", nay \"{actual}\"",
    en: "{file}: line {line} differs; before \"{expected}\", now \"{actual}\"")
  public static let testSnapshotMissing = MessageCode(
    "E0333", vi: "chưa có {file}", en: "there is no {file} yet")
  public static let testFixtureUnknown = MessageCode(
    "E0334", vi: "không có dữ liệu mẫu \"{name}\"; có: {known}",
    en: "there is no fixture \"{name}\"; known are: {known}")
  public static let testFixtureFileUnknown = MessageCode(
    "E0335", vi: "{file}: không có bảng hay mẫu nào tên \"{name}\"",
    en: "{file}: no entity or form is called \"{name}\"")
  public static let testFixtureFault = MessageCode("E0338", vi: "{file}: {fault}", en: "{file}: {fault_en}")
  public static let testNotFound = MessageCode(
    "E0336", vi: "{name} không có kiểm thử nào (tests/*.lua)", en: "{name} has no tests (tests/*.lua)")
  public static let testTableUnknown = MessageCode(
    "E0337", vi: "văn bản không có bảng \"{name}\"; có: {known}",
    en: "the document has no table \"{name}\"; it has: {known}")

  static let scriptCodes: [MessageCode] = [
    testDiffers, testDidNotFail, testSnapshotDiffers, testSnapshotMissing, testFixtureUnknown, testFixtureFileUnknown,
    testFixtureFault, testNotFound, testTableUnknown,
    manifestUnreadable, manifestNotTable, manifestUnknownKey, manifestMissingKey, manifestWrongType,
    manifestWrongValue, pluginTwice, pluginFileRefused, apiTooNew, standardTwice, unknownLibrary,
    libraryVersion, libraryCircle, libraryNameTwice, notLibrary,
  ]
}
