/// The words that renderers themselves print.

import Messages

enum Phrases {
  static let yes = LocalizedText(vi: "có", en: "yes")
  static let no = LocalizedText(vi: "không", en: "no")
  static let noRows = LocalizedText(vi: "không có dòng nào", en: "no rows")
  static let noColumns = LocalizedText(vi: "không có cột nào", en: "no columns")
  static let noData = LocalizedText(vi: "không có dữ liệu", en: "no data")
  static let rows = LocalizedText(vi: "dòng", en: "rows")
  static let continued = LocalizedText(vi: "tiếp theo", en: "continued")
  static let allRows = LocalizedText(vi: "Bảng có {count} dòng.", en: "The table has {count} rows.")
  static let unit = LocalizedText(vi: "Đơn vị: ", en: "Unit: ")
  static let note = LocalizedText(vi: "Ghi chú: ", en: "Note: ")
  static let goal = LocalizedText(vi: "mục tiêu", en: "goal")
  static let to = LocalizedText(vi: "Kính gửi: ", en: "To: ")
  static let columns = LocalizedText(vi: "cột", en: "columns")
  static let category = LocalizedText(vi: "Mục", en: "Item")
  static let figure = LocalizedText(vi: "Chỉ tiêu", en: "Figure")
  static let level = LocalizedText(vi: "Cấp dòng", en: "Row level")
  static let value = LocalizedText(vi: "Giá trị", en: "Value")
  static let tableWord = LocalizedText(vi: "Bảng", en: "Table")
  static let sortHint = LocalizedText(vi: "Sắp xếp", en: "Sort")
  static let provenance = LocalizedText(vi: "Nguồn gốc tài liệu", en: "Origin of this document")
  static let revision = LocalizedText(vi: "bản ghi số", en: "revision")
  static let snapshot = LocalizedText(vi: "dữ liệu", en: "data")
  static let script = LocalizedText(vi: "mã", en: "script")
  static let standards = LocalizedText(vi: "chuẩn", en: "standards")
  static let annex = LocalizedText(vi: "Phụ lục", en: "Annex")
  static let attached = LocalizedText(vi: "Kèm theo: ", en: "Attached: ")
  static let signHere = LocalizedText(vi: "(Ký, ghi rõ họ tên)", en: "(Signature and full name)")
  static let asOf = LocalizedText(vi: "tính đến", en: "as of")
}
