/// `ctx.doc`: the direction of pages, annexes, places for signatures, files that go with the document.

import Documents
import LuaRuntime
import Messages

extension ScriptDocument {
  static var sections: [LuaHostFunction] {
    let pages = LuaParameter("options", "table", "pages = \"landscape\"", optional: true)
    return [
      method("landscape", [], "Pages on their side from here on.") { _, context in context.turnPages(.landscape) },
      method("portrait", [], "Upright pages from here on.") { _, context in context.turnPages(.portrait) },
      method(
        "annex", [LuaParameter("title", "string"), pages],
        "An annex on a page of its own, behind the signature of an official document. Annexes are numbered."
      ) { call, context in
        let options = try NamedArguments(call, at: 2, known: ["pages"], isOptional: true)
        let name = try options.text("pages", or: PageDirection.automatic.rawValue)
        guard let direction = PageDirection(rawValue: name) else {
          let known = PageDirection.allCases.map(\.rawValue).quotedList
          throw call.fault(2, vi: "pages: chỉ có \(known)", en: "pages: only \(known)")
        }
        context.turnPages(direction)
        context.blocks.append(.annex(try text(call, 1, context)))
      },
      method(
        "signatures", [LuaParameter("places", "table", "{ \"role\", { \"role\", \"name\" }, … }")],
        "Places for signatures side by side, such as those below minutes."
      ) { call, context in
        let places = try call.table(1).elements.map { element in
          if let role = element.text { return Signature(role: role) }
          guard let parts = element.table, let role = parts[1].text else {
            throw call.fault(
              1, vi: "mỗi chỗ ký là \"chức danh\" hoặc { chức danh, họ tên }",
              en: "each place is \"role\" or { role, name }")
          }
          return Signature(role: role, name: parts[2].isNull ? nil : context.printed(parts[2], call.state))
        }
        guard !places.isEmpty else { throw call.fault(1, vi: "chưa có chỗ ký nào", en: "there is no place to sign") }
        context.blocks.append(.signatures(places))
      },
      method(
        "attach",
        [LuaParameter("rows", "summary or table"), LuaParameter("options", "table", "name = \"households.csv\"")],
        "A table as a CSV file inside the document, for formats that can carry files (PDF, HTML; a workbook in Word)."
      ) { call, context in
        let options = try NamedArguments(call, at: 2, known: ["name"])
        let name = try options.text("name", or: "")
        guard name.hasSuffix(".csv"), name.count > 4, name.count <= 100, !name.hasPrefix("."),
          !name.unicodeScalars.contains(where: { "/\\:*?\"<>|".unicodeScalars.contains($0) || $0.value < 32 })
        else {
          throw call.fault(
            2, vi: "name: cần tên tệp .csv không có thư mục, đang có '\(name)'",
            en: "name: a file name ending in .csv without folders expected, got '\(name)'")
        }
        try unique(name, call, context)
        context.blocks.append(
          .attachment(Attachment(name: name, table: try source(call).table(id: name, caption: nil))))
      },
    ]
  }
}

extension ScriptContext {
  /// Begins a section where the direction changes.
  fileprivate func turnPages(_ wanted: PageDirection) {
    var present = PageDirection.automatic
    for block in blocks { if case .section(let direction) = block { present = direction } }
    if present != wanted { blocks.append(.section(wanted)) }
  }
}
