/// The cells of a result's column.

/// One cell a line. A long column lies in blocks, so that threads can make and read the parts of a column apart.
public struct CellColumn: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  /// Lines of a block.
  static let blockSize = 512

  /// One of any size, or all but the last of the block's size.
  private let blocks: [[Cell]]
  public let endIndex: Int

  public var startIndex: Int { 0 }

  public init(_ cells: [Cell]) { (blocks, endIndex) = ([cells], cells.count) }

  public init(arrayLiteral cells: Cell...) { self.init(cells) }

  /// - Parameter blocks: all but the last of the block's size.
  init(blocks: [[Cell]]) {
    self.blocks = blocks
    endIndex = blocks.dropLast().count * Self.blockSize + (blocks.last?.count ?? 0)
  }

  /// The cells of some lines; those of a single block are not copied.
  public func part(_ lines: Range<Int>) -> ArraySlice<Cell> {
    let block = blocks.count == 1 ? 0 : lines.lowerBound / Self.blockSize
    let start = block * Self.blockSize
    if block < blocks.count, lines.upperBound - start <= blocks[block].count {
      return blocks[block][lines.lowerBound - start..<lines.upperBound - start]
    }
    return lines.map { self[$0] }[...]
  }

  public subscript(_ line: Int) -> Cell {
    blocks.count == 1 ? blocks[0][line] : blocks[line / Self.blockSize][line % Self.blockSize]
  }
}
