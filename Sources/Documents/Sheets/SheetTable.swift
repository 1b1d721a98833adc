/// A table that gets a sheet of its own.

import Messages

struct SheetTable {
  let table: Table
  /// What its sheet is to be called.
  let name: String
  /// What leads to it: "Bảng: Hộ nghèo theo xã (7 dòng)".
  let title: String
  /// What stands above it among prose: its caption, or what file it is; nil for a table without a caption.
  let caption: String?
  /// How the section that it stands in turns its pages.
  let direction: PageDirection

  init(_ table: Table, direction: PageDirection, language: Language) {
    self.table = table
    self.direction = direction
    name = Self.name(of: table)
    caption = table.fullCaption(in: language)?.printable
    let count = Table.count(table.rows.count, in: language)
    title = "\(Phrases.tableWord[language]): \(caption ?? table.id.printable) (\(count) \(Phrases.rows[language]))"
  }

  init(_ attachment: Attachment, direction: PageDirection, language: Language) {
    table = attachment.table
    self.direction = direction
    name = attachment.name.printable
    title = Phrases.attached[language] + attachment.title(in: language)
    caption = title
  }

  /// The caption, as many whole words of it as a sheet's name has room for, else the id.
  static func name(of table: Table) -> String {
    let wish = (table.caption ?? "").printable
    guard !wish.allSatisfy(\.isWhitespace) else { return table.id.printable }
    guard wish.utf16.count > 31 else { return wish }
    var name = ""
    for word in wish.split(separator: " ") {
      let longer = name.isEmpty ? String(word) : name + " " + word
      guard longer.utf16.count <= 31 else { break }
      name = longer
    }
    while let last = name.last, ",;:–—-(".contains(last) || last.isWhitespace { name.removeLast() }
    return name.isEmpty ? wish : name
  }
}

extension Document {
  /// The tables and the attached files in reading order.
  var sheetTables: [SheetTable] {
    var direction = PageDirection.automatic
    var result: [SheetTable] = []
    for block in blocks {
      switch block {
      case .section(let wanted): direction = wanted
      case .table(let table): result.append(SheetTable(table, direction: direction, language: language))
      case .attachment(let file): result.append(SheetTable(file, direction: direction, language: language))
      default: continue
      }
    }
    return result
  }
}
