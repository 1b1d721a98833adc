extension MessageCode {
  static let analyticsCodes: [MessageCode] = []
}
