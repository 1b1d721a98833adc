extension MessageCode {
  static let expressionCodes: [MessageCode] = []
}
