/// Text longer than the terminal, shown page by page by the program that the person has for it.

import Foundation

struct Pager {
  /// A command for the shell.
  let command: String
  let environment: [String: String]

  /// `$PAGER`, else less where it is installed; nil where the person wants none (`PAGER=` or `PAGER=cat`), or where nothing
  /// can be shown over: a dumb terminal, or input that is no terminal.
  init?(environment: [String: String], isInteractive: Bool = isatty(0) == 1 && isatty(1) == 1) {
    guard isInteractive, environment["TERM"] ?? "dumb" != "dumb" else { return nil }
    if let wanted = environment["PAGER"]?.trimmingCharacters(in: .whitespaces) {
      guard !wanted.isEmpty, wanted != "cat" else { return nil }
      command = wanted
    } else {
      let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      guard folders.contains(where: { access($0 + "/less", X_OK) == 0 }) else { return nil }
      command = "less"
    }
    // Ends by itself where one page is enough, keeps colours, leaves the text on the screen.
    self.environment = environment.merging(["LESS": "FRX", "LESSCHARSET": "utf-8"]) { own, _ in own }
  }

  /// Whether a text has more lines than the terminal. Lines wider than it count as many times as they fill it.
  static func isNeeded(_ bytes: [UInt8], rows: Int, width: Int) -> Bool {
    guard rows > 0, width > 0 else { return false }
    var lines = 0
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      lines += max(1, (line.count + width - 1) / width)
      if lines > rows { return true }
    }
    return false
  }

  /// Hands the text over and waits until it was read.
  ///
  /// - Returns: whether the program could be started.
  func show(_ bytes: [UInt8]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    // Ctrl-C is for the pager: this process blocks the signal for its own waiting thread.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = ["sh", "-c", command]
    var words = arguments.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, &settings)
    close(ends[0])
    guard result == 0 else {
      close(ends[1])
      return false
    }
    // Who leaves the pager early closes the pipe.
    let before = signal(SIGPIPE, SIG_IGN)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    signal(SIGPIPE, before)
    // The shell's words for "no such program".
    return status >> 8 & 0xFF != 127
  }
}
