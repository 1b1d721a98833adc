/// The named styles of a DOCX: an office changes one in Word, and every place of its kind follows.

/// A style by its id. The first ones are Word's own, known to it by their names.
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case subtitle = "Subtitle"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case bodyText = "BodyText"
  case listParagraph = "ListParagraph"
  case caption = "Caption"
  case header = "Header"
  case footer = "Footer"
  // Ours.
  case note = "Note"
  case tableHead = "TableHead"
  case tableText = "TableText"
  case tableNumber = "TableNumber"
  case tableTotal = "TableTotal"
  case tableTotalNumber = "TableTotalNumber"
  case tableNote = "TableNote"
  case figureLabel = "FigureLabel"
  case figureValue = "FigureValue"
  case progressLabel = "ProgressLabel"
  case addressee = "Addressee"
  case annexTitle = "AnnexTitle"
  case signatureRole = "SignatureRole"
  case signatureHint = "SignatureHint"
  case stamp = "Stamp"
  // Of official documents.
  case nation = "NationalTitle"
  case motto = "NationalMotto"
  case governingBody = "GoverningBody"
  case issuingBody = "IssuingBody"
  case documentNumber = "DocumentNumber"
  case placeAndDate = "PlaceAndDate"
  case kind = "DocumentKind"
  case subject = "DocumentSubject"
  case signerOffice = "SignerOffice"
  case signer = "Signer"
  case recipientsTitle = "RecipientsTitle"
  case recipient = "Recipient"

  static func heading(_ level: Int) -> WordStyle {
    [.heading1, .heading2, .heading3, .heading4][max(1, min(4, level)) - 1]
  }

  /// As Word shows it.
  var name: String {
    switch self {
    case .heading1, .heading2, .heading3, .heading4: "heading " + rawValue.dropFirst("Heading".count)
    case .caption, .header, .footer: rawValue.lowercased()
    default:
      // "TableHead" is "Table Head".
      rawValue.reduce(into: "") { name, letter in
        if letter.isUppercase, !name.isEmpty { name.append(" ") }
        name.append(letter)
      }
    }
  }

  var isOfficial: Bool {
    switch self {
    case .nation, .motto, .governingBody, .issuingBody, .documentNumber, .placeAndDate, .kind, .subject, .signerOffice,
      .signer, .recipientsTitle, .recipient:
      true
    default: false
    }
  }

  var isWordsOwn: Bool {
    switch self {
    case .normal, .title, .subtitle, .heading1, .heading2, .heading3, .heading4, .bodyText, .listParagraph, .caption,
      .header, .footer:
      true
    default: false
    }
  }
}
