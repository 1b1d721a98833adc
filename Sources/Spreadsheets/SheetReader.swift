/// What a CSV file and a sheet of a workbook have in common: rows one after another, and faults that name their place.

import Messages

/// Reads rows from first to last. Not thread-safe.
public protocol SheetReader: AnyObject {
  /// The row read last; valid until the next one is read.
  var record: SheetRecord { get }
  /// Reads the next row that is not empty; false after the last one.
  ///
  /// - Throws: A ``SheetFault``, after which nothing further can be read.
  func next() throws -> Bool
  /// After the last row: the file ended within it, so it may have been cut off. Never true of a workbook, whose
  /// checksums would tell.
  var endsInRecord: Bool { get }
}

/// What is wrong with a file as a file, whichever format it has.
public protocol SheetFault: Error {
  /// The fault as a message about the file of this name.
  func diagnostic(file: String) -> Diagnostic
}

extension CSVReader: SheetReader {}
extension CSVFault: SheetFault {}
