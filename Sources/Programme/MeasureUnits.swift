/// The units that a person reads beside a number, each written once.

import Messages

extension LocalizedText {
  static let dong = LocalizedText(vi: "đồng", en: "VND")
  static let dongPerMonth = LocalizedText(vi: "đồng/tháng", en: "VND per month")
  static let dongPerYear = LocalizedText(vi: "đồng/năm", en: "VND per year")
  static let persons = LocalizedText(vi: "người", en: "persons")
  static let householdCount = LocalizedText(vi: "hộ", en: "households")
  static let days = LocalizedText(vi: "ngày", en: "days")
  static let months = LocalizedText(vi: "tháng", en: "months")
  static let hours = LocalizedText(vi: "giờ", en: "hours")
  static let percent = LocalizedText(both: "%")
  static let percentPerYear = LocalizedText(vi: "%/năm", en: "% per year")
  static let squareMetres = LocalizedText(both: "m²")
  static let times = LocalizedText(vi: "lần", en: "times")
  static let points = LocalizedText(vi: "điểm", en: "points")
}
