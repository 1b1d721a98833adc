/// Faults and warnings of imports: E0400–E0419 the file, E0420–E0449 its columns and cells, E0490–E0499 its layout.

extension MessageCode {
  // The file.
  public static let csvEmpty = MessageCode("E0400", vi: "tệp trống", en: "the file is empty")
  public static let csvBinary = MessageCode(
    "E0401", vi: "đây không phải CSV mà là {kind}", en: "this is no CSV but {kind_en}")
  public static let csvBrokenText = MessageCode(
    "E0402", vi: "chữ không phải UTF-8: byte {byte} ở vị trí {offset} của tệp",
    en: "the text is not UTF-8: byte {byte} at position {offset} of the file")
  public static let csvNulByte = MessageCode(
    "E0403", vi: "có byte 0: tệp không phải văn bản", en: "a byte 0: the file is no text")
  public static let csvUnclosedQuote = MessageCode(
    "E0404", vi: "dấu ngoặc kép mở ở dòng này không được đóng", en: "the quote opened on this line is never closed")
  public static let csvCellTooLong = MessageCode(
    "E0405", vi: "một ô dài hơn 1 MB; có phải thiếu dấu ngoặc kép đóng?",
    en: "a cell is longer than 1 MB; is a closing quote missing?")
  public static let csvTooManyColumns = MessageCode(
    "E0406", vi: "nhiều hơn 16.384 cột", en: "more than 16,384 columns")
  public static let importNoRows = MessageCode(
    "E0407", vi: "chỉ có dòng tiêu đề, không có dòng dữ liệu", en: "there is a head but no row of data")

  public static let csvTextAfterQuote = MessageCode(
    "E0408", vi: "còn chữ sau dấu ngoặc kép đóng của một ô", en: "there is text after the closing quote of a cell")
  public static let csvRecordTooLong = MessageCode(
    "E0409", vi: "một dòng dài hơn 16 MB; có phải thiếu dấu ngoặc kép đóng?",
    en: "a row is longer than 16 MB; is a closing quote missing?")

  public static let csvLegacyText = MessageCode(
    "E0418", vi: "chữ trong tệp là {encoding}, không phải Unicode", en: "the text is {encoding}, not Unicode")
  public static let importLegacyText = MessageCode(
    "E0419", vi: "{column} \"{value}\": chữ {encoding}, không phải Unicode",
    en: "{column} \"{value}\": the text is {encoding}, not Unicode")

  // The columns.
  public static let importUnknownForm = MessageCode(
    "E0420", vi: "không có biểu mẫu \"{form}\"", en: "there is no form \"{form}\"")
  public static let importMissingColumn = MessageCode(
    "E0421", vi: "thiếu cột \"{column}\"", en: "the column \"{column_en}\" is missing")
  public static let importAmbiguousColumn = MessageCode(
    "E0422", vi: "hai cột cùng là \"{column}\": \"{first}\" và \"{second}\"",
    en: "two columns are both \"{column_en}\": \"{first}\" and \"{second}\"")
  public static let importUnknownColumn = MessageCode(
    "W0423", vi: "cột \"{column}\" không thuộc biểu mẫu, bỏ qua", en: "column \"{column}\" is not of the form, left out"
  )
  public static let importNeedsYear = MessageCode(
    "E0424", vi: "không có cột \"{column}\" và không có --year",
    en: "there is neither a column \"{column_en}\" nor --year")
  public static let importNeedsStandard = MessageCode(
    "E0425", vi: "cột \"{column}\" cần biết chuẩn nghèo: --standard",
    en: "column \"{column_en}\" needs to know the poverty standard: --standard")
  public static let importNoStandardThen = MessageCode(
    "E0750", vi: "{column} \"{value}\": không có chuẩn nghèo nào của sổ có hiệu lực ngày {date}",
    en: "{column} \"{value}\": no poverty standard of this register is in force on {date_en}")

  // The cells.
  public static let importRequired = MessageCode(
    "E0430", vi: "{column}: không được để trống", en: "{column}: may not be empty")
  public static let importNotInteger = MessageCode(
    "E0431", vi: "{column} \"{value}\": cần số nguyên", en: "{column} \"{value}\": must be a whole number")
  public static let importNotNumber = MessageCode(
    "E0432", vi: "{column} \"{value}\": cần số", en: "{column} \"{value}\": must be a number")
  public static let importNotDate = MessageCode(
    "E0433", vi: "{column} \"{value}\": cần ngày dạng dd/mm/yyyy",
    en: "{column} \"{value}\": must be a date, dd/mm/yyyy")
  public static let importNoSuchDay = MessageCode(
    "E0434", vi: "{column} \"{value}\": không có ngày này", en: "{column} \"{value}\": there is no such day")
  public static let importMixedDates = MessageCode(
    "E0435", vi: "{column}: lẫn hai kiểu ngày, \"{first}\" (dòng {first_line}) và \"{second}\" (dòng {second_line})",
    en: "{column}: two orders of dates, \"{first}\" (line {first_line}) and \"{second}\" (line {second_line})")
  public static let importNotBoolean = MessageCode(
    "E0436", vi: "{column} \"{value}\": cần \"có\" hoặc \"không\"",
    en: "{column} \"{value}\": must be \"có\" or \"không\"")
  public static let importUnknownItem = MessageCode(
    "E0437", vi: "{column} \"{value}\": không có trong danh mục {list}",
    en: "{column} \"{value}\": not in the list {list_en}")
  public static let importUnknownReference = MessageCode(
    "E0438", vi: "{column} \"{value}\": không có trong {entity}", en: "{column} \"{value}\": not among the {entity_en}")
  public static let importUnitNotThen = MessageCode(
    "E0439", vi: "{column} \"{value}\": {unit} không có vào ngày {date} ({validity})",
    en: "{column} \"{value}\": {unit} did not exist on {date} ({validity_en})")
  public static let importAmbiguousUnit = MessageCode(
    "E0440", vi: "{column} \"{value}\": có thể là {candidates}; hãy ghi mã, hoặc MÃ@NGÀY",
    en: "{column} \"{value}\": may be {candidates}; write the code, or CODE@DATE")
  public static let importOutOfBounds = MessageCode(
    "E0441", vi: "{column} \"{value}\": phải từ {minimum} đến {maximum}",
    en: "{column} \"{value}\": must be from {minimum} to {maximum}")
  public static let importDuplicate = MessageCode(
    "E0442", vi: "{entity} {key}: đã có ở dòng {line}", en: "{entity_en} {key}: already on line {line}")
  public static let importPointsDisagree = MessageCode(
    "E0443", vi: "{column} {value}: {count} chỉ số thiếu hụt phải là {expected} điểm",
    en: "{column} {value}: {count} deprivations make {expected} points")
  public static let importTooBig = MessageCode(
    "E0444", vi: "{column} \"{value}\": số quá lớn", en: "{column} \"{value}\": the number is too big")

  public static let importExtraCells = MessageCode(
    "E0445", vi: "dòng có {found} ô mà tiêu đề chỉ có {known}: một ô có dấu phân cách phải đặt trong ngoặc kép",
    en: "the row has {found} cells and the head only {known}: a cell that holds the separator must stand in quotes")
  public static let importAmbiguousNumber = MessageCode(
    "E0446", vi: "{column} \"{value}\": là {grouped} hay {decimal}?",
    en: "{column} \"{value}\": is it {grouped} or {decimal}?")
  public static let importUnlikelyYear = MessageCode(
    "E0447", vi: "{column} \"{value}\": năm phải từ 1850 đến 2200",
    en: "{column} \"{value}\": the year must be from 1850 to 2200")
  public static let importGarbledText = MessageCode(
    "E0448", vi: "{column} \"{value}\": chữ đã hỏng khi đổi bảng mã",
    en: "{column} \"{value}\": the text was damaged by a wrong conversion")
  public static let importControlCharacter = MessageCode(
    "E0449", vi: "{column} \"{value}\": có ký tự điều khiển", en: "{column} \"{value}\": has control characters")
  public static let importScientific = MessageCode(
    "E0452", vi: "{column} \"{value}\": Excel đã đổi số thành dạng mũ, chữ số đã mất",
    en: "{column} \"{value}\": Excel has written it as a power of ten, its digits are lost")
  public static let importSwallowedRows = MessageCode(
    "E0453", vi: "{column}: một ô có {count} dòng; có phải thiếu dấu ngoặc kép đóng?",
    en: "{column}: a cell of {count} lines; is a closing quote missing?")
  public static let importAmbiguousReference = MessageCode(
    "E0454", vi: "{column} \"{value}\": nhiều dòng của {entity} cùng tên này; hãy ghi mã",
    en: "{column} \"{value}\": several of the {entity_en} have this name; write the code")
  public static let importColumnsDisagree = MessageCode(
    "E0426", vi: "{column} \"{value}\": khác với cột \"{other}\" của cùng dòng",
    en: "{column} \"{value}\": differs from column \"{other}\" of the same row")
  public static let importOtherUnit = MessageCode(
    "E0427", vi: "cột \"{column}\": cần {unit}, tiêu đề ghi \"{found}\"",
    en: "column \"{column}\": must be {unit_en}, its head says \"{found}\"")
  public static let importNotCommune = MessageCode(
    "E0428", vi: "{column} \"{value}\": {unit} không phải xã, phường, thị trấn hay đặc khu",
    en: "{column} \"{value}\": {unit} is no commune")

  // Rows without a key of their own. The hundred numbers of E04 are taken: these have one digit more.
  public static let importAmbiguousHousehold = MessageCode(
    "E04100",
    vi: "{column} \"{value}\": nhiều hộ cùng tên chủ hộ, ngày sinh và xã: {candidates}; hãy ghi mã vào cột \"{key}\"",
    en: "{column} \"{value}\": several households have this head, birth date and commune: {candidates_en}; write the "
      + "code in the column \"{key_en}\"")
  public static let importHalfKnownHousehold = MessageCode(
    "E04101",
    vi: "{column} \"{value}\": có thể là hộ {candidates}, cùng tên chủ hộ và xã nhưng thiếu ngày sinh nên chưa chắc; "
      + "hãy ghi mã hộ (hộ mới: mã mới) vào cột \"{key}\"",
    en: "{column} \"{value}\": may be {candidates_en}, of the same head and commune, but a birth date is lacking to be "
      + "sure; write the code (for a new household a new one) in the column \"{key_en}\"")
  public static let importAmbiguousMember = MessageCode(
    "E04102",
    vi: "{column} \"{value}\": nhiều người trong hộ cùng tên và ngày sinh: số {candidates}; hãy ghi vào cột \"{key}\"",
    en: "{column} \"{value}\": several of the household have this name and birth date: numbers {candidates}; write the "
      + "number in the column \"{key_en}\"")
  public static let importHalfKnownMember = MessageCode(
    "E04103",
    vi: "{column} \"{value}\": có thể là người số {candidates} của hộ, cùng tên nhưng thiếu ngày sinh nên chưa chắc; "
      + "hãy ghi số (người mới: số mới) vào cột \"{key}\"",
    en: "{column} \"{value}\": may be number {candidates} of the household, of the same name, but a birth date is "
      + "lacking to be sure; write the number (for a new person a new one) in the column \"{key_en}\"")
  public static let importSameName = MessageCode(
    "E04104", vi: "{column} \"{value}\": nhiều người trong hộ cùng tên: số {candidates}; hãy ghi số vào cột \"{key}\"",
    en: "{column} \"{value}\": several of the household have this name: numbers {candidates}; write the number in the "
      + "column \"{key_en}\"")

  // Gifts.
  public static let importReceiptCampaign = MessageCode(
    "E04105", vi: "{column} \"{value}\": đăng ký này thuộc đợt vận động \"{campaign}\", không phải đợt ghi ở dòng này",
    en: "{column} \"{value}\": this pledge belongs to the drive \"{campaign}\", not to the one of this row")
  public static let importReceiptDonor = MessageCode(
    "E04106", vi: "{column} \"{value}\": đăng ký này là của nhà hảo tâm \"{donor}\", không phải người ghi ở dòng này",
    en: "{column} \"{value}\": this pledge is of the donor \"{donor}\", not of the one of this row")
  public static let importPledgePaid = MessageCode(
    "E04107", vi: "{column} \"{value}\": đăng ký này đã nhận đủ {amount} đồng (phiếu {receipts})",
    en: "{column} \"{value}\": this pledge has been paid in full, {amount} đồng (receipts {receipts})")
  public static let importGoalZero = MessageCode(
    "E04108", vi: "{column} \"{value}\": mục tiêu phải lớn hơn 0", en: "{column} \"{value}\": a goal must be above 0")

  // Warnings.
  public static let importPerhapsMoved = MessageCode(
    "W0720",
    vi:
      "{column} \"{value}\": ghi là hộ mới {code}, nhưng có thể là hộ {others} đã chuyển đến (cùng tên chủ hộ và ngày "
      + "sinh); đúng vậy thì hoàn tác lần nhập này, ghi mã ấy vào cột \"{key}\" rồi nhập lại",
    en: "{column} \"{value}\": taken as the new household {code}, but may be {others}, which has moved here (same head "
      + "and birth date); if so, take this import back, write that code in the column \"{key_en}\" and import again")
  public static let importPerhapsKnown = MessageCode(
    "W0455", vi: "hộ mới {code}: có thể là hộ {others} đã có (cùng tên chủ hộ, ngày sinh và xã)",
    en: "new household {code}: may be {others}, which is there already (same head, birth date and commune)")
  public static let importCodesMade = MessageCode(
    "W0456", vi: "{count} hộ mới không có mã, được đặt mã ({codes})",
    en: "{count} new households had no code and got one ({codes})")
  public static let importShortIdentity = MessageCode(
    "W0450", vi: "{column} \"{value}\": {count} chữ số: Excel đã bỏ số 0 ở đầu?",
    en: "{column} \"{value}\": {count} digits: has Excel dropped a leading zero?")
  public static let importFutureDate = MessageCode(
    "W0451", vi: "{column} \"{value}\": ngày ở tương lai", en: "{column} \"{value}\": the day is in the future")

  public static let importMonthFirst = MessageCode(
    "W0452", vi: "cột \"{column}\" được đọc là tháng/ngày/năm, vì \"{value}\" không thể là ngày/tháng/năm",
    en: "column \"{column}\" is read month/day/year, because \"{value}\" cannot be day/month/year")
  public static let importUnnamedColumn = MessageCode(
    "W0453", vi: "cột thứ {number} không có tiêu đề mà có dữ liệu (\"{value}\"), bỏ qua",
    en: "column {number} has data (\"{value}\") and no head, left out")
  public static let importCutOff = MessageCode(
    "W0454", vi: "dòng cuối chỉ có {found} ô mà tiêu đề có {known}, và không có dấu xuống dòng: tệp có bị cắt cụt?",
    en: "the last row has only {found} cells, the head {known}, and no line end: has the file been cut off?")

  // Sheets, heads and rows.
  public static let importNoForm = MessageCode(
    "E0429", vi: "không biểu mẫu nào có đủ cột bắt buộc trong tệp này",
    en: "no form has all of its required columns in this file")
  public static let importSeveralSheets = MessageCode(
    "E0490", vi: "nhiều trang cùng hợp biểu mẫu: {sheets}", en: "several sheets fit the form: {sheets}")
  public static let importNoSheet = MessageCode(
    "E0491", vi: "tệp không có trang \"{sheet}\"; các trang: {sheets}",
    en: "the file has no sheet \"{sheet}\"; its sheets are {sheets}")
  public static let importSeveralForms = MessageCode(
    "E0492", vi: "tệp hợp nhiều biểu mẫu: {forms}", en: "the file fits several forms: {forms_en}")
  public static let importDoubtfulRow = MessageCode(
    "E0493", vi: "dòng chỉ có một ô, \"{value}\": là dữ liệu hay ghi chú?",
    en: "the row has one cell, \"{value}\": is it data or a note?")
  public static let importErrorCell = MessageCode(
    "E0494", vi: "{column} \"{value}\": công thức của ô bị lỗi", en: "{column} \"{value}\": the cell's formula failed")
  public static let importFormulaWithoutValue = MessageCode(
    "E0495", vi: "{column}: công thức chưa được tính", en: "{column}: the formula was never computed")
  public static let importMapBroken = MessageCode(
    "E0496", vi: "bản đồ cột không đọc được: {reason}", en: "the map cannot be read: {reason_en}")
  public static let importMapColumn = MessageCode(
    "E0423", vi: "bản đồ cột: \"{head}\" → \"{column}\", mà biểu mẫu {form} không có cột này",
    en: "the map: \"{head}\" → \"{column}\", and form {form} has no such column")
  public static let importMapHead = MessageCode(
    "E0498", vi: "bản đồ cột có tiêu đề \"{head}\", mà dòng {rows} của tệp không có",
    en: "the map has a head \"{head}\", which row {rows} of the file has not")
  public static let importNoHeaderRows = MessageCode(
    "E0497", vi: "tệp không có dòng {rows}, hoặc các dòng ấy trống",
    en: "the file has no rows {rows}, or they are empty")
  public static let importNotWholeDong = MessageCode(
    "E0499", vi: "{column} \"{value}\": nhân {factor} không ra số đồng nguyên",
    en: "{column} \"{value}\": times {factor} is no whole number of đồng")

  public static let importShortIdentityNumber = MessageCode(
    "W0420", vi: "{column} \"{value}\": {count} chữ số trong ô kiểu số: Excel đã bỏ số 0 ở đầu?",
    en: "{column} \"{value}\": {count} digits in a number cell: has Excel dropped a leading zero?")
  public static let importScaled = MessageCode(
    "W0421", vi: "cột \"{column}\": mỗi số được nhân {factor} để ra đồng, theo {where}",
    en: "column \"{column}\": each number is multiplied by {factor} to be đồng, as {where_en} says")
  public static let importUnitFromGroups = MessageCode(
    "W0422", vi: "không có cột \"{column}\": lấy theo các dòng nhóm ({units})",
    en: "there is no column \"{column_en}\": it is taken from the rows between groups ({units})")
  public static let importUnitFromTitle = MessageCode(
    "W0722", vi: "không có cột \"{column}\": lấy \"{unit}\" theo {where}",
    en: "there is no column \"{column_en}\": \"{unit}\" is taken from {where_en}")
  public static let importDateInText = MessageCode(
    "W0424", vi: "{column} \"{value}\": ô kiểu ngày trong cột chữ; Excel đã đổi chữ thành ngày?",
    en: "{column} \"{value}\": a date cell in a column of text; has Excel made a date of it?")
  public static let importHiddenRows = MessageCode(
    "W0490", vi: "{count} dòng bị ẩn vẫn được đọc: {rows}", en: "{count} hidden rows are read all the same: {rows}")
  public static let importHiddenColumns = MessageCode(
    "W0491", vi: "cột bị ẩn vẫn được đọc: {columns}", en: "hidden columns are read all the same: {columns}")
  public static let importHiddenSheets = MessageCode(
    "W0492", vi: "trang bị ẩn, không đọc: {sheets}", en: "hidden sheets, not read: {sheets}")

  static let importCodes: [MessageCode] = [
    importAmbiguousHousehold, importHalfKnownHousehold, importAmbiguousMember, importHalfKnownMember,
    importSameName, importReceiptCampaign, importReceiptDonor, importPledgePaid, importGoalZero,
    importPerhapsMoved, importPerhapsKnown, importCodesMade,
    importNoForm, importSeveralSheets, importNoSheet, importSeveralForms, importDoubtfulRow, importErrorCell,
    importFormulaWithoutValue, importMapBroken, importMapColumn, importMapHead, importNoHeaderRows, importNotWholeDong,
    importShortIdentityNumber, importScaled, importUnitFromGroups, importUnitFromTitle, importDateInText,
    importHiddenRows,
    importHiddenColumns, importHiddenSheets,
    importCutOff,
    csvLegacyText, importLegacyText, csvTextAfterQuote, csvRecordTooLong, importExtraCells, importAmbiguousNumber,
    importUnlikelyYear,
    importGarbledText, importControlCharacter, importScientific, importSwallowedRows, importAmbiguousReference,
    importColumnsDisagree, importOtherUnit, importNotCommune, importMonthFirst, importUnnamedColumn,
    csvEmpty, csvBinary, csvBrokenText, csvNulByte, csvUnclosedQuote, csvCellTooLong, csvTooManyColumns, importNoRows,
    importUnknownForm, importMissingColumn, importAmbiguousColumn, importUnknownColumn, importNeedsYear,
    importNeedsStandard, importNoStandardThen, importRequired, importNotInteger, importNotNumber, importNotDate,
    importNoSuchDay,
    importMixedDates, importNotBoolean, importUnknownItem, importUnknownReference, importUnitNotThen,
    importAmbiguousUnit, importOutOfBounds, importDuplicate, importPointsDisagree, importTooBig, importShortIdentity,
    importFutureDate,
  ]
}
