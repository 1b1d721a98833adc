extension MessageCode {
  static let usageCodes: [MessageCode] = []
}
