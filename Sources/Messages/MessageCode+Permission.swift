extension MessageCode {
  static let permissionCodes: [MessageCode] = []
}
