/// Reads a document of this program's JSON.

import Foundation
import Messages
import Vietnamese

enum JSONPaper {
  static func read(_ bytes: [UInt8], _ path: String) throws -> Paper {
    let content: Content
    do { content = try JSONDecoder().decode(Content.self, from: Data(bytes)) } catch {
      throw Paper.broken(path, "không phải JSON của một tài liệu", "it is no JSON of a document")
    }
    guard let record = content.stamp else { throw Paper.unstamped(path) }
    return paper(record, titles: [content.title, content.subtitle], content.blocks)
  }

  /// What blocks of JSON show.
  static func paper(_ record: StampRecord, titles: [String?], _ blocks: [Block]) -> Paper {
    let shown = shown(titles: titles, blocks, record.stamp.language)
    return Paper(record: record, grids: shown.grids, texts: shown.texts)
  }

  static func shown(
    titles: [String?], _ blocks: [Block], _ language: Language
  ) -> (grids: [[[PaperCell]]], texts: [String]) {
    let blocks = blocks.flatMap(\.flattened)
    return (
      blocks.compactMap(\.grid), titles.compactMap(\.self) + blocks.flatMap { $0.paragraphs(language) }
    )
  }

  private struct Content: Decodable {
    let title: String?
    let subtitle: String?
    let blocks: [Block]
    let stamp: StampRecord?
  }

  struct Block: Decodable {
    struct Column: Decodable { let id, label: String }
    struct Figure: Decodable {
      let label: String
      let format: NumberFormat?
      let value: PaperCell
    }
    let type: String
    let text, title, caption, addressee, label: String?
    let items, paragraphs, footnotes: [String]?
    let columns: [Column]?
    var rows: [[PaperCell]]?
    var total: [PaperCell]?
    let wholeCount: Int?
    let figures: [Figure]?
    let value, goal: PaperCell?
    let format: NumberFormat?
    /// Blocks within, of a section or an annex.
    let blocks: [Block]?

    enum CodingKeys: String, CodingKey {
      case type, text, title, caption, addressee, label, items, paragraphs, footnotes, columns, rows, total, figures,
        value,
        goal
      case format, blocks
      case wholeCount = "whole_count"
    }

    var flattened: [Block] { [self] + (blocks ?? []).flatMap(\.flattened) }

    var grid: [[PaperCell]]? {
      guard type == "table", let columns, let rows else { return nil }
      return [columns.map { .text($0.label) }] + rows + (total.map { [$0] } ?? [])
    }

    func paragraphs(_ language: Language) -> [String] {
      func printed(_ cell: PaperCell?, _ format: NumberFormat?) -> String {
        cell?.shown(in: format ?? .text, language) ?? NumberFormat.empty
      }
      var result: [String] = []
      if let text { result += text.paragraphs }
      if let caption {
        let whole = rows.map {
          Table(id: "", caption: caption, columns: [], rows: $0.map { _ in [] }, wholeCount: wholeCount)
        }
        result.append(whole?.fullCaption(in: language) ?? caption)
      }
      result +=
        [title, addressee].compactMap(\.self) + (items ?? []) + (paragraphs ?? []).flatMap(\.paragraphs)
        + (footnotes ?? [])
      for figure in figures ?? [] { result += [figure.label, printed(figure.value, figure.format)] }
      if let label { result += [label, printed(value, format) + " / " + printed(goal, format)] }
      return result
    }
  }
}

extension PaperCell: Decodable {
  private enum Keys: String, CodingKey { case numerator, denominator, hidden }

  init(from decoder: any Decoder) throws {
    if let values = try? decoder.container(keyedBy: Keys.self) {
      if let top = try? values.decode(Int64.self, forKey: .numerator),
        let bottom = try? values.decode(Int64.self, forKey: .denominator)
      {
        self = .ratio(top, bottom)
      } else {
        self = .text("…")
      }
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .empty
    } else if let flag = try? value.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      let text = try value.decode(String.self)
      self = Day(iso: text).map(PaperCell.date) ?? .text(text)
    }
  }
}
