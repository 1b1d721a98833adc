/// Trouble of the register as a whole: migration, undo and applied proposals (E0462–E0469, W0460–W0469), its file and
/// its lock (E0620–E0639), and one of the command line (E0259).

extension MessageCode {
  public static let migrationRefused = MessageCode(
    "E0468", vi: "{file}: không nâng được sổ lên lược đồ {known}: {reason}",
    en: "{file}: the register cannot be brought to schema {known}: {reason_en}")
  public static let registerMigrated = MessageCode(
    "W0460", vi: "{file}: đã nâng sổ từ lược đồ {found} lên {known}; bản sao trước khi nâng là {copy}",
    en: "{file}: the register was brought from schema {found} to {known}; a copy of it as it was is {copy}")

  public static let undoInTheWay = MessageCode(
    "E0469",
    vi:
      "không hoàn tác được lần ghi #{batch}: lần ghi #{later} sau đó ({source}, {at}) đụng đến {count} dòng của nó: {rows}",
    en:
      "batch #{batch} cannot be taken back: the later batch #{later} ({source}, {at}) touches {count} of its rows: {rows_en}"
  )
  public static let undoUnknownBatch = MessageCode(
    "E0462", vi: "không có lần ghi số {batch}", en: "there is no batch number {batch}")
  public static let undoneAlready = MessageCode(
    "E0463", vi: "lần ghi #{batch} đã được hoàn tác bằng lần ghi #{undo}",
    en: "batch #{batch} has been taken back already, by batch #{undo}")
  public static let undoDoesNotFit = MessageCode(
    "E0464", vi: "không hoàn tác được lần ghi #{batch}: một dòng của {entity} không còn khớp với sổ: {reason}",
    en: "batch #{batch} cannot be taken back: a row of {entity_en} no longer fits the register: {reason}")
  public static let importedBefore = MessageCode(
    "W0461", vi: "đúng tệp này đã nhập rồi: lần ghi #{batch}, {at}",
    en: "this very file was imported before: batch #{batch}, {at}")
  public static let proposalsRefused = MessageCode(
    "E0465", vi: "{count} dòng đề xuất bị từ chối, nên chưa ghi dòng nào",
    en: "{count} proposed rows are refused, so nothing was written")
  public static let proposalOutdated = MessageCode(
    "E0466", vi: "{entity}: {count} dòng đã đổi từ khi tính đề xuất: {rows}; chưa ghi gì",
    en: "{entity_en}: {count} rows changed since the proposal was computed: {rows}; nothing was written")
  public static let flagsExclude = MessageCode(
    "E0259", vi: "{flag} và {other} không dùng cùng nhau", en: "{flag} and {other} cannot be used together")
  public static let registerOnNetwork = MessageCode(
    "W0620", vi: "{file} nằm trên ổ mạng ({system}), không an toàn để ghi: hai máy cùng ghi thì hỏng sổ",
    en: "{file} lies on a network drive ({system}), which is unsafe: two machines that write destroy the register")
  public static let registerNotPrivate = MessageCode(
    "W0621", vi: "{file}: người khác trên máy này cũng mở được tệp (quyền {mode})",
    en: "{file}: other people on this machine can open the file too (mode {mode})")
  public static let registerWriteFailed = MessageCode(
    "E0620", vi: "không ghi được vào {file} ({reason}); sổ giữ nguyên như trước",
    en: "cannot write to {file} ({reason}); the register is as it was before")

  static let storeCodes: [MessageCode] = [
    migrationRefused, registerMigrated, undoInTheWay, undoUnknownBatch, undoneAlready, undoDoesNotFit, importedBefore,
    proposalsRefused, proposalOutdated, flagsExclude, registerOnNetwork, registerNotPrivate, registerWriteFailed,
  ]
}
