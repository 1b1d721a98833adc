/// The head and the foot of an official document: who issues it, its number and date, who signs, who receives it.

import Messages
import Vietnamese

/// An office's details on an official document (Decree 30/2020/NĐ-CP, Annex I, part II). They are Vietnamese whatever
/// the document's language.
public struct Letterhead: Sendable, Hashable {
  /// Above the issuing body: "Ủy ban nhân dân huyện Cần Giờ"; nil where there is none.
  public var governingBody: String?
  public var issuingBody: String
  /// Behind the number: "BC-LĐTBXH".
  public var symbol: String
  /// Where it is issued: "Cần Giờ".
  public var place: String
  /// What kind of document it is: "Báo cáo".
  public var kind: String
  /// The signer's office, with the mark of the right to sign: "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG".
  public var signerOffice: [String]
  /// Without academic titles; nil: left to the hand.
  public var signer: String?
  /// Each without dash and full stop; the last is the file's: "Lưu: VT".
  public var recipients: [String]
  /// Nil: a gap for the hand.
  public var number: Int?
  public var date: Day?
  /// The measures of its pages.
  public var layout: PageLayout

  public init(
    governingBody: String? = nil, issuingBody: String, symbol: String, place: String, kind: String = "Báo cáo",
    signerOffice: [String] = [], signer: String? = nil, recipients: [String] = [], number: Int? = nil, date: Day? = nil,
    layout: PageLayout
  ) {
    self.governingBody = governingBody
    self.issuingBody = issuingBody
    self.symbol = symbol
    self.place = place
    self.kind = kind
    self.signerOffice = signerOffice
    self.signer = signer
    self.recipients = recipients
    self.number = number
    self.date = date
    self.layout = layout
  }

  /// The same office's letterhead of another kind of document: the mark takes the place of the first part of the symbol,
  /// so that "BC-LĐTBXH" becomes "QĐ-LĐTBXH".
  public func of(kind: String, mark: String) -> Letterhead {
    var letterhead = self
    letterhead.kind = kind
    let body = symbol.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    letterhead.symbol = body.count > 1 ? "\(mark)-\(body[1])" : mark
    return letterhead
  }

  static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"

  /// "Số: 05/BC-LĐTBXH": a number below 10 has a leading 0.
  var numberLine: String {
    let digits = number.map { $0 < 10 ? "0\($0)" : String($0) } ?? Self.gap(8)
    return "Số: \(digits)/\(symbol.printable)"
  }

  /// "Cần Giờ, ngày 05 tháng 7 năm 2024"
  var dateLine: String {
    guard let date else {
      return "\(place.printable), ngày \(Self.gap(5)) tháng \(Self.gap(5)) năm \(Self.gap(8))"
    }
    return "\(place.printable), \(date.long(in: .vi))"
  }

  /// "- UBND huyện;" and at the end "- Lưu: VT."
  var recipientLines: [String] {
    recipients.enumerated().map { index, recipient in
      "- \(recipient.printable)\(index == recipients.count - 1 ? "." : ";")"
    }
  }

  /// Room for the hand, which no line end takes away.
  private static func gap(_ count: Int) -> String { String(repeating: "\u{A0}", count: count) }
}

extension Day {
  /// "ngày 05 tháng 7 năm 2024": a day below 10 and the months 1 and 2 have a leading 0, no other month has (Decree
  /// 30/2020/NĐ-CP, Annex I, II.4). English has no other long form than its usual one.
  func long(in language: Language) -> String {
    guard language == .vi else { return NumberFormat.string(for: self, in: language) }
    let (year, month, day) = parts
    return "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
  }
}

/// The layouts of documents, by the names that manifests and the command line give them.
public enum LayoutName: String, Sendable, CaseIterable {
  case plain
  case officialReport = "official-report"
}
