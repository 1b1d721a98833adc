/// Data on its way out, and the upkeep of the register: E0450–E0451 data, E0250–E0258 usage, E0565–E0569 permission,
/// E0642–E0649 and E0652–E0659 files, W0495–W0499; the doctor's W0640–W0649.

extension MessageCode {
  public static let importPartialNew = MessageCode(
    "E0653", vi: "{entity} {key}: chưa có trong sổ; tệp xuất không kèm dữ liệu cá nhân chỉ sửa được dòng đã có",
    en:
      "{entity_en} {key}: not in the register; a file exported without personal data can only change rows that are there"
  )
  public static let recordMissing = MessageCode(
    "E0255", vi: "{entity}: không có \"{key}\"", en: "{entity_en}: there is no \"{key}\"")
  public static let mergeRefused = MessageCode(
    "E0652", vi: "không gộp được {file}: {reason}", en: "cannot merge {file}: {reason_en}")
  public static let mergeOutsideArea = MessageCode(
    "E0566", vi: "{entity} {key}: đơn vị {unit} không thuộc địa bàn {area} của sổ gửi đến",
    en: "{entity_en} {key}: unit {unit} does not belong to {area}, the area of the register that was sent")
  public static let mergeConflict = MessageCode(
    "E0450", vi: "{entity} {key}, {column}: sổ này ghi {ours}, sổ kia ghi {theirs}",
    en: "{entity_en} {key}, {column_en}: ours is {ours}, theirs is {theirs}")
  public static let mergeWaiting = MessageCode(
    "W0721", vi: "{area} còn {count} dòng để riêng vì có lỗi; các dòng ấy không nằm trong sổ gửi đến",
    en: "{area} still keeps {count} rows aside for their faults; they are not in the register that was sent")
  public static let mergeReferenceMissing = MessageCode(
    "E0451", vi: "{entity} {key}: \"{column}\" chỉ đến một dòng không có trong sổ này",
    en: "{entity_en} {key}: \"{column_en}\" points to a row that this register does not have")

  public static let exportKeyIsPersonal = MessageCode(
    "E0565", vi: "không xuất được mà không có \"{column}\", vốn là dữ liệu cá nhân; thêm --grant personal",
    en: "nothing can be exported without \"{column_en}\", which is personal; add --grant personal")

  public static let fieldAssignment = MessageCode(
    "E0250", vi: "\"{value}\": phải viết là TRƯỜNG=GIÁ-TRỊ", en: "\"{value}\": must be FIELD=VALUE")
  public static let unknownField = MessageCode(
    "E0251", vi: "{entity} không có trường \"{name}\"", en: "{entity} has no field \"{name}\"")
  public static let keyFieldFixed = MessageCode(
    "E0252", vi: "{field} là khóa của {entity}: khóa không sửa được, hãy ghi thành dòng khác",
    en: "{field} is part of the key of {entity}: a key cannot be changed, enter another row instead")
  public static let exportNothingChosen = MessageCode(
    "E0253", vi: "chưa chọn bảng hay biểu mẫu nào để xuất", en: "no entity or form was chosen")
  public static let exportOneForm = MessageCode(
    "E0254", vi: "{flag} chỉ dùng được với một bảng hay biểu mẫu", en: "{flag} needs one entity or form alone")

  public static let outputExists = MessageCode(
    "E0642", vi: "{path} đã có, không ghi đè; muốn ghi đè thì thêm --force",
    en: "{path} is there already and is not overwritten; --force does")
  public static let exportEnding = MessageCode(
    "E0643", vi: "{path}: đuôi {ending} không xuất được; dùng .xlsx, .csv hoặc tên thư mục có dấu / ở cuối",
    en: "{path}: cannot export to {ending}; use .xlsx, .csv or a folder's name that ends with /")
  public static let exportSeveralToCSV = MessageCode(
    "E0644", vi: "{path}: một tệp CSV chỉ chứa một bảng, lần xuất này có {count}",
    en: "{path}: a CSV file holds one table, and this export has {count}")
  public static let sheetTooLong = MessageCode(
    "E0645", vi: "{path}: một trang Excel chỉ chứa 1.048.576 dòng; xuất ra CSV, hoặc lọc bằng --year, --area",
    en: "{path}: a sheet of Excel holds 1,048,576 rows; export to CSV, or narrow it with --year, --area")
  public static let backupDamaged = MessageCode(
    "E0646", vi: "{file} bị hỏng: {reason}", en: "{file} is damaged: {reason}")
  public static let backupIsRegister = MessageCode(
    "E0647", vi: "{file} chính là sổ đang dùng", en: "{file} is the very register")
  public static let registerPseudonymous = MessageCode(
    "E0648", vi: "{file} là bản sao không có dữ liệu cá nhân, không dùng làm sổ được",
    en: "{file} is a copy without personal data and cannot stand for a register")
  public static let copyEnding = MessageCode(
    "E0649", vi: "{path}: bản sao không có dữ liệu cá nhân là một sổ, tên phải có đuôi .db",
    en: "{path}: a copy without personal data is a register, its name must end with .db")

  // What the doctor finds.
  public static let schemaOlder = MessageCode(
    "W0640", vi: "{file} có lược đồ {found}, chương trình dùng lược đồ {known}",
    en: "{file} has schema {found}, this program's is {known}")
  public static let journalNotWAL = MessageCode(
    "W0641", vi: "{file}: nhật ký ở chế độ {mode}, không phải WAL; đang ghi thì không ai đọc được",
    en: "{file}: its log is in mode {mode} instead of WAL; nobody can read while somebody writes")
  public static let logLarge = MessageCode(
    "W0642", vi: "{file} lớn {size} MB: có chương trình đang giữ sổ mở",
    en: "{file} has grown to {size} MB: some program holds the register open")
  public static let diskNearlyFull = MessageCode(
    "W0643", vi: "còn {free} MB, cần chừng {needed} MB để nhập và sao lưu",
    en: "{free} MB left; an import and a backup need about {needed} MB")
  public static let noStandardInForce = MessageCode(
    "W0644", vi: "không có chuẩn nào của \"{jurisdiction}\" có hiệu lực ngày {date}",
    en: "no standard of \"{jurisdiction}\" is in force on {date_en}")
  public static let fontMissing = MessageCode(
    "W0645", vi: "không tìm thấy phông {name}; không ghi được PDF",
    en: "the font {name} was not found; no PDF can be written")
  public static let fontUnreadable = MessageCode(
    "W0646", vi: "{file}: không đọc được như một phông chữ", en: "{file}: cannot be read as a font")
  public static let fontLacksLetters = MessageCode(
    "W0647", vi: "{file} thiếu {count} chữ có dấu tiếng Việt: {letters}",
    en: "{file} lacks {count} letters of Vietnamese: {letters}")
  public static let localeNotUTF8 = MessageCode(
    "W0648", vi: "{value}: không phải UTF-8, chữ có dấu có thể hiện sai",
    en: "{value}: is not UTF-8, letters with marks may come out wrong")
  public static let noPlugins = MessageCode(
    "E0654", vi: "không tìm thấy phần mở rộng nào", en: "no plugin was found")

  static let outCodes: [MessageCode] = [
    importPartialNew, recordMissing, mergeRefused, mergeOutsideArea, mergeConflict,
    mergeWaiting, mergeReferenceMissing, exportKeyIsPersonal,
    fieldAssignment, unknownField, keyFieldFixed, exportNothingChosen, exportOneForm,
    outputExists, exportEnding,
    exportSeveralToCSV, sheetTooLong, backupDamaged, backupIsRegister,
    registerPseudonymous, copyEnding, schemaOlder, journalNotWAL, logLarge, diskNearlyFull, noStandardInForce,
    fontMissing, fontUnreadable, fontLacksLetters, localeNotUTF8, noPlugins,
  ]
}
