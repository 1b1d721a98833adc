extension MessageCode {
  static let importCodes: [MessageCode] = []
}
