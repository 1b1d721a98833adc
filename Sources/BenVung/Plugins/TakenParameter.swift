/// Parameters that a manifest takes over from a library, so that what several plugins ask for is declared once.

import Messages

/// What a manifest says of a parameter beside its name and type; nil where it says nothing.
struct ParameterFields: Hashable, Sendable {
  var standard: DataValue?
  var isRequired: Bool?
  var minimum: Double?
  var maximum: Double?
  var choices: [String]?
  var unit: LocalizedText?
  var help: LocalizedText?
  var source: LocalizedText?
  var each: Bool?

  /// The parameter without its default, which the other fields decide about.
  func parameter(_ name: String, _ type: Parameter.Kind) -> Parameter {
    Parameter(
      name: name, type: type, required: isRequired ?? false, minimum: minimum, maximum: maximum,
      choices: choices ?? [], unit: unit, help: help, source: source, each: each ?? false)
  }
}

/// `{ from = "page", name = "wage", default = 150000 }` is a parameter of the library that `uses` calls "page", some of
/// its fields changed; `{ from = "page" }` is every one of the library's that the list does not name.
struct TakenParameter: Hashable, Sendable {
  /// The name that `uses` gives the library.
  let library: String
  /// Nil: every other one.
  let name: String?
  let changes: ParameterFields
  /// Where the manifest says so: "parameters[3]".
  let path: String
  let place: Sought<(Place, excerpt: String?)>

  fileprivate func fault(
    _ key: String, _ value: String, _ vi: String, _ en: String, suggestion: String? = nil
  ) -> Diagnostic {
    var fault = Diagnostic(
      .manifestWrongValue, ["key": "\(path).\(key)", "value": value, "rule": vi, "rule_en": en],
      suggestion: suggestion)
    (fault.place, fault.excerpt) = place.find()
    return fault
  }

  /// The library's parameter with the changes.
  fileprivate func changed(_ own: Parameter) throws(Diagnostic) -> Parameter {
    var fields = changes
    fields.isRequired = fields.isRequired ?? own.isRequired
    fields.minimum = fields.minimum ?? own.minimum
    fields.maximum = fields.maximum ?? own.maximum
    fields.choices = fields.choices ?? own.choices
    fields.unit = fields.unit ?? own.unit
    fields.help = fields.help ?? own.help
    fields.source = fields.source ?? own.source
    fields.each = fields.each ?? own.each
    let parameter = fields.parameter(own.name, own.type)
    if let low = parameter.minimum, let high = parameter.maximum, low > high {
      throw fault("min", "\(low)", "không được lớn hơn max", "may not be above max")
    }
    guard let standard = fields.standard ?? own.default.map(DataValue.init) else { return parameter }
    do {
      return parameter.with(default: try parameter.read(standard))
    } catch {
      let (vi, en) = ManifestReader.rule(error)
      throw fault("default", standard.description, vi, en, suggestion: error.suggestion)
    }
  }
}

extension Manifest {
  /// One entry of `parameters`.
  enum ParameterEntry: Hashable, Sendable {
    case own(Parameter)
    case taken(TakenParameter)

    var name: String? {
      switch self {
      case .own(let parameter): parameter.name
      case .taken(let taken): taken.name
      }
    }
  }

  /// The parameters with those that are taken from libraries in their places.
  ///
  /// - Parameter libraries: by the names of `uses`.
  /// - Throws: ``Diagnostics`` with every entry that a library does not have, or that is wrong beside the library's.
  func parameters(from libraries: [String: Manifest]) throws -> [Parameter] {
    let named = Set(entries.compactMap(\.name))
    var parameters: [Parameter] = []
    var flags: Set<String> = []
    var faults: [Diagnostic] = []
    func add(_ parameter: Parameter, _ taken: TakenParameter?) {
      if !flags.insert(parameter.flag).inserted, let taken {
        faults.append(
          taken.fault("name", parameter.name, "tham số này đã có", "this parameter is there already"))
      } else {
        parameters.append(parameter)
      }
    }
    for entry in entries {
      switch entry {
      case .own(let parameter): add(parameter, nil)
      case .taken(let taken):
        let known = libraries[taken.library]?.parameters ?? []
        guard let name = taken.name else {
          for parameter in known where !named.contains(parameter.name) { add(parameter, taken) }
          continue
        }
        guard let parameter = known.first(where: { $0.name == name }) else {
          let library = libraries[taken.library]?.id ?? taken.library
          faults.append(
            taken.fault(
              "name", name, "\(library) không có tham số này", "\(library) has no such parameter",
              suggestion: known.map(\.name).closest(to: name)))
          continue
        }
        do { add(try taken.changed(parameter), taken) } catch { faults.append(error) }
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return parameters
  }
}
