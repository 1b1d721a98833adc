import CLuaGuard

/// The classes of host objects that a state knows, by Swift type. Tags start at 1.
struct ClassTable {
  /// A class as the interpreter knows it: its metatable, and the tag of its objects.
  struct Entry {
    let tag: UInt32
    let reference: Int32
  }
  /// What was defined; the interpreter learns of it when the first object is handed over: a script sees few of the
  /// classes that it could.
  struct Definition {
    let name: () -> String
    let holds: (AnyObject) -> Bool
    let makeReference: (_ tag: UInt32) -> Int32
  }
  private var definitions: [Definition] = []
  private var places: [ObjectIdentifier: Int] = [:]
  private var entries: [Int: Entry] = [:]

  mutating func add(_ definition: Definition, for type: AnyObject.Type) {
    places[ObjectIdentifier(type)] = definitions.count
    definitions.append(definition)
  }

  func name(of type: AnyObject.Type) -> String? { places[ObjectIdentifier(type)].map { definitions[$0].name() } }

  /// The place of an object's class, or of the superclass defined first.
  mutating func place(of object: AnyObject) -> Int? {
    let type = ObjectIdentifier(Swift.type(of: object))
    if let place = places[type] { return place }
    let place = definitions.firstIndex { $0.holds(object) }
    places[type] = place
    return place
  }

  subscript(place: Int) -> (definition: Definition, entry: Entry?) { (definitions[place], entries[place]) }

  mutating func enter(_ entry: Entry, at place: Int) { entries[place] = entry }
}

extension LuaState {
  /// Registers a class of host objects; from then on `.object` values of it may be handed to scripts.
  ///
  /// - Parameter description: worked out when the first object is handed over.
  public func define<Object: AnyObject>(_ description: @autoclosure @escaping () -> LuaClass<Object>) {
    classes.add(
      .init(
        name: { description().name }, holds: { $0 is Object },
        makeReference: { [unowned self] in reference(to: description(), tag: $0) }), for: Object.self)
  }

  private func entry(at place: Int) -> ClassTable.Entry {
    let (definition, known) = classes[place]
    if let known { return known }
    let tag = UInt32(place + 1)
    let entry = ClassTable.Entry(tag: tag, reference: definition.makeReference(tag))
    classes.enter(entry, at: place)
    return entry
  }

  /// Makes the metatable of a class. A method is made when a script first asks for it: it uses few of those that there are.
  private func reference<Object: AnyObject>(to description: LuaClass<Object>, tag: UInt32) -> Int32 {
    let interpreter = enter(slots: 12)
    guard_push_class(interpreter, description.name)

    guard_push_table(interpreter, 0, 8)
    let made = guard_reference(interpreter)
    guard_push_reference(interpreter, made)
    pushFunction(
      LuaHostFunction("index") { call in
        if let name = call.value(at: 2).text, let method = description.methods.last(where: { $0.name == name }) {
          return .value(call.state.make(method, tag: tag, in: made, on: call.interpreter))
        }
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
    return guard_reference(interpreter)
  }

  /// Makes a method, and enters it into a table.
  private func make(
    _ method: LuaHostFunction, tag: UInt32, in table: Int32, on interpreter: OpaquePointer
  ) -> LuaValue {
    guard_push_reference(interpreter, table)
    pushMethod(method, tag: tag, on: interpreter)
    let value = value(at: -1, of: interpreter)
    setField(method.name, on: interpreter)
    guard_pop(interpreter, 1)
    return value
  }

  /// [-1, +0] the value on top becomes a field of the table below.
  func setField(_ name: String, on interpreter: OpaquePointer) {
    push(text: name, on: interpreter)
    guard_swap(interpreter)
    guard_raw_set(interpreter, -3)
  }

  func push(object: AnyObject, on interpreter: OpaquePointer) throws(LuaError) {
    guard let place = classes.place(of: object) else {
      throw LuaError("the host handed over an object of a class that was not defined: \(type(of: object))")
    }
    let entry = entry(at: place)
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
