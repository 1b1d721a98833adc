/// The prompt: E0220–E0224.

extension MessageCode {
  public static let promptWithoutInput = MessageCode(
    "E0220", vi: "dấu nhắc cần chỗ để gõ hoặc một ống dẫn", en: "the prompt needs a terminal or a pipe to read from")
  public static let nothingKnownAbout = MessageCode(
    "E0221", vi: "không có hướng dẫn về \"{name}\"", en: "there is no help on \"{name}\"")
  public static let promptReadOnly = MessageCode(
    "E0561", vi: "dấu nhắc chỉ đọc: không đề xuất hay ghi được gì",
    en: "the prompt is read-only: nothing can be proposed or written")
  public static let localsEndWithLine = MessageCode(
    "W0220", vi: "biến local hết hiệu lực cuối dòng; bỏ chữ local để dùng ở dòng sau",
    en: "a local ends with its line; leave out the word local to use it in later lines")

  static let promptCodes: [MessageCode] = [
    promptWithoutInput, nothingKnownAbout, promptReadOnly, localsEndWithLine,
  ]
}
