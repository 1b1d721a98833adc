/// A form of an office, whatever its format.

import Messages

public enum FormFile {
  /// The largest form that is taken, in bytes.
  public static let largest = 32 << 20

  /// The form with the values in it.
  ///
  /// - Parameter file: what messages call it; its ending says what it is.
  /// - Returns: The file, and warnings about values that it does not use.
  /// - Throws: ``Diagnostics`` with everything that is wrong in the form, or ``Diagnostic`` E0820 for what is no form.
  public static func filled(
    _ bytes: [UInt8], file: String, with data: FormData
  ) throws -> (form: FilledForm, warnings: [Diagnostic]) {
    switch try DocumentFormat.from(path: file) {
    case .docx:
      let result = try WordForm(bytes, file: file).filled(with: data)
      return (FilledForm(format: .docx, bytes: result.bytes), result.warnings)
    case .xlsx:
      let result = try ExcelForm(bytes, file: file).filled(with: data)
      return (FilledForm(format: .xlsx, bytes: result.bytes), result.warnings)
    default:
      throw Diagnostic(
        .formUnreadable,
        ["reason": "chỉ điền được tệp .docx và .xlsx", "reason_en": "only .docx and .xlsx files can be filled"],
        place: Place(file: file))
    }
  }
}
