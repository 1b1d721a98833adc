extension MessageCode {
  /// A figure that no enterprise can have. Arguments: name, value, rule.
  public static let enterpriseInvalid = MessageCode(
    "E0370", vi: "{name} = {value}: phải là {rule}", en: "{name} = {value}: must be {rule}")
  /// A discount rate, a distribution or a probability that cannot be. Arguments: name, value, rule.
  public static let appraisalInvalid = MessageCode(
    "E0371", vi: "{name} = {value}: phải là {rule}", en: "{name} = {value}: must be {rule}")

  static let enterpriseCodes: [MessageCode] = [enterpriseInvalid, appraisalInvalid]
}
