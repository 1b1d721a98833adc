/// What a program that owns its process may ask of it for its runs.

import CColumn
import Synchronization

extension Runner {
  private static let isToKeepMemory = Atomic<Bool>(false)

  /// For a program whose work is runs, at its start: from its first run on the C library keeps up to 64 MB of freed
  /// memory for the next request, instead of giving it back to the system after each table and asking for it again page
  /// by page, which takes a twelfth of a question over millions of rows. A library leaves this to whoever owns the process.
  public static func ownsProcess() { isToKeepMemory.store(true, ordering: .relaxed) }

  /// Called when a run has its columns: while those of a large register are built, memory is to go back at once.
  static func keepMemory() {
    if isToKeepMemory.exchange(false, ordering: .relaxed) { memory_keep(64 << 20) }
  }
}
