/// Documents on paper and in office formats, and their batches: E0800–E0829.

extension MessageCode {
  public static let printFontMissing = MessageCode(
    "E0800", vi: "không vẽ được trang hay hình vì thiếu phông chữ {name}: {reason}",
    en: "cannot draw pages or pictures without the font {name}: {reason_en}")
  public static let printFailed = MessageCode(
    "E0801", vi: "không vẽ được \"{title}\": {reason}", en: "cannot draw \"{title}\": {reason}")
  public static let binaryOnTerminal = MessageCode(
    "E0802", vi: "màn hình không hiện được {format}; ghi ra tệp bằng -o TÊN.{format}, hoặc nối sang lệnh khác",
    en: "a terminal cannot show {format}; write a file with -o NAME.{format}, or pipe it to another command")

  public static let officeMissing = MessageCode(
    "E0803", vi: "văn bản theo thể thức cần {file} với tên cơ quan, ký hiệu, nơi ban hành; chưa có tệp này",
    en: "an official document needs {file} with the office's name, symbol and place; there is no such file")

  static let documentCodes: [MessageCode] = [
    printFontMissing, printFailed, binaryOnTerminal, officeMissing,
  ]
}
