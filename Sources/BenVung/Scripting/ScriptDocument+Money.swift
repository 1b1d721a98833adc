/// `ctx.doc:money`: whether a document speaks of đồng or of millions.

import Documents
import LuaRuntime
import Messages

extension ScriptDocument {
  static var money: [LuaHostFunction] {
    [
      method(
        "money", [LuaParameter("format", "string", "vnd or million_vnd")],
        "How amounts of money are printed from here on: in đồng, or in millions."
      ) { call, context in
        let format = try Self.format(call.value(at: 1), call, 1)
        guard format == .vnd || format == .millionVND else {
          throw call.fault(1, vi: "cần \"vnd\" hoặc \"million_vnd\"", en: "\"vnd\" or \"million_vnd\" expected")
        }
        context.moneyFormat = format
      }
    ]
  }
}
