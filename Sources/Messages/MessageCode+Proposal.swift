/// What is wrong with a row that a plugin proposes: E0480–E0489.

extension MessageCode {
  public static let proposalEmpty = MessageCode(
    "E0480", vi: "{field}: không được để trống", en: "{field}: may not be empty")
  public static let proposalWrongType = MessageCode(
    "E0481", vi: "{field}: cần {expected}, đang có {found}", en: "{field}: must be {expected_en}, not {found}")
  public static let proposalUnknownItem = MessageCode(
    "E0482", vi: "{field} \"{value}\": không có trong danh mục {list}",
    en: "{field} \"{value}\": not in the list {list_en}")
  public static let proposalUnknownReference = MessageCode(
    "E0483", vi: "{field} \"{value}\": không có trong {entity}", en: "{field} \"{value}\": not among the {entity}")
  public static let proposalOutOfBounds = MessageCode(
    "E0484", vi: "{field} {value}: phải từ {minimum} đến {maximum}",
    en: "{field} {value}: must be from {minimum} to {maximum}")
  public static let proposalTwice = MessageCode(
    "E0485", vi: "cùng {key} đã đề xuất ở dòng {row}", en: "the same {key} is proposed in row {row}")
  public static let proposalUnitNotThen = MessageCode(
    "E0486", vi: "{field}: {unit} không có vào ngày {date}", en: "{field}: {unit} did not exist on {date}")
  public static let proposalKeyUnusable = MessageCode(
    "E0487", vi: "key: {field} là số lẻ hoặc danh sách, không dùng làm khóa được",
    en: "key: {field} is a decimal or a list and cannot be part of a key")

  static let proposalCodes: [MessageCode] = [
    proposalEmpty, proposalWrongType, proposalUnknownItem, proposalUnknownReference, proposalOutOfBounds,
    proposalTwice, proposalUnitNotThen, proposalKeyUnusable,
  ]
}
