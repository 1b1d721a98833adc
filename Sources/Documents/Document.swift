/// Documents: what a run produces, as a tree of values, and one renderer per format. This module knows no programme.
///
/// A renderer is a pure function of the document and its options: no clock, no randomness, no order of dictionaries,
/// so the same document gives the same bytes.

import Messages

/// A document: a title and blocks in reading order.
public struct Document: Sendable, Hashable {
  public var language: Language
  public var title: String
  public var subtitle: String?
  /// The office that it comes from; a property of the file, not printed.
  public var author: String?
  /// What makes it an official document: it is then laid out as its letterhead says.
  public var letterhead: Letterhead?
  public var blocks: [Block]
  public var stamp: Stamp?
  /// The same in other languages; a page of HTML holds them too, with a switch.
  public var translations: [Document] = []
  /// Forms that were filled: in their formats they stand for the blocks.
  public var forms: [FilledForm] = []

  /// Whether it is what a filled form shows: its tables may be of any shape.
  var isForm = false

  public init(
    language: Language = .vi, title: String, subtitle: String? = nil, author: String? = nil,
    letterhead: Letterhead? = nil, blocks: [Block] = [], stamp: Stamp? = nil
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.letterhead = letterhead
    self.blocks = blocks
    self.stamp = stamp
  }

  var layout: PageLayout { letterhead?.layout ?? .plain }

  /// The files that go with it.
  var attachments: [Attachment] {
    blocks.compactMap { block in if case .attachment(let attachment) = block { attachment } else { nil } }
  }

  /// The tables in reading order.
  public var tables: [Table] {
    blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
  }

  /// The charts and maps in reading order.
  public var illustrations: [any Illustration] {
    blocks.compactMap { block in
      switch block {
      case .chart(let chart): chart
      case .map(let map): map
      default: nil
      }
    }
  }
}
