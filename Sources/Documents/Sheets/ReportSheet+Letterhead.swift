/// The head and the foot of an official document on its first sheet.

import Messages
import Spreadsheets

extension ReportSheet {
  /// Who issues stands in the first column, the nation over the others.
  func writeHead(_ letterhead: Letterhead) throws(Diagnostic) {
    let body = letterhead.governingBody?.printable.uppercased() ?? ""
    let issuer = letterhead.issuingBody.printable.uppercased()
    try writePair((body, .centred()), (Letterhead.nation, .centred(isBold: true)))
    try writePair((issuer, .centred(isBold: true)), (Letterhead.motto, .centred(isBold: true)))
    try writePair((letterhead.numberLine, .centred()), (letterhead.dateLine, .centred(isItalic: true)))
    sheet.skip(rows: 1)
    try writeLine(letterhead.kind.printable.uppercased(), .centred(isBold: true, size: 14))
    try writeLine(document.title.printable, .centred(isBold: true, size: 14))
    if let subtitle = document.subtitle?.printable { try writeLine(subtitle, .centred(isBold: true, size: 14)) }
    sheet.skip(rows: 1)
  }

  /// The recipients at the left, the signature at the right.
  func writeFoot(_ letterhead: Letterhead) throws(Diagnostic) {
    sheet.skip(rows: 1)
    var office = letterhead.signerOffice.map { ($0.printable.uppercased(), CellStyle.centred(isBold: true)) }
    // Room for the signature and the seal.
    office += Array(repeating: ("", .plain), count: 4)
    office.append((letterhead.signer?.printable ?? "", .centred(isBold: true)))
    var title = CellStyle.plain
    (title.isBold, title.isItalic) = (true, true)
    var item = CellStyle(isWrapped: true)
    item.size = 11
    let recipients =
      letterhead.recipients.isEmpty ? [] : [("Nơi nhận:", title)] + letterhead.recipientLines.map { ($0, item) }
    for index in 0..<max(office.count, recipients.count) {
      try writePair(
        index < recipients.count ? recipients[index] : ("", .plain),
        index < office.count ? office[index] : ("", .plain))
    }
  }

  /// Up to three beside one another: in the first column, and in two of the others each.
  func write(_ signatures: [Signature]) throws(Diagnostic) {
    var rest = signatures[...]
    while !rest.isEmpty {
      let places = rest.prefix(rest.count == 4 ? 2 : 3)
      rest = rest.dropFirst(places.count)
      sheet.skip(rows: 1)
      // Two stand at the edges.
      let columns = places.count == 2 ? [places.first, nil, places.last] : places.map(Optional.some)
      func row(_ style: CellStyle, _ text: (Signature) -> String) throws(Diagnostic) {
        try sheet.append(
          columns.enumerated().map { index, place in
            let text = place.map(text) ?? ""
            return SheetCell(
              text.isEmpty ? .empty : .text(text), style: place == nil ? .plain : style, columnSpan: index == 0 ? 1 : 2)
          })
      }
      try row(.centred(isBold: true)) { $0.role.printable }
      try row(.centred(isItalic: true, size: 10)) { _ in Phrases.signHere[language] }
      sheet.skip(rows: 4)
      try row(.centred(isBold: true)) { $0.name?.printable ?? "" }
    }
  }

  private func writePair(_ left: (String, CellStyle), _ right: (String, CellStyle)) throws(Diagnostic) {
    try sheet.append([
      SheetCell(left.0.isEmpty ? .empty : .text(left.0), style: left.1),
      SheetCell(right.0.isEmpty ? .empty : .text(right.0), style: right.1, columnSpan: span - 1),
    ])
  }
}

extension CellStyle {
  static func centred(isBold: Bool = false, isItalic: Bool = false, size: Double? = nil) -> CellStyle {
    var style = CellStyle(alignment: .center, isWrapped: true)
    style.isBold = isBold
    style.isItalic = isItalic
    style.size = size
    return style
  }
}
