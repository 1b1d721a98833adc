/// Documents on paper and in office formats, and their batches: E0800–E0829.

extension MessageCode {
  public static let printFontMissing = MessageCode(
    "E0800", vi: "không vẽ được trang hay hình vì thiếu phông chữ {name}: {reason}",
    en: "cannot draw pages or pictures without the font {name}: {reason_en}")
  public static let printFailed = MessageCode(
    "E0801", vi: "không vẽ được \"{title}\": {reason}", en: "cannot draw \"{title}\": {reason}")
  public static let binaryOnTerminal = MessageCode(
    "E0802", vi: "màn hình không hiện được {format}; ghi ra tệp bằng -o TÊN.{format}, hoặc nối sang lệnh khác",
    en: "a terminal cannot show {format}; write a file with -o NAME.{format}, or pipe it to another command")

  public static let officeMissing = MessageCode(
    "E0803", vi: "văn bản theo thể thức cần {file} với tên cơ quan, ký hiệu, nơi ban hành; chưa có tệp này",
    en: "an official document needs {file} with the office's name, symbol and place; there is no such file")

  // Forms of an office.
  public static let formFieldUnknown = MessageCode(
    "E0815", vi: "mẫu cần {placeholder} ({where}), chưa có giá trị nào tên \"{name}\"",
    en: "the form asks for {placeholder} ({where_en}), and there is no value named \"{name}\"")
  public static let formPlaceholderBroken = MessageCode(
    "E0816", vi: "không hiểu \"{placeholder}\" trong mẫu ({where})",
    en: "\"{placeholder}\" in the form is not understood ({where_en})")
  public static let formFormatUnknown = MessageCode(
    "E0817", vi: "mẫu có {placeholder} ({where}), không có định dạng \"{format}\"",
    en: "the form has {placeholder} ({where_en}), and there is no format \"{format}\"")
  public static let formTwoLists = MessageCode(
    "E0818", vi: "một dòng của mẫu ({where}) lặp theo hai danh sách: {first} và {second}",
    en: "one row of the form ({where_en}) is repeated for two lists: {first} and {second}")
  public static let formListWithoutColumn = MessageCode(
    "E0819", vi: "mẫu có {placeholder} ({where}), là một danh sách: cần tên cột",
    en: "the form has {placeholder} ({where_en}), which is a list: it needs a column's name")
  public static let formPartNotFilled = MessageCode(
    "E0812", vi: "mẫu có {placeholder} ở chỗ không điền được ({where})",
    en: "the form has {placeholder} where nothing is filled ({where_en})")
  public static let formUnreadable = MessageCode(
    "E0820", vi: "không đọc được mẫu: {reason}", en: "the form cannot be read: {reason_en}")
  public static let formMissing = MessageCode(
    "E0821", vi: "không có mẫu {name} trong thư mục forms/ của sổ hay assets/ của phần mở rộng",
    en: "there is no form {name} in the register's forms/ or the plugin's assets/")
  public static let formRowsFixed = MessageCode(
    "E0829", vi: "không lặp được dòng của mẫu trên trang {sheet}: {reason}",
    en: "the form's row on sheet {sheet} cannot be repeated: {reason_en}")
  public static let formValueUnused = MessageCode(
    "W0801", vi: "mẫu không dùng giá trị \"{name}\"", en: "the form does not use the value \"{name}\"")

  public static let officeUnknown = MessageCode(
    "W0803", vi: "chưa có {file} với tên cơ quan: văn bản in không theo thể thức",
    en: "there is no {file} with the office's name: the document is laid out plainly")
  public static let noChartForPicture = MessageCode(
    "E0827", vi: "\"{title}\" không có biểu đồ hay bản đồ nào để vẽ thành hình",
    en: "\"{title}\" has no chart or map to make a picture of")
  public static let unknownChart = MessageCode(
    "E0828", vi: "không có biểu đồ \"{name}\"; văn bản có: {known}",
    en: "there is no chart \"{name}\"; the document has: {known}")
  public static let chartNotNamed = MessageCode(
    "E0822", vi: "văn bản có {count} biểu đồ ({known}), mà mỗi tệp hình chỉ vẽ một; chọn bằng --chart",
    en: "the document has {count} charts ({known}), and a picture shows one; choose it with --chart")

  public static let geometryBroken = MessageCode(
    "E0823", vi: "ranh giới để vẽ bản đồ không dùng được: {reason}",
    en: "the outlines for the map cannot be used: {reason_en}")
  public static let geometryTooLarge = MessageCode(
    "E0824", vi: "tệp ranh giới {file} quá lớn để vẽ bản đồ: {limit}",
    en: "the file of outlines {file} is too large for a map: {limit_en}")
  public static let geometryMissing = MessageCode(
    "E0825", vi: "không đọc được tệp ranh giới \"{file}\": {reason}",
    en: "the file of outlines \"{file}\" cannot be read: {reason_en}")
  public static let ringCrossesItself = MessageCode(
    "W0826", vi: "{reason}; vẫn vẽ, nhưng nên sửa tệp ranh giới",
    en: "{reason_en}; it is drawn all the same, but the file should be mended")
  public static let paperUnreadable = MessageCode(
    "E0806", vi: "không đọc được tài liệu {file}: {reason}", en: "cannot read the document {file}: {reason_en}")
  public static let paperUnstamped = MessageCode(
    "E0807", vi: "{file} không mang tem của BenVung, nên không biết nó được tính từ đâu",
    en: "{file} carries no stamp of BenVung, so nobody can tell what it was computed from")
  public static let paperPluginMissing = MessageCode(
    "E0808", vi: "{file} do phần mở rộng \"{name}\" {version} làm ra; ở đây không có phần mở rộng này",
    en: "{file} was made by the plugin \"{name}\" {version}, which is not here")
  public static let paperNeedsGrant = MessageCode(
    "E0520", vi: "{file} được làm với --grant {grant}; muốn tính lại cũng cần quyền ấy",
    en: "{file} was made with --grant {grant}; computing it again needs the same")
  public static let paperTableUnknown = MessageCode(
    "E0809", vi: "{file} không có bảng \"{name}\"; có: {known}", en: "{file} has no table \"{name}\"; it has {known}")
  public static let paperCellUnknown = MessageCode(
    "E0810", vi: "bảng {table} không có ô \"{cell}\": {reason}",
    en: "the table {table} has no cell \"{cell}\": {reason_en}")
  public static let figureNotTraced = MessageCode(
    "E0811", vi: "chưa lần ra được các dòng đứng sau số này: {reason}",
    en: "the records behind this figure are not traced yet: {reason_en}")

  static let documentCodes: [MessageCode] = [
    officeUnknown,
    formFieldUnknown, formPlaceholderBroken, formFormatUnknown, formTwoLists, formListWithoutColumn, formUnreadable,
    formPartNotFilled,
    formMissing, formRowsFixed, formValueUnused,
    geometryBroken, geometryTooLarge, geometryMissing, ringCrossesItself,
    noChartForPicture, unknownChart, chartNotNamed,
    printFontMissing, printFailed, binaryOnTerminal, officeMissing,
    paperUnreadable, paperUnstamped, paperPluginMissing, paperNeedsGrant, paperTableUnknown, paperCellUnknown,
    figureNotTraced,
  ]
}
