/// What an error says, in parts: for hosts that say it in other words or another language. The error's message says the
/// same in English.
public enum LuaErrorContent: Sendable, Hashable {
  /// "bad argument #2 'weight' to mean: column name expected, got nil". `expected` is the parameter's type as registered.
  case argumentType(LuaArgument, expected: String, found: String)
  /// "bad argument #1 'year' to rows: must not be negative".
  case argument(LuaArgument, LuaComplaint)
  /// "query has no field 'were'; did you mean 'where'?"; where none is near, the fields there are (when they are known).
  case unknownField(owner: String, field: String, nearest: String?, known: [String] = [])
  /// "module 'lib.sums' not found; did you mean 'lib.sum'?"
  case unknownModule(name: String, nearest: String?)
  /// "use ':' to call where".
  case receiver(function: String)
}

/// An argument of a call.
public struct LuaArgument: Sendable, Hashable {
  public let function: String
  /// From 1, without a method's receiver.
  public let position: Int
  /// As registered; nil: the function takes no such argument.
  public let parameter: String?

  /// "#2 'weight' to mean".
  var description: String { "#\(position)\(parameter.map { " '\($0)'" } ?? "") to \(function)" }
}

/// A sentence about a value, with its forms in other languages than English.
public struct LuaComplaint: Sendable, Hashable {
  public let text: String
  /// By language code, such as "vi".
  public let translations: [String: String]

  public init(_ text: String, translations: [String: String] = [:]) {
    self.text = text
    self.translations = translations
  }
}

extension LuaError {
  /// An error to throw from a host function, with the English text of its parts.
  public init(_ content: LuaErrorContent) {
    let message =
      switch content {
      case .argumentType(let argument, let expected, let found):
        "bad argument \(argument.description): \(expected) expected, got \(found)"
      case .argument(let argument, let complaint): "bad argument \(argument.description): \(complaint.text)"
      case .unknownField(let owner, let field, nil, let known) where !known.isEmpty:
        "\(owner) has no field '\(field)', only " + known.map { "'\($0)'" }.joined(separator: ", ")
      case .unknownField(let owner, let field, let nearest, _):
        "\(owner) has no field '\(field)'" + LuaError.suggestion(nearest)
      case .unknownModule(let name, let nearest): "module '\(name)' not found" + LuaError.suggestion(nearest)
      case .receiver(let function): "use ':' to call \(function)"
      }
    self.init(message)
    self.content = content
  }

  private static func suggestion(_ name: String?) -> String { name.map { "; did you mean '\($0)'?" } ?? "" }
}
