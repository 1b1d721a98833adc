import CLuaGuard

// Typed arguments. What does not fit throws "bad argument #2 'weight' to mean: column name expected, got nil", where name
// and expectation come from the function's registration.

extension LuaCall {
  /// Whether an argument is missing or nil.
  public func isMissing(_ position: Int) -> Bool {
    position > count || guard_type(interpreter, base + Int32(position)) == GUARD_NIL
  }

  public func text(_ position: Int) throws(LuaError) -> String {
    guard let text = fastText(position) else {
      if position <= count, guard_type(interpreter, base + Int32(position)) == GUARD_STRING {
        throw argumentError(position, "is not valid UTF-8 text")
      }
      throw unexpected(position, "string")
    }
    return text
  }

  public func integer(_ position: Int) throws(LuaError) -> Int64 {
    // Beyond the last argument there is no integer.
    if position >= 1, guard_is_integer(interpreter, base + Int32(position)) != 0 {
      return guard_to_integer(interpreter, base + Int32(position), nil)
    }
    guard let number = value(at: position).integer else { throw unexpected(position, "whole number") }
    return number
  }

  public func number(_ position: Int) throws(LuaError) -> Double {
    guard let number = value(at: position).number else { throw unexpected(position, "number") }
    return number
  }

  public func boolean(_ position: Int) throws(LuaError) -> Bool {
    guard case .boolean(let value) = value(at: position) else { throw unexpected(position, "boolean") }
    return value
  }

  public func table(_ position: Int) throws(LuaError) -> LuaTable {
    let value = value(at: position)
    if case .userdata(let column) = value, let list = try column.list() { return list }
    guard let table = value.table else { throw unexpected(position, "table") }
    return table
  }

  public func function(_ position: Int) throws(LuaError) -> LuaFunction {
    guard let function = value(at: position).function else { throw unexpected(position, "function") }
    return function
  }

  public func object<Object: AnyObject>(_ position: Int, as type: Object.Type = Object.self) throws(LuaError) -> Object
  {
    guard let object = value(at: position).object as? Object else {
      throw unexpected(position, state.classes.name(of: Object.self) ?? "object")
    }
    return object
  }

  public func optionalText(_ position: Int) throws(LuaError) -> String? {
    isMissing(position) ? nil : try text(position)
  }
  public func optionalInteger(_ position: Int) throws(LuaError) -> Int64? {
    isMissing(position) ? nil : try integer(position)
  }
  public func optionalNumber(_ position: Int) throws(LuaError) -> Double? {
    isMissing(position) ? nil : try number(position)
  }
  public func optionalBoolean(_ position: Int) throws(LuaError) -> Bool? {
    isMissing(position) ? nil : try boolean(position)
  }
  public func optionalTable(_ position: Int) throws(LuaError) -> LuaTable? {
    isMissing(position) ? nil : try table(position)
  }
  public func optionalFunction(_ position: Int) throws(LuaError) -> LuaFunction? {
    isMissing(position) ? nil : try function(position)
  }
  public func optionalObject<Object: AnyObject>(_ position: Int, as type: Object.Type = Object.self) throws(LuaError)
    -> Object?
  { isMissing(position) ? nil : try object(position, as: type) }

  /// An error about one argument: "bad argument #1 'year' to rows: must not be negative".
  ///
  /// - Parameter translations: the complaint in other languages, by language code.
  public func argumentError(_ position: Int, _ complaint: String, translations: [String: String] = [:]) -> LuaError {
    LuaError(.argument(argument(position), LuaComplaint(complaint, translations: translations)))
  }

  /// The argument has the wrong type; `expectation` serves where the registration says nothing.
  public func unexpected(_ position: Int, _ expectation: String) -> LuaError {
    let found =
      position > count ? "no value" : String(cString: guard_type_name(interpreter, base + Int32(position)))
    return LuaError(
      .argumentType(argument(position), expected: parameter(position)?.type ?? expectation, found: found))
  }

  private func argument(_ position: Int) -> LuaArgument {
    LuaArgument(function: function.function.name, position: position, parameter: parameter(position)?.name)
  }

  private func parameter(_ position: Int) -> LuaParameter? {
    let parameters = function.function.parameters
    if position >= 1, position <= parameters.count { return parameters[position - 1] }
    return parameters.last.flatMap { $0.isVariadic ? $0 : nil }
  }

  /// Without a copy of the bytes in between.
  private func fastText(_ position: Int) -> String? {
    guard position >= 1, position <= count else { return nil }
    var length = 0
    guard let start = guard_to_string(interpreter, base + Int32(position), &length) else { return nil }
    return String(validating: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
