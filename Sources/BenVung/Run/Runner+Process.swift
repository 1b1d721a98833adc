/// What a program that owns its process may ask of it for its runs.

import CColumn

extension Runner {
  /// For a program whose work is runs, at its start: the C library then keeps up to 64 MB of freed memory for the next
  /// request, instead of giving it back to the system after each table and asking for it again page by page, which takes
  /// a twelfth of a question over millions of rows. A library leaves this to whoever owns the process.
  public static func ownsProcess() { memory_keep(64 << 20) }
}
