extension MessageCode {
  public static let snapshotNotWritable = MessageCode(
    "E0650", vi: "không ghi được ảnh dữ liệu {path}", en: "cannot write the snapshot {path}")
  public static let snapshotUnreadable = MessageCode(
    "E0651", vi: "ảnh dữ liệu {path} không đọc được hoặc hỏng; cần dựng lại",
    en: "the snapshot {path} cannot be read or is damaged; it must be built again")

  static let analyticsCodes: [MessageCode] = [snapshotNotWritable, snapshotUnreadable]
}
