/// A program started with pipes for what it writes.

import Foundation
import Messages

struct ChildProcess {
  enum Ending {
    case code(Int32)
    case signal(Int32)
  }

  let identifier: pid_t
  private(set) var output: [UInt8] = []
  private(set) var error: [UInt8] = []
  private let pipes: [Int32]

  /// - Throws: ``Diagnostic`` E0704.
  init(_ program: String, _ arguments: [String], _ environment: [String: String]) throws(Diagnostic) {
    var ends: [Int32] = [-1, -1, -1, -1]
    let isMade = ends.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return pipe(base) == 0 && pipe(base + 2) == 0
    }
    guard isMade else {
      let number = errno
      for end in ends where end >= 0 { close(end) }
      throw IsolatedRun.impossible(number)
    }
    // No other program started meanwhile holds the pipes open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer {
      close(ends[1])
      close(ends[3])
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[3], 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: Ctrl-C reaches it once, through us.
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    // A crash is reported in our words; the trace of one would say nothing to its reader.
    var variables = environment
    variables["SWIFT_BACKTRACE"] = "enable=no"
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    guard result == 0 else {
      close(ends[0])
      close(ends[2])
      throw IsolatedRun.impossible(result)
    }
    identifier = child
    pipes = [ends[0], ends[2]]
  }

  /// Reads both pipes to their ends and waits.
  mutating func wait() throws(Diagnostic) -> Ending {
    var open = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      if poll(&open, nfds_t(open.count), -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = read(open[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          open[index].fd = -1
        } else if index == 0 {
          output += buffer[..<count]
        } else {
          error += buffer[..<count]
        }
      }
    }
    for pipe in pipes { close(pipe) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { throw IsolatedRun.impossible(errno) }
    }
    // WIFSIGNALED and its kin are macros.
    let signal = status & 0x7F
    return signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
  }
}
