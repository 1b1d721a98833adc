/// The catalogue of messages: every message has a stable code and a text in both languages.
///
/// Each area lists its codes in one file of this folder (`MessageCode+Area.swift`), as static constants and in a list
/// that `all` joins. Placeholders are written `{name}` and filled from the diagnostic's arguments.

/// A message's code with its two texts.
///
/// The first two digits say what kind of trouble it is and thereby the exit code of the command line:
/// E02 usage (2), E03 script (3), E04 data or schema (4), E05 permission (5), E06 file (6), E07 limit (7). The numbers of
/// E04 are used up: data and schema go on from E0750 to E0799. E08 are files too: documents on paper.
/// W stands for a warning or note with the same digits.
public struct MessageCode: Hashable, Sendable {
  public let code: String
  public let text: LocalizedText

  public init(_ code: String, vi: String, en: String) {
    self.code = code
    text = LocalizedText(vi: vi, en: en)
  }

  /// The command line's exit code for an error of this kind; 1 for warnings, 130 for an interruption.
  public var exitCode: Int32 {
    if self == .runCancelled { return 130 }
    guard code.hasPrefix("E"), let kind = Int32(code.dropFirst().prefix(2)), (2...8).contains(kind) else { return 1 }
    return ("E0750"..."E0799").contains(code) ? 4 : kind == 8 ? 6 : kind
  }

  public var isWarning: Bool { code.hasPrefix("W") }

  /// Every code of the catalogue.
  public static let all: [MessageCode] =
    usageCodes + scriptCodes + expressionCodes + analyticsCodes + dataCodes + importCodes + permissionCodes + fileCodes
    + limitCodes + enterpriseCodes + proposalCodes + argumentCodes
    + promptCodes + storeCodes + workbookCodes + standardCodes + checkCodes
    + outCodes + queryCodes + documentCodes + povertyCodes + campaignCodes
}
