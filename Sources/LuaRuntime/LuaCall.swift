import CLuaGuard

/// One call of a host function: its arguments, numbered from 1. Valid in the function's body only.
public struct LuaCall {
  public var state: LuaState { owner }
  let interpreter: OpaquePointer
  // Not counted: two atomic operations each would be half the price of a call. The state outlives its runs, and the
  // running closure holds its function.
  private unowned(unsafe) let owner: LuaState
  unowned(unsafe) let function: FunctionBox
  let base: Int32

  /// How many arguments were given, without a method's receiver. Values that the body left on the stack would count: none
  /// does.
  public var count: Int { Int(guard_top(interpreter) - base) }

  init(state: LuaState, interpreter: OpaquePointer, function: FunctionBox, base: Int32) {
    owner = state
    self.interpreter = interpreter
    self.function = function
    self.base = base
  }

  /// An argument; `.null` when it was not given.
  public func value(at position: Int) -> LuaValue {
    position >= 1 && position <= count ? state.value(at: base + Int32(position), of: interpreter) : .null
  }

  /// All arguments.
  public var values: [LuaValue] { (0..<count).map { value(at: $0 + 1) } }

  /// Where the script called.
  public var location: LuaLocation? {
    var frame = guard_frame()
    guard guard_location(interpreter, &frame) else { return nil }
    let place = LuaFrame(frame)
    return LuaLocation(chunk: place.chunk, line: place.line)
  }

  /// The object a method was called on.
  public func receiver<Object: AnyObject>(as type: Object.Type = Object.self) throws(LuaError) -> Object {
    guard base == 1, case .object(let object) = state.value(at: 1, of: interpreter), let object = object as? Object
    else {
      throw LuaError(.receiver(function: function.function.name))
    }
    return object
  }
}
