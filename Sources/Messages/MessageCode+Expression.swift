/// What can be wrong with an expression (`language.md`): E0300 to E0339.
extension MessageCode {
  public static let unexpectedToken = MessageCode(
    "E0301", vi: "không hiểu \"{found}\" ở đây; cần {expected}", en: "\"{found}\" is not expected here; {expected} is")
  public static let unfinishedText = MessageCode(
    "E0302", vi: "chuỗi chưa có dấu nháy đóng", en: "this text has no closing quote")
  public static let badNumber = MessageCode(
    "E0303", vi: "\"{found}\" không phải là số hoặc quá lớn", en: "\"{found}\" is no number, or too large")
  public static let impossibleDate = MessageCode(
    "E0304", vi: "không có ngày \"{found}\"; viết date'2024-12-31'",
    en: "there is no date \"{found}\"; write date'2024-12-31'")
  public static let expressionTooDeep = MessageCode(
    "E0305", vi: "biểu thức lồng nhau quá {limit} tầng", en: "the expression nests more than {limit} levels deep")
  public static let expressionTooLong = MessageCode(
    "E0306", vi: "biểu thức dài quá {limit} ký tự", en: "the expression is longer than {limit} characters")
  public static let unknownColumn = MessageCode(
    "E0312", vi: "không có cột \"{name}\" trong {entity}", en: "there is no column \"{name}\" in {entity}")
  public static let unknownFunction = MessageCode(
    "E0313", vi: "không có hàm \"{name}\"", en: "there is no function \"{name}\"")
  public static let wrongArgumentCount = MessageCode(
    "E0314", vi: "{name} cần {expected} đối số, đang có {found}", en: "{name} takes {expected} arguments, not {found}")
  public static let wrongOperandType = MessageCode(
    "E0315", vi: "{operation} không dùng được cho {found}; cần {expected}",
    en: "{operation} does not work on {found}; {expected} is needed")
  public static let cannotCompare = MessageCode(
    "E0316", vi: "không so sánh được {left} với {right}", en: "{left} cannot be compared with {right}")
  public static let periodsDiffer = MessageCode(
    "E0317", vi: "không dùng chung được {left} và {right}: đổi về cùng kỳ trước (tháng × 12 = năm)",
    en: "{left} and {right} do not go together: bring them to one period first (month × 12 = year)")
  public static let unknownCode = MessageCode(
    "E0318", vi: "\"{value}\" không có trong danh mục {list}", en: "\"{value}\" is not in the code list {list}")
  public static let unboundName = MessageCode(
    "E0319", vi: "chưa có giá trị cho :{name}", en: ":{name} has no value")
  public static let notACollection = MessageCode(
    "E0320", vi: "{name} cần một tập hợp như members, không phải {found}",
    en: "{name} needs a collection such as members, not {found}")
  public static let collectionAsValue = MessageCode(
    "E0321", vi: "{name} là nhiều dòng: dùng any({name}, …), count({name}, …) hoặc sum({name}, …)",
    en: "{name} is many rows: use any({name}, …), count({name}, …) or sum({name}, …)")
  public static let numberOverflow = MessageCode(
    "E0322", vi: "kết quả vượt quá số nguyên 64 bit", en: "the result does not fit a 64-bit whole number")
  public static let noOuterRow = MessageCode(
    "E0323", vi: "outer chỉ dùng trong any, all, count, sum, min, max, last của một tập hợp",
    en: "outer is used only inside any, all, count, sum, min, max, last of a collection")
  public static let notABoolean = MessageCode(
    "E0324", vi: "cần một điều kiện đúng/sai, đây là {found}", en: "a condition is needed here; this is {found}")
  public static let unknownStandard = MessageCode(
    "E0325", vi: "không có chuẩn nghèo \"{name}\"", en: "there is no poverty standard \"{name}\"")
  public static let standardNotInForce = MessageCode(
    "E0470", vi: "chuẩn {standard} không có hiệu lực vào ngày {date}",
    en: "standard {standard} is not in force on {date}")
  public static let tooManyTexts = MessageCode(
    "E0326", vi: "phép nối chuỗi này cho quá nhiều giá trị khác nhau ({count})",
    en: "joining these texts gives too many different values ({count})")
  public static let ambiguousUnit = MessageCode(
    "E0471", vi: "mã \"{code}\" đã là nhiều đơn vị: {units}; viết kèm ngày, ví dụ {example}",
    en: "code \"{code}\" has named several units: {units}; add a date, for example {example}")
  public static let unknownUnit = MessageCode(
    "E0472", vi: "không có đơn vị \"{name}\"", en: "there is no unit \"{name}\"")
  public static let notComparable = MessageCode(
    "E0473", vi: "không so sánh được: {area} và {unit} chỉ trùng nhau một phần ({reason})",
    en: "not comparable: {area} and {unit} overlap only in part ({reason})")

  static let expressionCodes: [MessageCode] = [
    unexpectedToken, unfinishedText, badNumber, impossibleDate, expressionTooDeep, expressionTooLong, unknownColumn,
    unknownFunction, wrongArgumentCount, wrongOperandType, cannotCompare, periodsDiffer, unknownCode, unboundName,
    notACollection, collectionAsValue, numberOverflow, noOuterRow, notABoolean, unknownStandard, standardNotInForce,
    tooManyTexts, ambiguousUnit, unknownUnit, notComparable,
  ]
}
