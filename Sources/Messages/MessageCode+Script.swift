extension MessageCode {
  static let scriptCodes: [MessageCode] = []
}
