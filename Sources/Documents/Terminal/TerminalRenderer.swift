/// The document as text for a terminal.

import Messages

/// Writes documents as plain text of a given width, with ANSI styles where wanted.
public struct TerminalRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let width = min(1_000, max(20, options.width))
    var writer = TerminalWriter(
      language: document.language, width: width, style: TerminalStyle(color: options.color))
    writer.write(document)
    return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
  }
}

private struct TerminalWriter {
  let language: Language
  let width: Int
  let style: TerminalStyle
  var lines: [String] = []

  mutating func write(_ document: Document) {
    let title = document.title.printable.uppercased()
    if let subtitle = document.subtitle?.printable {
      let joined = title + " — " + subtitle
      if joined.displayWidth <= width {
        lines.append(style.bold(joined))
      } else {
        lines += title.wrapped(toCells: width).map(style.bold)
        lines += subtitle.wrapped(toCells: width)
      }
    } else {
      lines += title.wrapped(toCells: width).map(style.bold)
    }
    var annexes = AnnexNumbers(document)
    for block in document.blocks {
      if case .section = block { continue }
      lines.append("")
      if case .annex(let title) = block {
        lines.append(String(repeating: "─", count: width))
        lines += (annexes.next() + ". " + title.printable).uppercased().wrapped(toCells: width).map(style.bold)
      } else {
        write(block)
      }
    }
    if let stamp = document.stamp {
      lines.append("")
      lines += stamp.line(in: language).wrapped(toCells: width).map(style.dim)
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let level, let text):
      let clean = text.printable
      lines += (level <= 1 ? clean.uppercased() : clean).wrapped(toCells: width).map(style.bold)
    case .text(let text): writeParagraphs(text.paragraphs)
    case .note(let text):
      lines += (Phrases.note[language] + text.printable).wrapped(toCells: width).map(style.dim)
    case .keyFigures(let figures): write(figures)
    case .table(let table):
      lines += TerminalTable(table, language: language, width: width, style: style).lines()
    case .chart(let chart): write(chart)
    case .map(let map):
      lines += TerminalTable(map.table(in: language), language: language, width: width, style: style).lines()
    case .prose(let text): lines += text.plain.printableLines.wrapped(toCells: width)
    case .list(let items, let isNumbered):
      for (index, item) in items.enumerated() {
        let mark = isNumbered ? "\(index + 1). " : "• "
        write(item.plain.printable, first: mark, rest: String(repeating: " ", count: mark.count))
      }
    case .progress(let label, let value, let goal, let format): writeProgress(label, value, goal, format)
    case .letter(let letter):
      lines += (Phrases.to[language] + letter.addressee.printable).wrapped(toCells: width).map(style.bold)
      lines.append("")
      writeParagraphs(letter.paragraphs.flatMap(\.paragraphs))
    case .pageBreak: lines.append(String(repeating: "─", count: width))
    case .signatures(let signatures):
      for signature in signatures {
        write(
          signature.role.printable + ": " + (signature.name?.printable ?? Phrases.signHere[language]), first: "",
          rest: "  ")
      }
    case .attachment(let attachment):
      write(attachment.title(in: language), first: Phrases.attached[language], rest: "  ")
    case .section, .annex: break
    }
  }

  private mutating func writeParagraphs(_ paragraphs: [String]) {
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { lines.append("") }
      lines += paragraph.wrapped(toCells: width)
    }
  }

  private mutating func write(_ text: String, first: String, rest: String) {
    for (index, line) in text.wrapped(toCells: width - max(first.displayWidth, rest.displayWidth)).enumerated() {
      lines.append((index == 0 ? first : rest) + line)
    }
  }

  /// Labels at the left, figures in one column at the right of them.
  private mutating func write(_ figures: [KeyFigure]) {
    let texts = figures.map { $0.format.stringWithUnit(for: $0.value, in: language).printable }
    let labels = figures.map(\.label.printable)
    let figureWidth = texts.map(\.displayWidth).max() ?? 0
    let labelWidth = labels.map(\.displayWidth).max() ?? 0
    for (label, text) in zip(labels, texts) {
      guard labelWidth + 2 + figureWidth <= width else {
        write(label + ": " + text, first: "", rest: "  ")
        continue
      }
      let space = labelWidth - label.displayWidth + 2 + figureWidth - text.displayWidth
      lines.append(label + String(repeating: " ", count: space) + style.bold(text))
    }
  }

  private mutating func write(_ chart: Chart) {
    lines += chart.caption.printable.wrapped(toCells: width).map(style.bold)
    let metrics = ChartMetrics.terminal(width: min(width, 100))
    lines += CellCanvas(ChartLayout(chart, language: language, metrics: metrics).scene()).lines(style)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
  }

  private mutating func writeProgress(_ label: String, _ value: Value, _ goal: Value, _ format: NumberFormat) {
    let progress = Progress(value: value, goal: goal, format: format, language: language)
    lines += label.printable.wrapped(toCells: width).map(style.bold)
    let cells = max(10, min(40, width - 10))
    let filled = Int((progress.part * Double(cells)).rounded(.down))
    let bar =
      style.ink(String(repeating: "█", count: filled), series: 0) + String(repeating: "░", count: cells - filled)
    lines.append(bar + " " + progress.percent)
    lines += progress.sentence.printable.wrapped(toCells: width)
  }
}
