import Testing

@testable import LuaRuntime

@Suite("What a script can reach")
struct ReachableTests {
  @Test("nothing but the golden list, through tables and metatables")
  func golden() throws {
    let source = """
      local seen, lines = {}, {}
      local function walk(value, path)
        if type(value) == "table" or type(value) == "function" then
          if seen[value] then return end
          seen[value] = true
        end
        if path ~= "" then lines[#lines + 1] = path .. " " .. type(value) end
        if type(getmetatable(value)) == "table" then walk(getmetatable(value), path .. "{meta}") end
        if type(value) == "table" then
          for k, v in pairs(value) do walk(v, path == "" and tostring(k) or path .. "." .. tostring(k)) end
        end
      end
      walk(_G, "")
      print(table.concat(lines, "\\n"))
      """
    let functions: [(String, String)] = [
      ("assert", ""), ("coroutine", "close create isyieldable resume running status wrap yield"), ("error", ""),
      ("getmetatable", ""), ("ipairs", ""), ("load", ""),
      (
        "math",
        "abs acos asin atan ceil cos deg exp floor fmod huge= log max maxinteger= min mininteger= modf pi= rad random randomseed sin sqrt tan tointeger type ult"
      ), ("next", ""), ("os", "date difftime time"), ("pairs", ""), ("pcall", ""), ("print", ""), ("rawequal", ""),
      ("rawget", ""), ("rawlen", ""), ("rawset", ""), ("require", ""), ("select", ""), ("setmetatable", ""),
      (
        "string",
        "byte char find format gmatch gsub len lower match pack packsize rep reverse sub unpack upper"
      ), ("table", "concat insert move pack remove sort unpack"), ("tonumber", ""), ("tostring", ""), ("type", ""),
      ("utf8", "char charpattern$ codepoint codes len offset"), ("xpcall", ""),
    ]
    var expected = ["_VERSION string"]
    for (name, fields) in functions {
      expected.append(name + (fields.isEmpty ? " function" : " table"))
      for field in fields.split(separator: " ") {
        let type = field.hasSuffix("=") ? "number" : field.hasSuffix("$") ? "string" : "function"
        expected.append("\(name).\(field.filter { $0 != "=" && $0 != "$" }) \(type)")
      }
    }
    #expect(try printed(source).split(separator: "\n").map(String.init) == expected)
  }

  @Test("two states do not see each other's changes")
  func separate() throws {
    _ = try printed("x = 1 math.randomseed(9) print = nil")
    #expect(try printed("print(x)") == "nil")
  }
}
