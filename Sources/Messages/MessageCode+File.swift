/// Trouble with files; E0600–E0609 the register's own.

extension MessageCode {
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
    registerTrouble, diskFull,
  ]
}
