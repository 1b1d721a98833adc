/// The document as Markdown (GitHub's, for its tables).

import Messages

/// Writes documents as Markdown. Charts become tables of their figures, under the chart in words.
public struct MarkdownRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let language = document.language
    var parts = ["# " + document.title.markdown]
    if let subtitle = document.subtitle { parts.append("*" + subtitle.markdown + "*") }
    var annexes = AnnexNumbers(document)
    for block in document.blocks {
      if case .annex(let title) = block {
        parts += ["---", "## " + (annexes.next() + ". " + title).markdown]
      } else {
        parts += markdown(block, in: language)
      }
    }
    if let stamp = document.stamp {
      parts.append("---")
      parts.append("<small>" + stamp.line(in: language).markdown + "</small>")
      // A comment ends at two hyphens and ">": in JSON a hyphen may be written as an escape.
      let json = (document.stampText(escapesMarkup: true) ?? "").replacing("--", with: "-\\u002d")
      parts.append("<!-- benvung-stamp \(json) -->")
    }
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private func markdown(_ block: Block, in language: Language) -> [String] {
    switch block {
    case .heading(let level, let text):
      return [String(repeating: "#", count: max(1, min(4, level)) + 1) + " " + text.markdown]
    case .text(let text): return text.paragraphs.map(\.markdownLines)
    case .note(let text): return ["> " + (Phrases.note[language] + text).markdown]
    case .keyFigures(let figures):
      return [
        figures.map { figure in
          let text = figure.format.stringWithUnit(for: figure.value, in: language)
          return "- " + figure.label.markdown + ": **" + text.markdown + "**"
        }.joined(separator: "\n")
      ]
    case .table(let table): return markdown(table, in: language)
    case .chart(let chart): return markdown(chart, in: language)
    case .map(let map): return markdown(map, in: language)
    case .prose(let text): return [text.markdown]
    case .list(let items, let isNumbered):
      return [
        items.enumerated().map { (isNumbered ? "\($0 + 1). " : "- ") + $1.markdown }.joined(separator: "\n")
      ]
    case .progress(let label, let value, let goal, let format):
      let progress = Progress(value: value, goal: goal, format: format, language: language)
      return ["**\(label.markdown)**: \(progress.percent) (\(progress.sentence.markdown))"]
    case .letter(let letter):
      return ["**" + (Phrases.to[language] + letter.addressee).markdown + "**"]
        + letter.paragraphs.flatMap(\.paragraphs).map(\.markdownLines)
    case .pageBreak: return ["---"]
    case .signatures(let signatures):
      let gap = Phrases.signHere[language]
      return [
        signatures.map { "- **\($0.role.markdown)**: \(($0.name ?? gap).markdown)" }.joined(separator: "\n")
      ]
    case .attachment(let attachment):
      return [(Phrases.attached[language] + attachment.title(in: language)).markdown]
    case .section, .annex: return []
    }
  }

  private func markdown(_ illustration: some Illustration, in language: Language) -> [String] {
    var table = illustration.table(in: language)
    table.footnotes.insert(illustration.alternativeText(in: language), at: 0)
    return markdown(table, in: language)
  }

  private func markdown(_ table: Table, in language: Language) -> [String] {
    var parts: [String] = []
    if let caption = table.fullCaption(in: language) { parts.append("**" + caption.markdown + "**") }
    if table.columns.isEmpty {
      parts.append("(\(Phrases.noColumns[language]))")
    } else {
      func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
      var lines = [line(table.columns.map { $0.header(in: language).markdown })]
      lines.append(line(table.columns.map { $0.alignment == .trailing ? "---:" : ":---" }))
      func strong(_ row: Int) -> String {
        line(
          table.columns.indices.map { column in
            let text = table.text(row: row, column, in: language)
            return text.isEmpty || text == NumberFormat.empty ? text : "**" + text.markdown + "**"
          })
      }
      for row in table.rows.indices {
        lines.append(
          table.isSubtotal(row)
            ? strong(row) : line(table.columns.indices.map { table.text(row: row, $0, in: language).markdown }))
      }
      if table.total != nil { lines.append(strong(table.rows.count)) }
      parts.append(lines.joined(separator: "\n"))
      if table.rows.isEmpty { parts.append("(\(Phrases.noRows[language]))") }
    }
    return parts + table.footnotes.map { $0.markdown }
  }
}

extension RichText {
  fileprivate var markdown: String {
    printableParts.map { part in
      // Marks stand at the letters: spaces at the ends are outside of them.
      let start = part.text.prefix { $0 == " " }
      let end = part.text.dropFirst(start.count).reversed().prefix { $0 == " " }
      let inside = String(part.text.dropFirst(start.count).dropLast(end.count))
      guard !inside.isEmpty, !part.isPlain else { return part.text.markdownLines }
      let marks = (part.isStrong ? "**" : "") + (part.isEmphasised ? "*" : "")
      let text = marks + inside.markdownLines + String(marks.reversed())
      return String(start) + (part.address.map { "[\(text)](<\($0.printable.html)>)" } ?? text) + String(end)
    }.joined()
  }
}

extension String {
  /// The text on one line with everything escaped that Markdown or HTML in it would read as markup.
  var markdown: String { printable.escapedForMarkdown }

  /// The same with its line ends kept as line breaks.
  fileprivate var markdownLines: String {
    printableLines.split(separator: "\n").map { String($0).escapedForMarkdown }.joined(separator: "\\\n")
  }

  private var escapedForMarkdown: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result.escapedLineStart
  }

  /// Marks that mean a heading, a list or a rule only at the start of a line. A lone "-" stays: it is no list.
  private var escapedLineStart: String {
    guard let first else { return self }
    if first == "#" || first == "=" || ("+-".contains(first) && dropFirst().first == " ") || hasPrefix("--") {
      return "\\" + self
    }
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 9, let mark = rest.first, mark == "." || mark == ")",
      rest.count == 1 || rest.dropFirst().first == " "
    {
      return digits + "\\" + rest
    }
    return self
  }
}
