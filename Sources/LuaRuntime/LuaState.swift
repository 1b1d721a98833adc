import CLuaGuard

/// One interpreter, for one run of one plugin: cheap to make, thrown away afterwards.
///
/// Confined to one thread at a time; only its ``canceller`` may be used from others. The first call opens the run's time
/// budget. A limit that was reached stays reached: every later call fails the same way until ``limits`` is set anew.
public final class LuaState {
  /// Nil once the run has ended.
  private var opened: OpaquePointer?
  /// Nil for the main coroutine.
  private var entered: OpaquePointer?
  private(set) var link = StateLink()
  let isBare: Bool
  var classes = ClassTable()
  var modules: [String: LuaModule] = [:]
  var loadedModules: [String: Int32] = [:]  // references, not handles: those keep the state alive
  var loadingModules: [String] = []
  var chunkNames = ChunkNames()

  /// Ends the run from any thread.
  public let canceller: LuaCanceller
  /// What `print` writes, line by line.
  public var output: ((String) -> Void)?
  /// Finds the source of `require "lib.name"` and what messages call it; nil: there is none.
  public var moduleLoader: ((String) throws -> (source: [UInt8], chunk: String)?)?

  /// Setting the limits renews all budgets and forgets a limit that was reached. Not inside a run.
  public var limits: LuaLimits {
    didSet {
      var limits = limits.guardLimits
      guard_renew(handle, &limits)
    }
  }

  /// - Parameters:
  ///   - seed: of `math.random`; the same seed gives the same numbers.
  ///   - prompt: `collectgarbage("count")` exists.
  public convenience init(
    limits: LuaLimits = LuaLimits(), seed: UInt64 = 0, canceller: LuaCanceller? = nil, prompt: Bool = false
  ) {
    self.init(limits: limits, seed: seed, canceller: canceller ?? LuaCanceller(), prompt: prompt, bare: false)
    defineStandardHost()
  }

  init(limits: LuaLimits, seed: UInt64, canceller: LuaCanceller, prompt: Bool, bare: Bool) {
    self.limits = limits
    self.canceller = canceller
    isBare = bare
    open(seed: seed, prompt: prompt, bare: bare)
    link.state = self
  }

  deinit {
    link.state = nil
    if let opened { guard_close(opened) }
  }

  /// The interpreter; after the end of a run one that knows nothing, made when somebody still asks.
  var handle: OpaquePointer { opened ?? open(seed: 0, prompt: false, bare: true) }

  /// The coroutine that runs, or the main one.
  var current: OpaquePointer {
    get { entered ?? guard_main_state(handle) }
    set { entered = newValue }
  }

  /// Ends the run: lets go of all that scripts, host functions, classes and modules hold, also where those hold the state.
  /// Handles answer nothing afterwards. Not inside a run.
  public func close() {
    guard let opened else { return }
    precondition(current == guard_main_state(opened), "a run cannot end itself")
    link.state = nil
    guard_close(opened)
    (self.opened, entered) = (nil, nil)
    (modules, loadedModules, classes, output, moduleLoader) = ([:], [:], ClassTable(), nil, nil)
    link = StateLink()
    link.state = self
  }

  static let ended = LuaError("a value of a run that has ended, or of another run")

  @discardableResult
  private func open(seed: UInt64, prompt: Bool, bare: Bool) -> OpaquePointer {
    var options = guard_options(
      limits: limits.guardLimits, callbacks: hostCallbacks, seed: seed, bare: bare, prompt: prompt)
    guard let handle = guard_open(&options, canceller.pointer) else { fatalError("no memory for a Lua state") }
    guard_set_owner(handle, Unmanaged.passUnretained(self).toOpaque())
    opened = handle
    return handle
  }

  /// Bytes the interpreter holds now.
  public var memoryInUse: Int { guard_memory(handle) }

  /// Rows, columns and objects handed out so far answer with an error from now on.
  public func expireObjects() { guard_expire(handle) }

  /// For long loops in host functions: throws once a limit is reached.
  public func checkLimits() throws(LuaError) {
    if !guard_may_continue(current) { throw limitError() ?? LuaError("ended") }
  }

  /// Takes from the instruction budget for work the host did for the script.
  public func charge(instructions: Int) { guard_charge(current, Int64(instructions)) }

  func limitError() -> LuaError? {
    switch guard_killed(handle) {
    case GUARD_MEMORY where guard_text_refused(handle):
      LuaError("memory limit reached (a text holds at most 16 MiB)", kind: .memory)
    case GUARD_MEMORY: .limit(.memory, limits)
    case GUARD_INSTRUCTIONS: .limit(.instructions, limits)
    case GUARD_DEADLINE: .limit(.deadline, limits)
    case GUARD_CANCELLED: .limit(.cancelled, limits)
    case GUARD_OUTPUT: .limit(.output, limits)
    default: nil
    }
  }

  /// The interpreter with that many free slots, after freeing what handles gave back.
  func enter(slots: Int) -> OpaquePointer {
    for reference in link.released.drain() { guard_release_reference(current, reference) }
    if guard_check_stack(current, Int32(slots)) == 0 { fatalError("a host function left too many values behind") }
    return current
  }
}

extension LuaLimits {
  var guardLimits: guard_limits {
    guard_limits(
      memory_bytes: max(0, memoryBytes), seconds: seconds ?? .infinity, instructions: Int64(instructions ?? -1),
      output_bytes: Int64(outputBytes))
  }
}
