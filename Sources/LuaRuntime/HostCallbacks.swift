import CLuaGuard

// The Swift side of the trampoline. Nothing here lets an error pass: it becomes a value and GUARD_ERROR, and C raises it
// when these frames are gone.

/// A host function as the interpreter keeps it.
final class FunctionBox {
  let function: LuaHostFunction
  /// The state outlives its functions: they are released when it is closed, and it is closed by its deinit. Not counted:
  /// counting would be a quarter of the price of a call.
  private let state: Unmanaged<LuaState>
  private let hasReceiver: Bool

  init(_ function: LuaHostFunction, state: LuaState, hasReceiver: Bool) {
    self.function = function
    self.state = .passUnretained(state)
    self.hasReceiver = hasReceiver
  }

  func run(_ interpreter: OpaquePointer) -> Int32 {
    let base: Int32 = hasReceiver && guard_top(interpreter) > 0 ? 1 : 0
    return state._withUnsafeGuaranteedRef { $0.run(self, on: interpreter, base: base) }
  }
}

extension LuaState {
  fileprivate func run(_ box: FunctionBox, on interpreter: OpaquePointer, base: Int32) -> Int32 {
    let outer = current
    current = interpreter
    defer { current = outer }
    do {
      switch try box.function.body(LuaCall(state: self, interpreter: interpreter, function: box, base: base)) {
      case .none: return 0
      // Numbers, the most frequent results, without the walk through all kinds of values.
      case .value(.integer(let number)):
        guard_push_integer(interpreter, number)
        return 1
      case .value(.number(let number)):
        guard_push_number(interpreter, number)
        return 1
      case .value(let value):
        try push(value, on: interpreter)
        return 1
      case .values(let values):
        guard guard_check_stack(interpreter, Int32(clamping: values.count + 8)) != 0 else {
          throw LuaError("too many results")
        }
        for value in values { try push(value, on: interpreter) }
        return Int32(values.count)
      }
    } catch {
      return raise(error, on: interpreter)
    }
  }
}

/// What a script catches when a host function throws.
final class HostErrorBox {
  let error: any Error
  let frames: [LuaFrame]

  init(_ error: any Error, frames: [LuaFrame]) {
    self.error = error
    self.frames = frames
  }

  /// About what the error and its frames take: a script that keeps its errors pays for them.
  var weight: Int { 512 + frames.count * 256 }

  /// As the embedder gets it: a LuaError stays what it is. The frames of a nested call include those around it.
  var luaError: LuaError {
    if var inner = error as? LuaError {
      if inner.frames.isEmpty { inner.frames = frames }
      return inner
    }
    var outer = LuaError(LuaError.presentable(Array(String(describing: error).utf8)), kind: .host)
    outer.hostError = error
    outer.frames = frames
    return outer
  }

  /// The text a script sees: the place, unless the error has its own, and the message.
  var text: String {
    var error = luaError
    if error.chunk == nil, let frame = frames.first {
      error.chunk = frame.chunk
      error.line = frame.line
    }
    return error.description
  }
}

extension LuaState {
  /// Leaves the error as a value on the stack.
  func raise(_ error: any Error, on interpreter: OpaquePointer) -> Int32 {
    _ = guard_check_stack(interpreter, 10)
    guard_capture(interpreter)
    do { try push(object: HostErrorBox(error, frames: frames()), on: interpreter) } catch {
      guard_push_nil(interpreter)
    }
    return Int32(GUARD_ERROR)
  }

  func hostError(at index: Int32, of interpreter: OpaquePointer) -> HostErrorBox? {
    guard case .object(let object) = value(at: index, of: interpreter) else { return nil }
    return object as? HostErrorBox
  }

  func pushFunction(_ function: LuaHostFunction, on interpreter: OpaquePointer) {
    let box = FunctionBox(function, state: self, hasReceiver: false)
    guard_push_function(interpreter, Unmanaged.passRetained(box).toOpaque())
  }

  func pushMethod(_ function: LuaHostFunction, tag: UInt32, on interpreter: OpaquePointer) {
    let box = FunctionBox(function, state: self, hasReceiver: true)
    guard_push_method(interpreter, Unmanaged.passRetained(box).toOpaque(), tag, function.name)
  }
}

let hostCallbacks = guard_callbacks(
  call: { interpreter, function in
    guard let interpreter, let function else { return 0 }
    // The running closure holds the box: no need to count.
    return Unmanaged<FunctionBox>.fromOpaque(function)._withUnsafeGuaranteedRef { $0.run(interpreter) }
  },
  resolve: { interpreter, source, name, length, field in
    guard let interpreter, let source, let name, let field, let owner = guard_owner(interpreter) else { return 0 }
    let state = Unmanaged<LuaState>.fromOpaque(owner).takeUnretainedValue()
    let rows = Unmanaged<LuaRowSource>.fromOpaque(source).takeUnretainedValue()
    let text = String(decoding: UnsafeRawBufferPointer(start: name, count: length), as: UTF8.self)
    let outer = state.current
    state.current = interpreter
    defer { state.current = outer }
    do {
      field.pointee = try rows.field(named: text)
      return 0
    } catch {
      return state.raise(error, on: interpreter)
    }
  },
  print: { owner, bytes, length in
    guard let owner, let bytes else { return }
    let state = Unmanaged<LuaState>.fromOpaque(owner).takeUnretainedValue()
    state.output?(String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self))
  },
  release: { object in
    if let object { Unmanaged<AnyObject>.fromOpaque(object).release() }
  })
