/// Which rows of a form may lack their key, and by what they are matched then.

import Programme

extension ImportPlan {
  /// A column of keys that a row may leave empty.
  struct Keyless {
    enum Kind {
      /// By the head and where the household lives: the places of these parts.
      case household(head: Int, residence: Int)
      case member
      /// A member who must be there already, by the name alone.
      case knownMember
    }

    /// The part whose key it is, and the place of the key's field in it.
    let part: Int
    let place: Int
    /// The column's place in the form.
    let column: Int
    /// The columns of the key, where the file has it, and of the name, among the plan's.
    let keyColumn: Int?
    let nameColumn: Int
    let kind: Kind
  }

  /// The form's column of keys, where the file has the column that stands in for it.
  func findKeyless(_ matching: ColumnMatching) -> Keyless? {
    func column(at index: Int) -> Int? {
      matching.places[index].flatMap { place in columns.firstIndex { $0.place == place } }
    }
    guard let index = form.columns.firstIndex(where: { $0.standIn != nil }),
      let target = form.columns[index].targets.first,
      let name = form.standIn(of: form.columns[index]).flatMap(column), let part = place(of: target.part),
      let place = parts[part].table.places[target.field]
    else { return nil }
    let kind: Keyless.Kind
    if parts[part].table.entity.name == "members" {
      kind = parts[part].form.presence == .known ? .knownMember : .member
    } else if let head = self.place(of: "head"), let residence = self.place(of: "residence") {
      kind = .household(head: head, residence: residence)
    } else {
      return nil
    }
    return Keyless(
      part: part, place: place, column: index, keyColumn: column(at: index), nameColumn: name, kind: kind)
  }

  private func place(of part: String) -> Int? { parts.firstIndex { $0.form.name == part } }
}
