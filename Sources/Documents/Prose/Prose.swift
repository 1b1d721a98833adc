/// Prose written as Markdown (CommonMark 0.30), read by cmark into blocks of a document.

import CCMark

/// Collects the blocks of a text. Nested lists become items of the outer one; HTML stays the text that it is.
public struct Prose {
  public private(set) var blocks: [Block] = []
  private var parts: [RichText.Part] = []
  private var items: [RichText] = []
  private var isNumbered = false
  // How deep the place being read is in each of them.
  private var (lists, quotes, strong, emphasised) = (0, 0, 0, 0)
  private var addresses: [String] = []

  public init(markdown: String) {
    let bytes = Array(markdown.utf8)
    let root = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    // An iterator, not recursion: a script may nest as deep as it likes.
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: add(Self.literal(node))
    case CMARK_NODE_SOFTBREAK: add(" ")
    case CMARK_NODE_LINEBREAK: add("\n")
    case CMARK_NODE_STRONG: strong += 1
    case CMARK_NODE_EMPH: emphasised += 1
    case CMARK_NODE_LINK: addresses.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    case CMARK_NODE_BLOCK_QUOTE: quotes += 1
    case CMARK_NODE_LIST:
      if lists == 0 { isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
      lists += 1
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      add(Self.literal(node))
      finishParagraph()
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_STRONG: strong -= 1
    case CMARK_NODE_EMPH: emphasised -= 1
    case CMARK_NODE_LINK: addresses.removeLast()
    case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
    case CMARK_NODE_PARAGRAPH: finishParagraph()
    case CMARK_NODE_HEADING:
      blocks.append(.heading(level: min(4, Int(cmark_node_get_heading_level(node))), RichText(parts: parts).plain))
      parts = []
    case CMARK_NODE_LIST:
      lists -= 1
      guard lists == 0, !items.isEmpty else { return }
      blocks.append(.list(items, isNumbered: isNumbered))
      items = []
    default: break
    }
  }

  private mutating func add(_ text: String) {
    let part = RichText.Part(
      text, isStrong: strong > 0, isEmphasised: emphasised > 0, address: addresses.last)
    if let last = parts.last, last.isStrong == part.isStrong, last.isEmphasised == part.isEmphasised,
      last.address == part.address
    {
      parts[parts.count - 1].text += text
    } else {
      parts.append(part)
    }
  }

  private mutating func finishParagraph() {
    guard !parts.isEmpty else { return }
    let text = RichText(parts: parts)
    parts = []
    if lists > 0 {
      items.append(text)
    } else if quotes > 0 {
      blocks.append(.note(text.plain))
    } else {
      blocks.append(.prose(text))
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
