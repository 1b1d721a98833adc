/// Trouble with files; E0600–E0609 the register's own, E0610–E0639 the documents'.

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
    "E0613",
    vi: "tài liệu \"{title}\" không có bảng hay số liệu để ghi ra CSV; dùng html, pdf, docx, xlsx, md, text, json",
    en: "the document \"{title}\" has no table or figure to write as CSV; use html, pdf, docx, xlsx, md, text or json")
  public static let fileUnreadable = MessageCode(
    "E0600", vi: "không đọc được {file}: {reason}", en: "cannot read {file}: {reason_en}")
  public static let registerMissing = MessageCode("E0601", vi: "không có sổ {file}", en: "there is no register {file}")
  public static let registerExists = MessageCode(
    "E0602", vi: "{file} đã có, không ghi đè", en: "{file} is there already and is not overwritten")
  public static let registerReadOnly = MessageCode(
    "E0603", vi: "{file} chỉ đọc được, không ghi được", en: "{file} can be read but not written")
  public static let registerLocked = MessageCode(
    "E0604", vi: "{file} đang được chương trình khác ghi", en: "{file} is being written by another program")
  public static let registerUnwritable = MessageCode(
    "E0605", vi: "không tạo được {file}: {reason}", en: "cannot create {file}: {reason_en}")
  public static let registerTrouble = MessageCode(
    "E0606", vi: "SQLite không ghi hay đọc được {file}: {reason}", en: "SQLite cannot read or write {file}: {reason}")
  public static let diskFull = MessageCode(
    "E0607", vi: "hết chỗ trên đĩa khi ghi {file}", en: "the disk is full at {file}")

  static let fileCodes: [MessageCode] = [
    fileUnreadable, registerMissing, registerExists, registerReadOnly, registerLocked, registerUnwritable,
    registerTrouble, diskFull, unknownFileEnding, missingFileEnding, unknownDocumentFormat, noTableForCSV,
  ]
}
