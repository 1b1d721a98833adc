/// The command that asks the register a question.

import Documents
import Messages

extension Commands {
  static let querying: [Command] = [Command(query) { try $0.query() }]

  static let query = CommandDeclaration(
    "data query", vi: "hỏi sổ: lọc, nhóm, đo, xếp; ra bảng, CSV hoặc JSON",
    en: "ask the register: filter, group, measure, sort; a table, CSV or JSON",
    positionals: [
      .init("BẢNG", "ENTITY", help: LocalizedText(vi: "như reviews", en: "such as reviews"), required: false)
    ], flags: rowFlags + groupFlags + outputFlags)

  private static let rowFlags: [FlagDeclaration] = [
    .init(
      "where", argument: .value("EXPR"), vi: "chỉ các dòng thỏa điều kiện, như \"year == 2024\"",
      en: "only rows that satisfy an expression, such as \"year == 2024\"", repeated: true),
    .init("area", argument: .value("UNIT"), vi: "chỉ một địa bàn: tên hoặc mã", en: "one area only: name or code"),
    .init(
      "year", argument: .value("YEAR"), vi: "chỉ một năm; latest là năm rà soát mới nhất",
      en: "one year only; latest is that of the last review"),
    .init(
      "unnest", argument: .value("FIELD"), vi: "mỗi mục của một danh sách thành một dòng, như deprivations",
      en: "a row of each item of a list, such as deprivations"),
    .init(
      "derive", argument: .value("NAME=EXPR"),
      vi: "thêm cột: biểu thức, hoặc previous(giá trị, nhóm, thứ tự), difference, cumulative, rank(giá trị, nhóm)",
      en: "add a column: an expression, or previous(value, group, order), difference, cumulative, rank(value, group)",
      repeated: true),
    .init(
      "select", argument: .value("COLUMNS"), vi: "các cột hiện ra, cách nhau bằng dấu phẩy",
      en: "the columns to show, parted by commas", repeated: true),
    .init("distinct", vi: "chỉ các dòng khác nhau ở những cột ấy", en: "only rows that differ in those columns"),
  ]

  private static let groupFlags: [FlagDeclaration] = [
    .init(
      "group-by", argument: .value("KEYS"), vi: "nhóm theo cột hoặc TÊN=BIỂU_THỨC, cách nhau bằng dấu phẩy",
      en: "group by columns or NAME=EXPR, parted by commas", repeated: true),
    .init(
      "measure", argument: .value("NAME=MEASURE"),
      vi: "số đo, như \"poor=count(class == 'poor')\", \"rate=ratio(poor, population(households))\"",
      en: "a measure, such as \"poor=count(class == 'poor')\", \"rate=ratio(poor, population(households))\"",
      repeated: true),
    .init(
      "pivot", argument: .value("KEY"), vi: "trải các giá trị của khóa này thành cột",
      en: "the values of this key become columns"),
    .init(
      "having", argument: .value("EXPR"), vi: "chỉ các nhóm thỏa điều kiện, như \"poor > 10\"",
      en: "only groups that satisfy an expression, such as \"poor > 10\"", repeated: true),
    .init(
      "compute", argument: .value("NAME=EXPR"), vi: "thêm cột tính từ các số đo, hoặc từ nhóm khác như --derive",
      en: "add a column computed from the measures, or from other groups as --derive does", repeated: true),
    .init("fill-missing", vi: "thêm các nhóm không có dòng nào", en: "add the groups that have no row"),
    .init("total", vi: "dòng tổng, tính lại từ các dòng gốc", en: "a total, measured over all rows"),
    .init("subtotals", vi: "thêm dòng cho huyện, tỉnh phía trên", en: "lines for the districts and provinces above"),
  ]

  private static let outputFlags: [FlagDeclaration] =
    [
      .init(
        "sort", argument: .value("KEYS"), vi: "xếp theo, dấu - là giảm dần: --sort=-rate",
        en: "sort by, - for descending: --sort=-rate", repeated: true),
      .init(
        "nulls", argument: .value("first|last"), vi: "chỗ của dòng không có giá trị [last]",
        en: "where rows without a value go [last]"),
      .init(
        "limit", argument: .value("N"), vi: "số dòng nhiều nhất [trên màn hình: 50 dòng của sổ]",
        en: "at most so many rows [on a screen: 50 rows of the register]"),
      .init(
        "lua", argument: .value("FILE"), vi: "kịch bản trả về truy vấn hoặc bảng tổng hợp; - là đầu vào chuẩn",
        en: "a script that returns a query or a summary; - is stdin"),
      .init(
        "explain",
        vi: "in kế hoạch thay cho kết quả: từng bước, số dòng, thời gian, bộ nhớ; bộ nhớ cao nhất của tiến trình",
        en: "print the plan in place of the result: each step, its rows, time and memory; the peak of the process"),
      .init(
        "standard", argument: .value("ID"), vi: "chuẩn nghèo, như VN-2022", en: "poverty standard, such as VN-2022"),
      .init("as-of", argument: .value("DATE"), vi: "tính đến ngày này", en: "as of this day"),
      .init(
        "grant", argument: .value("personal"), vi: "kèm dữ liệu cá nhân và nhạy cảm",
        en: "with personal and sensitive fields", repeated: true),
      .init("threads", argument: .value("N"), vi: "số luồng [mọi lõi]", en: "threads [all cores]"),
      .init(
        "output", short: "o", argument: .value("FILE"), vi: "ghi ra tệp; đuôi tệp là định dạng; - là màn hình",
        en: "write a file, its ending being the format; - is stdout", repeated: true),
      .init(
        "format", short: "O", argument: .value("FMT"), vi: "định dạng: \(DocumentFormat.names)",
        en: "format: \(DocumentFormat.names)"),
      .init("csv", vi: "như -O csv", en: "the same as -O csv"),
    ] + RunLimits.flags
}
