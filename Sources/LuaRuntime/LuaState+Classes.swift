import CLuaGuard

/// The classes of host objects that a state knows, by Swift type. Tags start at 1.
struct ClassTable {
  struct Entry {
    let tag: UInt32
    let name: String
    let reference: Int32
    let holds: (AnyObject) -> Bool
  }
  private var entries: [ObjectIdentifier: Entry] = [:]
  private var order: [ObjectIdentifier] = []

  var nextTag: UInt32 { UInt32(order.count + 1) }

  mutating func add(_ entry: Entry, for type: AnyObject.Type) {
    entries[ObjectIdentifier(type)] = entry
    order.append(ObjectIdentifier(type))
  }

  func name(of type: AnyObject.Type) -> String? { entries[ObjectIdentifier(type)]?.name }

  /// The entry of an object's class, or of the superclass defined first.
  mutating func entry(for object: AnyObject) -> Entry? {
    let type = ObjectIdentifier(Swift.type(of: object))
    if let entry = entries[type] { return entry }
    guard let entry = order.lazy.compactMap({ [entries] in entries[$0] }).first(where: { $0.holds(object) }) else {
      return nil
    }
    entries[type] = entry
    return entry
  }
}

extension LuaState {
  /// Registers a class of host objects; from then on `.object` values of it may be handed to scripts.
  public func define<Object: AnyObject>(_ description: LuaClass<Object>) {
    let interpreter = enter(slots: 12)
    let tag = classes.nextTag
    guard_push_class(interpreter, description.name)

    guard_push_table(interpreter, 0, Int32(description.methods.count))
    for method in description.methods {
      push(text: method.name, on: interpreter)
      pushMethod(method, tag: tag, on: interpreter)
      guard_raw_set(interpreter, -3)
    }
    pushFunction(
      LuaHostFunction("index") { call in
        guard let object = call.value(at: 1).object as? Object else {
          throw LuaError("this \(description.name) is no longer valid: it belongs to a run that has ended")
        }
        let key = call.value(at: 2)
        guard let name = key.text else { throw LuaError("\(description.name) has no field of type \(key.typeName)") }
        return .value(try description.field(name, of: object, in: call.state))
      }, on: interpreter)
    guard_push_class_index(interpreter)
    setField("__index", on: interpreter)

    for (metamethod, body) in description.metamethods {
      pushFunction(LuaHostFunction(metamethod.rawValue, body: body), on: interpreter)
      setField(metamethod.rawValue, on: interpreter)
    }
    let reference = guard_reference(interpreter)
    classes.add(
      .init(tag: tag, name: description.name, reference: reference, holds: { $0 is Object }), for: Object.self)
  }

  /// [-1, +0] the value on top becomes a field of the table below.
  func setField(_ name: String, on interpreter: OpaquePointer) {
    push(text: name, on: interpreter)
    guard_swap(interpreter)
    guard_raw_set(interpreter, -3)
  }

  func push(object: AnyObject, on interpreter: OpaquePointer) throws(LuaError) {
    guard let entry = classes.entry(for: object) else {
      throw LuaError("the host handed over an object of a class that was not defined: \(type(of: object))")
    }
    guard_push_reference(interpreter, entry.reference)
    let weight = (object as? HostErrorBox)?.weight ?? 0
    guard_push_object(interpreter, Unmanaged.passRetained(object).toOpaque(), entry.tag, weight)
  }

  /// What every state has: the class of errors thrown by host functions, and require.
  func defineStandardHost() {
    define(
      LuaClass<HostErrorBox>(
        name: "error",
        get: { box, name, _ in name == "message" ? .text(box.luaError.message) : nil },
        metamethods: [
          .text: { call in .text(try call.object(1, as: HostErrorBox.self).text) },
          .concatenation: { call in
            .text(call.values.map { ($0.object as? HostErrorBox)?.text ?? call.state.describe($0) }.joined())
          },
        ]))
    let interpreter = enter(slots: 8)
    pushFunction(requireFunction, on: interpreter)
    guard_set_global(interpreter, "require")
  }
}
