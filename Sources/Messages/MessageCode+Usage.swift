/// The command line: E0200–E0259 how it is used, E0640–E0649 the files it writes.

extension MessageCode {
  public static let unknownCommand = MessageCode(
    "E0200", vi: "không có lệnh \"{name}\"", en: "there is no command \"{name}\"")
  public static let unknownFlag = MessageCode(
    "E0201", vi: "không có tham số {flag}", en: "there is no parameter {flag}")
  public static let flagNeedsValue = MessageCode(
    "E0202", vi: "{flag} cần một giá trị", en: "{flag} needs a value")
  public static let unexpectedArgument = MessageCode(
    "E0203", vi: "thừa \"{value}\"", en: "\"{value}\" is one word too many")
  public static let missingArgument = MessageCode("E0204", vi: "thiếu {name}", en: "{name_en} is missing")
  public static let wrongParameterValue = MessageCode(
    "E0205", vi: "{flag} \"{value}\": {rule}", en: "{flag} \"{value}\": {rule_en}")
  public static let parameterOutOfBounds = MessageCode(
    "E0206", vi: "{flag} \"{value}\": phải {bounds}", en: "{flag} \"{value}\": must be {bounds_en}")
  public static let ambiguousNumber = MessageCode(
    "E0207", vi: "{flag} \"{value}\": là {grouped} hay {decimal}?",
    en: "{flag} \"{value}\": is it {grouped} or {decimal}?")
  public static let unknownChoice = MessageCode(
    "E0208", vi: "{flag} \"{value}\": chỉ nhận {choices}", en: "{flag} \"{value}\": takes only {choices}")
  public static let missingParameter = MessageCode(
    "E0209", vi: "thiếu tham số {flag}", en: "parameter {flag} is missing")
  public static let unknownPlugin = MessageCode(
    "E0210", vi: "không có phần mở rộng \"{name}\"", en: "there is no plugin \"{name}\"")
  public static let pluginNotRunnable = MessageCode(
    "E0211", vi: "\"{name}\" thuộc loại {kind}, không chạy được", en: "\"{name}\" is a {kind} and cannot be run")
  public static let flagTwice = MessageCode(
    "E0212", vi: "{flag} chỉ được ghi một lần", en: "{flag} may be given only once")
  public static let flagWithoutValue = MessageCode(
    "E0213", vi: "{flag} không nhận giá trị", en: "{flag} takes no value")
  public static let outputsCollide = MessageCode(
    "E0214", vi: "hai kết quả cùng ghi vào {path}", en: "two outputs go to {path}")
  public static let unknownEntity = MessageCode(
    "E0215", vi: "không có bảng \"{name}\"", en: "there is no entity \"{name}\"")
  public static let parameterFileUnreadable = MessageCode(
    "E0216", vi: "tệp tham số {file}: {reason}", en: "parameter file {file}: {reason_en}")
  public static let unknownParameterInFile = MessageCode(
    "E0217", vi: "tệp tham số {file}: không có tham số \"{name}\"",
    en: "parameter file {file}: there is no parameter \"{name}\"")
  public static let unknownPlaceholder = MessageCode(
    "E0218", vi: "-o {path}: không có gì thay cho {{name}}; dùng được {known}",
    en: "-o {path}: nothing stands for {{name}}; known are {known}")
  public static let flagNeedsOther = MessageCode(
    "E0219", vi: "{flag} chỉ có nghĩa cùng {other}", en: "{flag} means something only together with {other}")
  public static let cannotRepeat = MessageCode(
    "E0240",
    vi: "--for-each {name}: phần mở rộng {plugin} không làm riêng cho từng giá trị của tham số này; làm được: {known}",
    en: "--for-each {name}: plugin {plugin} makes no document for each value of this parameter; it does for: {known}")
  public static let partsShareOutput = MessageCode(
    "E0241", vi: "-o {path}: mọi phần sẽ ghi vào cùng một tệp; thêm {{name}} vào tên tệp",
    en: "-o {path}: all parts would go to one file; put {{name}} into its name")
  public static let nothingToRepeat = MessageCode(
    "E0242", vi: "--for-each {name}: không có giá trị nào để chạy",
    en: "--for-each {name}: there is no value to run for")
  public static let noBatch = MessageCode(
    "E0243", vi: "chưa có lần chạy hàng loạt nào trong thư mục này",
    en: "no batch has been run in this folder")
  public static let batchUnreadable = MessageCode(
    "E0244", vi: "không đọc được {file}, nơi ghi các phần chưa xong", en: "cannot read {file}, which lists what is left"
  )
  public static let pluginShadowed = MessageCode(
    "W0250", vi: "phần mở rộng \"{name}\" ở {hidden} bị che bởi {used}",
    en: "plugin \"{name}\" in {hidden} is hidden by {used}")

  public static let outputFolderMissing = MessageCode(
    "E0640", vi: "không có thư mục {folder} để ghi {path}", en: "there is no folder {folder} to write {path} to")
  public static let outputUnwritable = MessageCode(
    "E0641", vi: "không ghi được {path}: {reason}", en: "cannot write {path}: {reason_en}")

  static let usageCodes: [MessageCode] = [
    unknownCommand, unknownFlag, flagNeedsValue, unexpectedArgument, missingArgument, wrongParameterValue,
    parameterOutOfBounds, ambiguousNumber, unknownChoice, missingParameter, unknownPlugin, pluginNotRunnable,
    flagTwice, flagWithoutValue, outputsCollide, unknownEntity, parameterFileUnreadable, unknownParameterInFile,
    unknownPlaceholder, flagNeedsOther, cannotRepeat, partsShareOutput, nothingToRepeat, noBatch, batchUnreadable,
    pluginShadowed, outputFolderMissing, outputUnwritable,
  ]
}
