/// What a script does wrong when it calls the host: E0354–E0359.

extension MessageCode {
  public static let argumentType = MessageCode(
    "E0354", vi: "đối số {argument}: cần {expected}, {found}",
    en: "bad argument {argument_en}: {expected_en} expected, got {found_en}")
  public static let argumentWrong = MessageCode(
    "E0355", vi: "đối số {argument}: {complaint}", en: "bad argument {argument_en}: {complaint_en}")
  public static let unknownScriptField = MessageCode(
    "E0356", vi: "{owner} không có '{field}'{known}", en: "{owner} has no field '{field}'{known_en}")
  public static let unknownModule = MessageCode(
    "E0357", vi: "không tìm thấy mô-đun '{name}'", en: "module '{name}' not found")
  public static let receiverMissing = MessageCode(
    "E0358", vi: "gọi {function} bằng dấu ':', không phải '.'", en: "use ':' to call {function}")

  static let argumentCodes: [MessageCode] = [
    argumentType, argumentWrong, unknownScriptField, unknownModule, receiverMissing,
  ]
}
