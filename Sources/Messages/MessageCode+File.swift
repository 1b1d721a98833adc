extension MessageCode {
  public static let unknownFileEnding = MessageCode(
    "E0610", vi: "không biết định dạng \".{ending}\" của tệp {path}; các đuôi tệp dùng được: {known}",
    en: "unknown format \".{ending}\" of file {path}; known endings: {known}")
  public static let missingFileEnding = MessageCode(
    "E0611", vi: "tên tệp {path} không có đuôi nên không biết ghi định dạng nào; thêm một trong các đuôi {known}",
    en: "the file name {path} has no ending, so its format is unknown; add one of {known}")
  public static let unknownDocumentFormat = MessageCode(
    "E0612", vi: "không có định dạng \"{name}\"; các định dạng: {known}",
    en: "there is no format \"{name}\"; the formats are {known}")
  public static let noTableForCSV = MessageCode(
    "E0613", vi: "tài liệu \"{title}\" không có bảng hay số liệu nào để ghi ra CSV; dùng html, md, text hoặc json",
    en: "the document \"{title}\" has no table or figure to write as CSV; use html, md, text or json")

  static let fileCodes: [MessageCode] = [unknownFileEnding, missingFileEnding, unknownDocumentFormat, noTableForCSV]
}
