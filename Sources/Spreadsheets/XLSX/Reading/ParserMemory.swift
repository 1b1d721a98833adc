/// The memory of all XML parsers of the process, counted. Expat keeps the name of every element and attribute that it has
/// ever met, so a part of a million different names would grow without end.

import CExpat
import Foundation
import Synchronization

enum ParserMemory {
  /// A parser of a sheet needs 0.2 MB; one tag of the greatest length some 10 MB.
  private static let limit = 32 << 20
  private static let used = Atomic<Int>(0)

  /// What expat asks for memory. It reports an error where it gets none.
  static func suite() -> XML_Memory_Handling_Suite {
    XML_Memory_Handling_Suite(
      malloc_fcn: { size in ParserMemory.allocate(size) },
      realloc_fcn: { block, size in ParserMemory.reallocate(block, size) },
      free_fcn: { block in ParserMemory.free(block) })
  }

  /// Before each block stands its size; 16 bytes keep the block aligned.
  private static let header = 16

  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard size <= limit, hasRoom(for: size), let block = malloc(size + header) else { return nil }
    return keep(block, size)
  }

  private static func reallocate(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let old else { return allocate(size) }
    let before = old - header
    let previous = before.load(as: Int.self)
    guard size <= limit, hasRoom(for: size - previous), let block = realloc(before, size + header) else { return nil }
    used.subtract(previous, ordering: .relaxed)
    return keep(block, size)
  }

  private static func free(_ block: UnsafeMutableRawPointer?) {
    guard let block else { return }
    used.subtract((block - header).load(as: Int.self), ordering: .relaxed)
    Foundation.free(block - header)
  }

  private static func keep(_ block: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
    block.storeBytes(of: size, as: Int.self)
    used.add(size, ordering: .relaxed)
    return block + header
  }

  private static func hasRoom(for size: Int) -> Bool { used.load(ordering: .relaxed) + size <= limit }
}
