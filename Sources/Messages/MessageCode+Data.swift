/// Faults of the register as data: E0455–E0459.

extension MessageCode {
  public static let registerNotSQLite = MessageCode(
    "E0455", vi: "{file} không phải sổ BenVung", en: "{file} is not a register of BenVung")
  public static let registerNewer = MessageCode(
    "E0456", vi: "sổ {file} do phiên bản mới hơn ghi (lược đồ {found}, chương trình này biết đến {known})",
    en: "the register {file} was written by a newer version (schema {found}, this program knows {known})")
  public static let registerUnknownEntity = MessageCode(
    "E0457", vi: "không có bảng \"{entity}\" trong mô hình", en: "there is no entity \"{entity}\" in the model")
  public static let registerRefused = MessageCode(
    "E0458", vi: "{entity}: sổ không nhận dòng này: {reason}", en: "{entity}: the register refuses this row: {reason}")

  static let dataCodes: [MessageCode] = [registerNotSQLite, registerNewer, registerUnknownEntity, registerRefused]
}
