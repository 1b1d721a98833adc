import Glibc

/// Processor seconds of this thread: what other programs do on the machine counts less than in wall-clock time.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Processor seconds of a body, and what it gives.
func timed<Result>(_ body: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
  let start = processorSeconds()
  let result = try body()
  return (processorSeconds() - start, result)
}

/// Processor seconds of a program, start included; nil: it failed.
func secondsOfProgram(_ path: String, _ arguments: [String]) -> Double? {
  var process: pid_t = 0
  var values = ([path] + arguments).map { strdup($0) } + [nil]
  defer { for value in values { free(value) } }
  guard posix_spawn(&process, path, nil, nil, &values, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  let (user, system) = (usage.ru_utime, usage.ru_stime)
  return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// Medians of alternating runs: a busy minute of the machine meets all of them alike.
func medians(rounds: Int, _ bodies: [() throws -> Double]) throws -> [Double] {
  var runs = bodies.map { _ in [Double]() }
  for _ in 0..<rounds {
    for (index, body) in bodies.enumerated() { runs[index].append(try body()) }
  }
  return runs.map(median)
}
