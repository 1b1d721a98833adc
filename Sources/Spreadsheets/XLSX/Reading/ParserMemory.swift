/// The memory of an XML parser, counted. Expat keeps the name of every element and attribute that it has ever met, so a part
/// of a million different names would grow without end. Each parser has an account of its own: a hostile file that is read
/// on another thread takes nothing from this one.

import CExpat
import Foundation

/// What one parser holds. Used by one thread at a time, as the parser is.
final class ParserMemory {
  /// A parser of a sheet needs 0.2 MB; one tag of the greatest length some 10 MB.
  private static let limit = 32 << 20
  private var used = 0

  /// Where each thread keeps the account of the parser that it is in. Expat's functions get no argument to find it by.
  private static let place: pthread_key_t = {
    var key = pthread_key_t()
    let result = pthread_key_create(&key, nil)
    precondition(result == 0, "a process has room for the keys of its threads")
    return key
  }()

  /// Does something with the parser; all that expat asks for meanwhile on this thread is this account's.
  func during<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let before = pthread_getspecific(Self.place)
    pthread_setspecific(Self.place, Unmanaged.passUnretained(self).toOpaque())
    defer { pthread_setspecific(Self.place, before) }
    return try body()
  }

  /// What expat asks for memory. It reports an error where it gets none.
  static func suite() -> XML_Memory_Handling_Suite {
    XML_Memory_Handling_Suite(
      malloc_fcn: { size in ParserMemory.present?.allocate(size) },
      realloc_fcn: { block, size in ParserMemory.reallocate(block, size) },
      free_fcn: { block in ParserMemory.free(block) })
  }

  private static var present: ParserMemory? {
    pthread_getspecific(place).map { Unmanaged<ParserMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Before each block stand its size and its account, which lives as long as the parser; 16 bytes keep the block aligned.
  private static let header = 16

  private static func account(of start: UnsafeMutableRawPointer) -> ParserMemory? {
    start.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self).map {
      Unmanaged<ParserMemory>.fromOpaque($0).takeUnretainedValue()
    }
  }

  private func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard size <= Self.limit, used + size <= Self.limit, let start = malloc(size + Self.header) else { return nil }
    used += size
    start.storeBytes(of: size, as: Int.self)
    start.storeBytes(of: Unmanaged.passUnretained(self).toOpaque(), toByteOffset: 8, as: UnsafeMutableRawPointer.self)
    return start + Self.header
  }

  private static func reallocate(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let old else { return present?.allocate(size) }
    let before = old - header
    let previous = before.load(as: Int.self)
    guard let account = account(of: before), size <= limit, account.used + size - previous <= limit,
      let start = realloc(before, size + header)
    else { return nil }
    account.used += size - previous
    start.storeBytes(of: size, as: Int.self)
    return start + header
  }

  private static func free(_ block: UnsafeMutableRawPointer?) {
    guard let block else { return }
    let start = block - header
    if let account = account(of: start) { account.used -= start.load(as: Int.self) }
    Foundation.free(start)
  }
}
