extension MessageCode {
  public static let snapshotNotWritable = MessageCode(
    "E0650", vi: "không ghi được ảnh dữ liệu {path}", en: "cannot write the snapshot {path}")
  public static let snapshotUnreadable = MessageCode(
    "E0651", vi: "ảnh dữ liệu {path} không đọc được hoặc hỏng; cần dựng lại",
    en: "the snapshot {path} cannot be read or is damaged; it must be built again")
  public static let snapshotDiskFull = MessageCode(
    "E0740", vi: "đĩa đầy khi dựng ảnh dữ liệu {path}; ảnh cũ, nếu có, còn nguyên",
    en: "the disk is full while the snapshot {path} is built; the old one, if any, is as it was")
  public static let snapshotTextsTooLong = MessageCode(
    "E0741", vi: "các giá trị của cột \"{field}\" dài hơn 2 GB, ảnh dữ liệu không chứa được; hãy rút ngắn hoặc chia sổ",
    en: "the texts of \"{field}\" take more than 2 GB, which no snapshot holds; shorten them or split the register")
  public static let unknownMeasure = MessageCode(
    "E0340", vi: "không có số đo \"{name}\" trong summarise", en: "there is no measure \"{name}\" in this summarise")
  public static let populationKey = MessageCode(
    "E0341", vi: "unit_years không có {field} theo {key}: mẫu số chỉ chia được theo đơn vị và năm",
    en: "{field} by {key} are not in unit_years: this denominator splits only by unit and year")
  public static let rowsUnknown = MessageCode(
    "W0301", vi: "{count} dòng không xét được vì thiếu {fields}", en: "{count} rows without {fields_en} left out")
  public static let populationMissing = MessageCode(
    "W0302", vi: "thiếu tổng số hộ hoặc nhân khẩu của ít nhất một xã; tỷ lệ để trống",
    en: "the number of households or persons of at least one commune is missing; its rate is left empty")
  public static let householdYears = MessageCode(
    "W0303", vi: "gộp nhiều năm: mẫu số là số hộ–năm", en: "several years together: the denominator is household-years")
  public static let standardsDiffer = MessageCode(
    "W0304", vi: "số liệu theo nhiều chuẩn nghèo: {standards}; không so sánh trực tiếp được",
    en: "figures under more than one poverty standard: {standards}; not directly comparable")
  public static let measureCycle = MessageCode(
    "E0342", vi: "tỷ lệ \"{name}\" được tính từ chính nó", en: "the ratio \"{name}\" is computed from itself")
  public static let movementUnbalanced = MessageCode(
    "E0474", vi: "biến động của {unit} không cân: đầu kỳ + vào − ra khác cuối kỳ",
    en: "the movement of {unit} does not balance: start + in - out is not the end")

  static let analyticsCodes: [MessageCode] = [
    movementUnbalanced,
    snapshotNotWritable, snapshotUnreadable, snapshotDiskFull, snapshotTextsTooLong,
    unknownMeasure, populationKey, rowsUnknown, populationMissing,
    householdYears, standardsDiffer, measureCycle,
  ]
}
