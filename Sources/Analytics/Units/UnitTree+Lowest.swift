/// The units that a batch goes through.

import Vietnamese

extension UnitTree {
  /// The units of an area that have none below them on a day, in the order of their codes: the communes of a district.
  ///
  /// - Parameter area: a unit's row; nil for all units.
  public func lowest(in area: Int?, on day: Day) -> [Int] {
    let date = Int64(day.number)
    func exists(_ row: Int) -> Bool { units[row].validFrom <= date && date <= units[row].validTo }
    let inside = area.map { self.area($0).whole } ?? Set(units.indices)
    let present = inside.filter(exists)
    let parents = Set(present.compactMap { units[$0].parent })
    return present.subtracting(parents).sorted { (units[$0].code, $0) < (units[$1].code, $1) }
  }
}
