import Testing

@testable import LuaRuntime

private final class Query {
  var filters: [String] = []
  init(_ filters: [String] = []) { self.filters = filters }
}

private func queryClass() -> LuaClass<Query> {
  LuaClass(
    name: "query",
    methods: [
      LuaHostFunction("where", parameters: [LuaParameter("filter", "expression")], returns: "query") { call in
        .object(Query(try call.receiver(as: Query.self).filters + [call.text(1)]))
      }
    ],
    get: { query, name, _ in name == "filters" ? .whole(query.filters.count) : nil },
    metamethods: [
      .length: { call in .value(.whole(try call.object(1, as: Query.self).filters.count)) },
      .text: { call in .text("query of \(try call.object(1, as: Query.self).filters)") },
      .call: { call in .value(call.value(at: 2)) },
    ])
}

private func withQuery(_ state: LuaState) throws {
  state.define(queryClass())
  try state.setGlobal("q", .object(Query()))
}

@Suite("Host objects and modules")
struct ClassTests {
  @Test("methods chain, fields and operators work")
  func methods() throws {
    #expect(
      try printed("local x = q:where('a'):where('b') print(x.filters, #x, x, x(7), q.filters)", prepare: withQuery)
        == "2\t2\tquery of [\"a\", \"b\"]\t7\t0")
  }

  @Test("a method called with '.' asks for ':'")
  func wrongSelf() throws {
    for source in ["q.where('a')", "q.where()", "q.where({}, 'a')", "q.where(nil)"] {
      #expect(
        failure(source, prepare: withQuery)?.message
          == "use ':' to call where (object:where(...), not object.where(...))")
    }
  }

  @Test("an unknown field suggests the nearest method")
  func unknownField() throws {
    #expect(failure("q:were('a')", prepare: withQuery)?.message == "query has no field 'were'; did you mean 'where'?")
    #expect(failure("q.x = 1", prepare: withQuery)?.message == "query is read-only")
    #expect(failure("print(getmetatable(q).__gc)", prepare: withQuery) != nil)
  }

  @Test("the same object is the same value, also as a key")
  func identity() throws {
    let shown = try printed("local t = {} t[get()] = 1 print(get() == get(), t[get()])") { state in
      try withQuery(state)
      let query = Query()
      try state.setGlobal("get", .function(state.makeFunction(LuaHostFunction("get") { _ in .object(query) })))
    }
    #expect(shown == "true\t1")
  }

  @Test("objects are released with the state, and stale ones are errors")
  func lifetime() throws {
    weak var query: Query?
    do {
      let state = LuaState(limits: quick)
      state.define(queryClass())
      let strong = Query()
      query = strong
      let function = try state.load(Array("kept = ... return function() return kept.filters end".utf8), chunk: "a")
      let read = try #require(state.call(function, [.object(strong)])[0].function)
      #expect(try state.call(read)[0].integer == 0)
      state.expireObjects()
      let error = #expect(throws: LuaError.self) { try state.call(read) }
      #expect(error?.message == "this query is no longer valid: it belongs to a run that has ended")
    }
    #expect(query == nil)
  }

  @Test("a state is freed though its objects and functions hold handles, and close breaks what holds the state itself")
  func keepers() throws {
    final class Keeper {
      var function: LuaFunction?
      var state: LuaState?
    }
    weak var freed: LuaState?
    weak var closed: Keeper?
    do {
      let state = LuaState(limits: quick)
      freed = state
      state.define(LuaClass<Keeper>(name: "keeper"))
      let keeper = Keeper()
      keeper.function = try state.load(Array("return 1".utf8), chunk: "a")
      try state.setGlobal("keeper", .object(keeper))
    }
    #expect(freed == nil)
    do {
      let state = LuaState(limits: quick)
      state.define(LuaClass<Keeper>(name: "keeper"))
      let keeper = Keeper()
      closed = keeper
      keeper.state = state
      try state.setGlobal("keeper", .object(keeper))
      let table = try state.makeTable(array: [.whole(1)])
      let function = try state.load(Array("return 1".utf8), chunk: "a")
      state.close()
      #expect(table.count == 0 && table[1].isNull && table.entries.isEmpty)
      #expect(throws: LuaError.self) { try function() }
    }
    #expect(closed == nil)
  }

  private let module = LuaModule(
    functions: [LuaHostFunction("mean", parameters: [LuaParameter("column", "column name")]) { .text(try $0.text(1)) }],
    values: [("version", .text("1"))],
    submodules: [("poverty", LuaModule(values: [("lines", .whole(2))]))])

  @Test("a module is frozen, nested, and loaded once")
  func modules() throws {
    let shown = try printed("local m = require 'bv' print(m.mean 'x', m.version, m.poverty.lines, m == require 'bv')") {
      $0.setModule("bv", module)
    }
    #expect(shown == "x\t1\t2\ttrue")
    #expect(
      failure("require('bv').meen 'x'") { $0.setModule("bv", module) }?.message
        == "bv has no field 'meen'; did you mean 'mean'?")
    #expect(
      failure("require('bv').poverty.line()") { $0.setModule("bv", module) }?.message
        == "bv.poverty has no field 'line'; did you mean 'lines'?")
    #expect(
      failure("require('bv').mean = 1") { $0.setModule("bv", module) }?.message == "bv is read-only: cannot set 'mean'")
  }

  private func library(_ files: [String: String]) -> (LuaState) -> Void {
    { state in
      state.moduleLoader = { name in files[name].map { (Array($0.utf8), name.replacing(".", with: "/") + ".lua") } }
    }
  }

  @Test("require loads a file once and gives what it returns")
  func requiring() throws {
    let files = library(["lib.a": "count = (count or 0) + 1 return {n = count}", "lib.none": "local x = 1"])
    #expect(
      try printed("print(require('lib.a').n, require('lib.a').n, require('lib.none'))", prepare: files) == "1\t1\ttrue")
  }

  @Test("modules that require each other are reported with the chain")
  func cycles() throws {
    let error = failure(
      "require 'lib.a'", prepare: library(["lib.a": "require 'lib.b'", "lib.b": "\nrequire 'lib.a'"]))
    #expect(error?.message == "modules require each other: lib.a requires lib.b requires lib.a")
    #expect(error?.chunk == "lib/b.lua")
    #expect(error?.line == 2)
  }

  @Test("errors in a module name the module's file")
  func moduleErrors() throws {
    let files = library(["lib.a": "return 1 +", "lib.b": "\n\nerror('x')"])
    let syntax = failure("require 'lib.a'", prepare: files)
    #expect(syntax?.chunk == "lib/a.lua")
    #expect(syntax?.kind == .syntax(incomplete: true))
    let run = failure("require 'lib.b'", prepare: files)
    #expect(run?.description == "lib/b.lua:3: x")
    #expect(try printed("print(pcall(require, 'lib.b'))", prepare: files) == "false\tlib/b.lua:3: x")
  }

  @Test(
    "names that could leave the folder are refused",
    arguments: ["../x", "/etc/passwd", "a..b", ".a", "a.", "a b", "a/b", "", "a\\0b"])
  func names(name: String) {
    #expect(failure("require '\(name)'", prepare: library([:]))?.message.contains("is no module name") == true)
  }
}
