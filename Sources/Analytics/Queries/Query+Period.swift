/// The rows of a reporting period.

import Messages
import Programme
import Vietnamese

extension Query {
  /// Keeps the rows whose day lies in a span: by the date of the entity, else by a column `date` or, for whole years,
  /// `year`. Whole years are asked for by `year` where there is one, so that rates find their denominators.
  ///
  /// - Throws: ``Diagnostic`` E0312 for rows that have neither.
  public func during(_ first: Day, _ last: Day) throws -> Query {
    let (from, to) = (first.parts, last.parts)
    let isWholeYears = from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31
    let hasYear = entity.field("year") != nil || derivedNames.contains("year")
    if hasYear, isWholeYears {
      return try filtered(
        "year >= :first_year and year <= :last_year",
        binds: ["first_year": .integer(Int64(from.year)), "last_year": .integer(Int64(to.year))])
    }
    let dates = [entity.dateField, "date"].compactMap { $0 }
    let date = dates.first { entity.field($0) != nil || derivedNames.contains($0) }
    guard let date else {
      // What is kept by the year belongs to each part of it.
      guard hasYear else { throw Diagnostic(.unknownColumn, ["name": "date", "entity": entity.name]) }
      return try filtered(
        "year >= :first_year and year <= :last_year",
        binds: ["first_year": .integer(Int64(from.year)), "last_year": .integer(Int64(to.year))])
    }
    return try filtered(
      "\(date) >= :first_day and \(date) <= :last_day",
      binds: ["first_day": .date(first.number), "last_day": .date(last.number)])
  }
}
