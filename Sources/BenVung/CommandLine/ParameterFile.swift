/// Parameters from a file: a Lua table like a manifest's, or a JSON object.

import Foundation
import LuaRuntime
import Messages
import Vietnamese

struct ParameterFile {
  private(set) var values: [String: ParameterValue] = [:]
  private(set) var faults: [Diagnostic] = []

  init(path: String, parameters: [Parameter]) throws {
    let content = try DataFile.content(of: path)
    let entries = path.hasSuffix(".json") ? try Self.json(Data(content), path) : try Self.lua(content, path)
    for (name, value) in entries {
      guard let parameter = parameters.first(where: { $0.name == name || $0.flagName == name }) else {
        faults.append(
          Diagnostic(
            .unknownParameterInFile, ["file": path, "name": name],
            suggestion: parameters.map(\.name).closest(to: name)))
        continue
      }
      do throws(Diagnostic) {
        values[parameter.name] = try parameter.read(value)
      } catch {
        var placed = error
        placed.place = Place(file: path)
        faults.append(placed)
      }
    }
  }

  private static func refused(_ path: String, _ vi: String, _ en: String) -> Diagnostic {
    Diagnostic(.parameterFileUnreadable, ["file": path, "reason": vi, "reason_en": en])
  }

  private static func lua(_ source: [UInt8], _ path: String) throws -> [(String, DataValue)] {
    let file: DataFile
    do {
      file = try DataFile(source: source, name: path)
    } catch let faults as Diagnostics {
      let fault = faults.list.first
      let line = fault?.place?.line.map { "\($0): " } ?? ""
      throw refused(path, line + (fault?.message(in: .vi) ?? ""), line + (fault?.message(in: .en) ?? ""))
    }
    return try file.table.entries.map { key, value in
      let data: DataValue? =
        switch value {
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        default: value.text.map(DataValue.text)
        }
      guard let name = key.text, let data else {
        throw refused(path, "cần tên = giá trị", "must be name = value")
      }
      return (name, data)
    }
  }

  private static func json(_ content: Data, _ path: String) throws -> [(String, DataValue)] {
    do {
      return try JSONDecoder().decode([String: DataValue].self, from: content).sorted { $0.key < $1.key }.map {
        ($0.key, $0.value)
      }
    } catch {
      throw refused(
        path, "cần một đối tượng JSON gồm tên và giá trị đơn", "must be a JSON object of names and plain values")
    }
  }
}

extension DataValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }
}
