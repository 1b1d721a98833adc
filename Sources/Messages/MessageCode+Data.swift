extension MessageCode {
  static let dataCodes: [MessageCode] = []
}
