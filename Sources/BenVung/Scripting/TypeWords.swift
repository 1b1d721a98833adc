/// What a script's values are called in messages, in Vietnamese. The English words stand in the registrations of the
/// functions and in Lua itself.

import LuaRuntime
import Messages

enum TypeWords {
  /// A type in words as a message in Vietnamese says it; what is not in the list stands as it is.
  static func vietnamese(_ words: String) -> String { table[words] ?? words }

  /// "đang có chữ": what stands where something else is needed.
  static func clause(_ found: String) -> String {
    found == "no value" ? "nhưng bị bỏ trống" : "đang có \(vietnamese(found))"
  }

  static let table: [String: String] = [
    // Lua's own.
    "nil": "nil", "boolean": "true hoặc false", "number": "số", "string": "chữ",
    "table": "bảng", "function": "hàm", "thread": "coroutine", "userdata": "đối tượng", "object": "đối tượng",
    "text": "chữ", "whole number": "số nguyên", "integer": "số nguyên", "any": "một giá trị",
    // What functions ask for.
    "area": "địa bàn", "column id": "mã cột", "column name": "tên cột", "expression": "biểu thức",
    "expression or list": "biểu thức hoặc danh sách", "expression or table": "biểu thức hoặc bảng",
    "query or summary": "truy vấn hoặc bảng tổng hợp",
    "list field": "trường danh sách", "list of parameter names": "danh sách tên tham số",
    "list of rows": "danh sách dòng", "measure or name": "phép đo hoặc tên", "module name": "tên mô-đun",
    "row of campaigns": "dòng của campaigns", "summary or table": "bảng tổng hợp hoặc bảng",
    "period or date": "kỳ hoặc ngày", "date": "ngày", "period": "kỳ",
    "table of texts": "bảng chữ", "\"households\" or \"persons\"": "\"households\" hoặc \"persons\"",
    // The host's objects.
    "query": "truy vấn", "groups": "nhóm", "summary": "bảng tổng hợp", "measure": "phép đo", "row": "dòng",
    "rows": "các dòng", "column": "cột", "figure": "con số", "standard": "chuẩn nghèo", "error": "lỗi",
    "enterprise": "mô hình kinh doanh", "appraisal": "thẩm định", "simulation": "mô phỏng", "allocation": "phân bổ",
    "distribution": "phân phối", "number or distribution": "số hoặc phân phối", "list": "danh sách",
    "draws": "các giá trị mô phỏng",
    "parameter name": "tên tham số", "list of numbers": "danh sách số", "table of numbers": "bảng số",
    "number or list of factors": "số hoặc danh sách hệ số", "list of months, 1 to 12": "danh sách tháng, 1 đến 12",
    "one number for each month of season": "mỗi tháng của season một số",
    "table of factors by month": "bảng hệ số theo tháng", "list of shares": "danh sách tỷ lệ",
    "list of shares from -1": "danh sách tỷ lệ từ -1", "list of 1 to 15 shares": "danh sách 1 đến 15 tỷ lệ",
    "list of { name, name, rank correlation }": "danh sách { tên, tên, hệ số tương quan hạng }",
    "\"month\" or \"year\"": "\"month\" hoặc \"year\"",
    "alkire_foster": "kết quả của bv.poverty.alkire_foster", "list of years": "danh sách năm",
    "whole number or part such as \"1/3\"": "số nguyên hoặc phần như \"1/3\"",
    "table of whole numbers or \"dimensions\"": "bảng số nguyên hoặc \"dimensions\"",
    "list of codes, or name = bv.expr \"…\"": "danh sách mã, hoặc tên = bv.expr \"…\"",
    "list of whole percents": "danh sách phần trăm nguyên",
    "list of columns": "danh sách cột", "list of values": "danh sách giá trị", "id or table": "mã cột hoặc bảng",
    "code list": "danh mục mã", "checks": "kết quả kiểm tra",
    "\"official\", without where": "\"official\", không kèm where",
    "campaign status": "tình hình đợt vận động", "forecast": "dự báo", "list of expressions": "danh sách biểu thức",
    "list of texts": "danh sách chữ", "list of column names": "danh sách tên cột",
    "different column names": "các tên cột khác nhau", "{ heading, column, column, … }": "{ tiêu đề, cột, cột, … }",
    "list of { column = …, above = … }": "danh sách { column = …, above = … }",
    "one of above, below, when": "một trong above, below, when",
    "number, distribution or loss": "số, phân phối hoặc tổn thất",
    "amount or expression": "số tiền hoặc biểu thức", "list of { reason, condition }": "danh sách { lý do, điều kiện }",
    "list of rows of campaigns": "danh sách dòng của campaigns",
    "number of equal parts of 100 or list of whole percents":
      "số phần bằng nhau chia hết 100, hoặc danh sách phần trăm nguyên",
  ]
}

extension LuaCall {
  /// An error about one argument, said in both languages.
  func fault(_ position: Int, vi: String, en: String) -> LuaError {
    argumentError(position, en, translations: [Language.vi.rawValue: vi])
  }

  /// A named option of an argument has the wrong type.
  func wrongOption(_ position: Int, _ name: String, _ expectation: String, _ found: LuaValue?) -> LuaError {
    let found = found?.typeName ?? "no value"
    return fault(
      position,
      vi: "\(name): cần \(TypeWords.vietnamese(expectation)), \(TypeWords.clause(found))",
      en: "\(name): \(expectation) expected, got \(found)")
  }

  /// There is no option of that name.
  func unknownOption(_ position: Int, _ name: String, known: [String]) -> LuaError {
    fault(
      position, vi: "không có '\(name)', chỉ có \(known.quotedList)",
      en: "there is no '\(name)', only \(known.quotedList)")
  }
}

extension LuaErrorContent {
  /// The same in the user's language, under a code that stays.
  var diagnostic: Diagnostic {
    switch self {
    case .argumentType(let argument, let expected, let found):
      return Diagnostic(
        .argumentType,
        TypeWords.arguments(argument).merging([
          "expected": TypeWords.vietnamese(expected), "expected_en": expected, "found": TypeWords.clause(found),
          "found_en": found,
        ]) { $1 })
    case .argument(let argument, let complaint):
      return Diagnostic(
        .argumentWrong,
        TypeWords.arguments(argument).merging([
          "complaint": complaint.translations[Language.vi.rawValue] ?? complaint.text, "complaint_en": complaint.text,
        ]) { $1 })
    case .unknownField(let owner, let field, let nearest, let known):
      let list = nearest == nil && !known.isEmpty ? known.quotedList : nil
      return Diagnostic(
        .unknownScriptField,
        [
          "owner": owner, "field": field, "known": list.map { ", chỉ có \($0)" } ?? "",
          "known_en": list.map { ", only \($0)" } ?? "",
        ], suggestion: nearest)
    case .unknownModule(let name, let nearest):
      return Diagnostic(.unknownModule, ["name": name], suggestion: nearest)
    case .receiver(let function): return Diagnostic(.receiverMissing, ["function": function])
    }
  }
}

extension TypeWords {
  /// "thứ 2 'weight' của mean", "#2 'weight' to mean".
  fileprivate static func arguments(_ argument: LuaArgument) -> [String: String] {
    let name = argument.parameter.map { " '\($0)'" } ?? ""
    return [
      "argument": "thứ \(argument.position)\(name) của \(argument.function)",
      "argument_en": "#\(argument.position)\(name) to \(argument.function)",
    ]
  }
}
