/// Workbooks: E0410–E0419 the file, E0475–E0479 and E0488–E0489 what is inside it.

extension MessageCode {
  public static let workbookOtherFormat = MessageCode(
    "E0410", vi: "đây không phải sổ tính .xlsx mà là {kind}", en: "this is no .xlsx workbook but {kind_en}")
  public static let workbookNoArchive = MessageCode(
    "E0411", vi: "đây không phải sổ tính .xlsx", en: "this is no .xlsx workbook")
  public static let workbookEncrypted = MessageCode(
    "E0412", vi: "sổ tính được bảo vệ bằng mật khẩu, không đọc được", en: "the workbook is locked by a password")
  public static let workbookDamaged = MessageCode(
    "E0413", vi: "tệp .xlsx bị hỏng: {reason}", en: "the .xlsx file is damaged: {reason_en}")
  public static let workbookPartMissing = MessageCode(
    "E0414", vi: "tệp .xlsx thiếu phần \"{part}\"", en: "the .xlsx file lacks its part \"{part}\"")
  public static let workbookTooLarge = MessageCode(
    "E0415", vi: "phần \"{part}\" của tệp .xlsx bung ra lớn bất thường nên không đọc",
    en: "part \"{part}\" of the .xlsx file unpacks to an unusual size and is not read")
  public static let workbookTooManyParts = MessageCode(
    "E0416", vi: "tệp .xlsx có hơn 10.000 phần bên trong", en: "the .xlsx file has more than 10,000 parts")
  public static let workbookNoSheets = MessageCode(
    "E0417", vi: "sổ tính không có trang tính nào chứa ô", en: "the workbook has no sheet of cells")

  public static let workbookPartTwice = MessageCode(
    "E0475", vi: "tệp .xlsx có hai phần cùng tên \"{part}\"", en: "the .xlsx file has two parts named \"{part}\"")
  public static let workbookBrokenXML = MessageCode(
    "E0476", vi: "phần \"{part}\" của tệp .xlsx hỏng ở dòng {part_line}: {reason}",
    en: "part \"{part}\" of the .xlsx file is broken at line {part_line}: {reason_en}")
  public static let workbookSharedStringMissing = MessageCode(
    "E0477", vi: "ô chỉ đến chuỗi dùng chung số {index}, không có trong tệp",
    en: "the cell points to shared string {index}, which the file has not")
  public static let workbookCellOutside = MessageCode(
    "E0478", vi: "ô nằm ngoài trang tính: Excel có tối đa 16.384 cột (XFD) và 1.048.576 dòng",
    en: "the cell lies outside the sheet: Excel has at most 16,384 columns (XFD) and 1,048,576 rows")
  public static let workbookOutOfOrder = MessageCode(
    "E0479", vi: "ô hay dòng này lặp lại hoặc đứng sai thứ tự trong tệp",
    en: "this cell or row is there twice or out of order in the file")
  public static let workbookCellTooLong = MessageCode(
    "E0488", vi: "ô dài hơn 1 MB; Excel chỉ cho 32.767 ký tự",
    en: "the cell is longer than 1 MB; Excel allows 32,767 characters")
  public static let workbookRowTooLong = MessageCode(
    "E0489", vi: "dòng dài hơn 16 MB", en: "the row is longer than 16 MB")

  static let workbookCodes: [MessageCode] = [
    workbookOtherFormat, workbookNoArchive, workbookEncrypted, workbookDamaged, workbookPartMissing,
    workbookTooLarge, workbookTooManyParts, workbookNoSheets, workbookPartTwice, workbookBrokenXML,
    workbookSharedStringMissing, workbookCellOutside, workbookOutOfOrder, workbookCellTooLong, workbookRowTooLong,
  ]
}
