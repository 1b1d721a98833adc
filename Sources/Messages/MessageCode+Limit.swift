extension MessageCode {
  static let limitCodes: [MessageCode] = []
}
