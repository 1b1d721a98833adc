/// The values of `query:column(…)` as a column in memory: read in place by scripts, summed in one call.

import Analytics
import LuaRuntime
import Programme

extension ScriptContext {
  /// A column; for rows that a reference points to a list, since a script reads their fields.
  func column(_ cells: [Cell], in state: LuaState) throws -> LuaValue {
    guard let type = Self.type(of: cells) else {
      return .table(try state.makeTable(array: cells.map(lua)))
    }
    var builder = ColumnBuilder(type: type)
    builder.reserve(cells.count)
    for cell in cells {
      switch cell {
      case .text(let text), .code(_, let text): builder.append(text: text)
      case .boolean(let flag): builder.append(integer: flag ? 1 : 0)
      case .integer(let number) where type != .decimal: builder.append(integer: number)
      case .date(let day): builder.append(integer: Int64(day))
      case .integer, .decimal, .ratio: builder.append(decimal: cell.number)
      case .null, .reference:
        switch type {
        case .text: builder.append(text: String?.none)
        case .decimal: builder.append(decimal: nil)
        default: builder.append(integer: nil)
        }
      }
    }
    let column = Column(name: "column", builder.finish())
    return state.column(column.layout, owner: column)
  }

  /// What all cells are; nil where they are rows, or of several kinds.
  private static func type(of cells: [Cell]) -> FieldType? {
    var found: FieldType?
    for cell in cells {
      let type: FieldType
      switch cell {
      case .null: continue
      case .boolean: type = .boolean
      case .integer: type = .integer
      case .decimal, .ratio: type = .decimal
      case .text, .code: type = .text
      case .date: type = .date
      case .reference: return nil
      }
      if let found, found != type { return nil }
      found = type
    }
    return found ?? .integer
  }
}
