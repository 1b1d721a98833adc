/// The one parser of the command line, for commands and for plugins' parameters.

import Messages
import Vietnamese

/// What was typed, by declaration.
public struct ParsedArguments: Hashable, Sendable {
  /// The values of each flag in the order typed; a switch has "true".
  public fileprivate(set) var values: [String: [String]] = [:]
  public fileprivate(set) var positionals: [String] = []
  /// All faults, in the order typed.
  public fileprivate(set) var faults: [Diagnostic] = []

  public func value(_ name: String) -> String? { values[name]?.last }
  public func all(_ name: String) -> [String] { values[name] ?? [] }
  public func has(_ name: String) -> Bool { values[name] != nil }
}

/// Reads words by declared flags: `--name value`, `--name=value`, `-o FILE`, `-oFILE`, `-qv`, and `--` before words that
/// begin with a dash.
public struct ArgumentParser: Sendable {
  private let flags: [String: FlagDeclaration]
  private let shorts: [Character: FlagDeclaration]
  private let names: [String]

  /// - Parameter flags: of the command; the global ones are known always.
  public init(flags: [FlagDeclaration]) {
    let all = flags + FlagDeclaration.global
    self.flags = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    shorts = Dictionary(all.compactMap { flag in flag.short.map { ($0, flag) } }) { first, _ in first }
    names = all.map(\.name)
  }

  /// Reads all words. Faults are collected in the result.
  public func parse(_ words: [String]) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parsed.positionals += rest
        break
      } else if word.hasPrefix("--") {
        long(word, &rest, &parsed)
      } else if word.hasPrefix("-"), word != "-", !isNumber(word) {
        short(word, &rest, &parsed)
      } else {
        parsed.positionals.append(word)
      }
    }
    return parsed
  }

  /// The places of the words that are no flags and no values of known flags, those first that cannot be the value of an
  /// unknown flag: how a command, or the plugin whose flags are not known yet, is found.
  func candidates(_ words: [String]) -> [Int] {
    var sure: [Int] = []
    var unsure: [Int] = []
    var index = 0
    var afterUnknown = false
    while index < words.count, words[index] != "--" {
      let word = words[index]
      if word.hasPrefix("--") {
        let flag = flags[String(word.dropFirst(2))]
        afterUnknown = flag == nil && !word.contains("=") && flags[String(word.dropFirst(5))] == nil
        if let flag, case .value = flag.argument { index += 1 }
      } else if word.hasPrefix("-"), word != "-" {
        afterUnknown = false
        if word.count == 2, let letter = word.last, case .value = shorts[letter]?.argument { index += 1 }
      } else {
        if afterUnknown { unsure.append(index) } else { sure.append(index) }
        afterUnknown = false
      }
      index += 1
    }
    return sure + unsure
  }

  private func isNumber(_ word: String) -> Bool {
    guard let second = word.dropFirst().first else { return false }
    return ("0"..."9").contains(second)
  }

  private func long(_ word: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { String($0).replacing("_", with: "-") } ?? ""
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if let flag = flags[name], name.count > 1 {
      take(flag, "--" + name, attached, &rest, &parsed)
    } else if name.hasPrefix("no-"), let flag = flags[String(name.dropFirst(3))], flag.argument == .boolean,
      attached == nil
    {
      add("false", to: flag, "--" + name, &parsed)
    } else {
      parsed.faults.append(
        Diagnostic(
          .unknownFlag, ["flag": "--" + name],
          suggestion: names.filter { $0.count > 1 }.closest(to: name).map { "--" + $0 }))
      // Its value is no word of its own.
      if attached == nil, let next = rest.first, !next.hasPrefix("-") { rest.removeFirst() }
    }
  }

  private func short(_ word: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let flag = shorts[letter] else {
        parsed.faults.append(
          Diagnostic(
            .unknownFlag, ["flag": "-\(letter)"],
            suggestion: names.filter { $0.count > 1 }.contains(String(word.dropFirst())) ? "-" + word : nil))
        return
      }
      if case .value = flag.argument {
        let attached = letters.isEmpty ? nil : String(letters.first == "=" ? letters.dropFirst() : letters)
        take(flag, "-\(letter)", attached, &rest, &parsed)
        return
      }
      take(flag, "-\(letter)", nil, &rest, &parsed)
    }
  }

  private func take(
    _ flag: FlagDeclaration, _ spelling: String, _ attached: String?, _ rest: inout ArraySlice<String>,
    _ parsed: inout ParsedArguments
  ) {
    switch flag.argument {
    case .none:
      if attached != nil { parsed.faults.append(Diagnostic(.flagWithoutValue, ["flag": spelling])) }
      parsed.values[flag.name] = ["true"]
    case .boolean:
      if let attached {
        add(attached, to: flag, spelling, &parsed)
      } else if let next = rest.first, Parameter.boolean(next) != nil {
        add(rest.removeFirst(), to: flag, spelling, &parsed)
      } else {
        add("true", to: flag, spelling, &parsed)
      }
    case .value:
      if let attached {
        add(attached, to: flag, spelling, &parsed)
      } else if let next = rest.first, !next.hasPrefix("-") || next == "-" || isNumber(next) {
        add(rest.removeFirst(), to: flag, spelling, &parsed)
      } else {
        parsed.faults.append(Diagnostic(.flagNeedsValue, ["flag": spelling]))
      }
    }
  }

  private func add(
    _ value: String, to flag: FlagDeclaration, _ spelling: String, _ parsed: inout ParsedArguments
  ) {
    if !flag.isRepeated, parsed.values[flag.name] != nil {
      parsed.faults.append(Diagnostic(.flagTwice, ["flag": spelling]))
    }
    parsed.values[flag.name, default: []].append(value)
  }
}
