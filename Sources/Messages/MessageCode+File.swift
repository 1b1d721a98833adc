extension MessageCode {
  static let fileCodes: [MessageCode] = []
}
