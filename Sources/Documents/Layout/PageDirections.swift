/// Which way the pages of a document are turned.

extension [Block] {
  /// Something for each table, given the direction that its section asks for; nil for other blocks.
  func mapTables<Result>(_ make: (Table, PageDirection) -> Result) -> [Result?] {
    var direction = PageDirection.automatic
    return map { block in
      switch block {
      case .section(let wanted): direction = wanted
      case .table(let table): return make(table, direction)
      default: break
      }
      return nil
    }
  }

  /// Whether the page of each block is turned on its side: as its section says, else for wide tables, and for the
  /// headings above and the notes below them.
  ///
  /// - Parameter isWide: whether the table at a place needs the longer edge.
  func directions(isWide: (Int) -> Bool) -> [Bool] {
    var result = indices.map(isWide)
    for index in indices {
      if case .note = self[index], index > 0 { result[index] = result[index - 1] }
    }
    for index in indices.dropLast().reversed() {
      switch self[index] {
      case .heading, .annex, .section: result[index] = result[index + 1]
      default: break
      }
    }
    var direction = PageDirection.automatic
    for (index, block) in enumerated() {
      if case .section(let wanted) = block { direction = wanted }
      if direction != .automatic { result[index] = direction == .landscape }
    }
    return result
  }
}
