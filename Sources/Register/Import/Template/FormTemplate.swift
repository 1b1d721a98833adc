/// An empty workbook of a form, to be filled in by an office and imported as it is.

import Messages

public enum FormTemplate {
  /// The hidden sheet of drop-down lists.
  static let listSheet = "lists"
}
