/// What can be wrong with a step of a query: E0360 to E0369, E0372 to E0389; and with the words
/// of `data query`: E0230 to E0239.
extension MessageCode {
  public static let quantileOutOfRange = MessageCode(
    "E0360", vi: "quantile cần một số từ 0 đến 1, không phải {found}",
    en: "quantile takes a number from 0 to 1, not {found}")
  public static let columnExists = MessageCode(
    "E0361", vi: "{entity} đã có cột \"{name}\"; đặt tên khác",
    en: "{entity} has a column \"{name}\" already; give another name")
  public static let joinAmbiguous = MessageCode(
    "E0362",
    vi: "join: truy vấn kia có {count} dòng cùng {key} = {value}; thêm cột vào khóa, hoặc gộp trước bằng group_by",
    en: "join: {count} rows of the other query have {key} = {value}; add to the key, or group them first")
  public static let stepAfterUnnest = MessageCode(
    "E0363", vi: "{step} không dùng được sau unnest vì mỗi dòng đã tách thành nhiều; làm {step} trước unnest",
    en: "{step} cannot follow unnest, which made several rows of each; do {step} before unnest")
  public static let unionColumns = MessageCode(
    "E0364", vi: "union cần hai bên cùng các cột: bên này có {own}; bên kia có {other}",
    en: "union needs the same columns on both sides: here {own}; there {other}")
  public static let unionTypes = MessageCode(
    "E0365", vi: "union: cột \"{name}\" ở bên này là {own}, ở bên kia là {other}",
    en: "union: the column \"{name}\" is {own} here and {other} there")
  public static let joinAsWithoutRows = MessageCode(
    "E0366",
    vi: "join: không đi tiếp được bằng đường dẫn qua \"{name}\", vì bên kia là kết quả tính ra; hãy kê columns",
    en: "join: no path leads through \"{name}\", the other side being a result; list the columns")
  public static let populationWithoutScope = MessageCode(
    "E0369", vi: "population(\"{field}\") cần một truy vấn trên bảng của sổ, với năm và địa bàn rõ ràng",
    en: "population(\"{field}\") needs a query of the register's rows whose years and area are clear")
  public static let windowWithoutOrder = MessageCode(
    "E0367", vi: "{name} cần order: các dòng xếp theo gì", en: "{name} needs order: what the rows are ordered by")
  public static let tooManyColumns = MessageCode(
    "E0372", vi: "pivot: {name} có {count} giá trị khác nhau, quá {limit} cột",
    en: "pivot: {name} has {count} different values, more than {limit} columns")
  public static let subtotalsWithoutUnit = MessageCode(
    "E0373", vi: "with_subtotals cần nhóm theo đơn vị, đang nhóm theo {keys}",
    en: "with_subtotals needs groups by unit, these are by {keys}")
  public static let tooManyGroups = MessageCode(
    "E0374", vi: "fill_missing: các khóa cho {count} nhóm, quá {limit}",
    en: "fill_missing: the keys give {count} groups, more than {limit}")
  public static let scriptReturnsNoTable = MessageCode(
    "E0375", vi: "kịch bản phải trả về truy vấn, bảng tổng hợp hoặc bảng, không phải {found}",
    en: "the script must return a query, a summary or a table, not {found_en}")
  public static let assignmentExpected = MessageCode(
    "E0230", vi: "{flag} \"{found}\": cần TÊN=BIỂU_THỨC", en: "{flag} \"{found}\": NAME=EXPR is needed")
  public static let pivotMeasures = MessageCode(
    "E0231", vi: "--pivot cần đúng một --measure, đang có {count}",
    en: "--pivot takes exactly one --measure, there are {count}")
  public static let expressionTooManyWords = MessageCode(
    "E0376", vi: "biểu thức có quá {limit} từ và dấu; chia thành nhiều bước where, derive",
    en: "the expression has more than {limit} words and signs; part it into several where or derive steps")

  static let queryCodes: [MessageCode] = [
    quantileOutOfRange, columnExists, joinAmbiguous, stepAfterUnnest, unionColumns, unionTypes, joinAsWithoutRows,
    populationWithoutScope, windowWithoutOrder, tooManyColumns, subtotalsWithoutUnit, tooManyGroups,
    scriptReturnsNoTable,
    assignmentExpected, pivotMeasures, expressionTooManyWords,
  ]
}
