/// New rows on their way into the register: added on a thread of their own, while the import reads the next ones.

import Dispatch
import GRDB
import Spreadsheets
import Synchronization

/// Adds the rows of one entity in the order in which they come. Reading a row and adding it take about as long, and
/// nothing that is read depends on a row above that is new and without faults.
///
/// What is not simply new, because its key is there already or the table refuses it, is handed back: the import then reads
/// and writes that row by itself, as if it had not been here.
///
/// `@unchecked Sendable`: the connection and the statements of the table are used by one thread at a time. They are those
/// of the queue from ``add(_:_:)`` until ``wait()`` returns, and of the import's thread otherwise, which uses the
/// connection after ``wait()``, ``settle()`` or ``stop()`` alone; a batch belongs to whoever has it in hand. The serial
/// queue and its semaphore order their accesses.
final class InsertionQueue: @unchecked Sendable {
  /// Rows of one batch, and the bytes after which it is full all the same: what waits is bounded by three batches.
  private static let batchRows = 512
  private static let batchBytes = 1 << 18

  /// Rows with the records from which they were read. `@unchecked Sendable`: see the queue's own proof.
  private final class RowBatch: @unchecked Sendable {
    var rows: [[StoredValue?]] = []
    let records = RecordCopies()
    /// Rows that were not added, by their places.
    var rejected: [Int] = []
  }

  /// What became of the rows so far.
  private struct Done {
    var inserted = 0
    var rejected: [RowBatch] = []
    var free: [RowBatch] = []
    var failure: (any Error)?
    var isStopped = false
  }

  private let table: EntityStatements
  private let batch: Int64
  private let queue = DispatchQueue(label: "register.insertions", qos: .userInitiated)
  private let places = DispatchSemaphore(value: 2)
  private let done = Mutex(Done())
  private var filling = RowBatch()
  private var isBusy = false

  init(_ table: EntityStatements, batch: Int64) {
    self.table = table
    self.batch = batch
  }

  /// Whether rows are on their way, or were handed back.
  var hasRows: Bool { isBusy || filling.records.count > 0 || done.withLock { !$0.rejected.isEmpty } }

  /// Takes a row over; its values are exchanged for storage that may be filled anew.
  ///
  /// - Returns: whether rows were handed back, so that ``settle()`` is due.
  func add(_ values: inout [StoredValue?], _ record: SheetRecord) -> Bool {
    let place = filling.records.count
    if place == filling.rows.count { filling.rows.append(Array(repeating: nil, count: values.count)) }
    swap(&values, &filling.rows[place])
    filling.records.append(record)
    guard filling.records.count >= InsertionQueue.batchRows || filling.records.size >= InsertionQueue.batchBytes else {
      return false
    }
    return submit()
  }

  private func submit() -> Bool {
    places.wait()
    isBusy = true
    let full = filling
    queue.async { [self] in
      insert(full)
      places.signal()
    }
    let (next, hasRejected) = done.withLock { ($0.free.popLast(), !$0.rejected.isEmpty) }
    filling = next ?? RowBatch()
    return hasRejected
  }

  private func insert(_ rows: RowBatch) {
    if done.withLock({ $0.isStopped }) { return }
    var inserted = 0
    var failure: (any Error)?
    for place in 0..<rows.records.count {
      do {
        if try table.insert(rows.rows[place], batch: batch, row: rows.records[place].line) != nil {
          inserted += 1
        } else {
          rows.rejected.append(place)
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        rows.rejected.append(place)
      } catch {
        failure = error
        break
      }
    }
    if rows.rejected.isEmpty { rows.records.removeAll() }
    done.withLock { done in
      done.inserted += inserted
      if rows.rejected.isEmpty { done.free.append(rows) } else { done.rejected.append(rows) }
      done.failure = failure
      done.isStopped = failure != nil
    }
  }

  /// Waits until the connection is the import's again; rows that still gather stay where they are.
  ///
  /// - Throws: what kept a row from being added, other than the row itself.
  func wait() throws {
    if isBusy {
      queue.sync {}
      isBusy = false
    }
    if let failure = done.withLock({ $0.failure }) { throw failure }
  }

  /// Adds all rows, and gives each that was handed back, in order.
  ///
  /// - Returns: how many rows were added since the last time.
  func settle(_ body: (SheetRecord) throws -> Void) throws -> Int {
    try wait()
    if filling.records.count > 0 {
      // The import waits for them in any case.
      let last = filling
      filling = RowBatch()
      insert(last)
      try wait()
    }
    let (inserted, rejected) = done.withLock { done in
      defer { (done.inserted, done.rejected) = (0, []) }
      return (done.inserted, done.rejected)
    }
    for rows in rejected {
      for place in rows.rejected { try body(rows.records[place]) }
    }
    return inserted
  }

  /// Ends it: what has not been added will not be.
  func stop() {
    done.withLock { $0.isStopped = true }
    queue.sync {}
    isBusy = false
  }
}
