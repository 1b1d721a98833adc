/// A poverty standard as data: validity, legal source, income lines, indicators, and the rule of each class written in
/// the expression language. Standards come from plugins of kind `standard`, never from code.

import Messages
import Vietnamese

public struct PovertyStandard: Hashable, Sendable {
  /// An income line: the highest yearly or monthly income per person that still counts.
  public struct Line: Hashable, Sendable {
    /// The class whose line this is: "poor", "near_poor", "average".
    public let `class`: String
    /// "rural", "urban", or nil where town and country share it.
    public let areaType: String?
    /// Whole đồng per person and `period`, as the law prints it.
    public let amount: Int64
    public let period: MoneyPeriod
    public let isConfirmed: Bool

    public init(class: String, areaType: String?, amount: Int64, period: MoneyPeriod, isConfirmed: Bool) {
      self.class = `class`
      self.areaType = areaType
      self.amount = amount
      self.period = period
      self.isConfirmed = isConfirmed
    }

    /// Đồng per person and year, the unit of `income_per_person`.
    public var perYear: Int64 { period == .month ? amount * 12 : amount }
  }

  public struct Indicator: Hashable, Sendable {
    /// An item of the code list `indicator`.
    public let code: String
    public let dimension: String
    public let label: LocalizedText
    public let isConfirmed: Bool
    /// Where facts of the register decide it: an expression on a review that is true when the household is deprived,
    /// null where a fact is missing.
    public let rule: String?
    /// The rule as people read it, with what is doubtful about its source.
    public let words: LocalizedText?
    /// Whether the wording of the rule was read in a source; the indicator's name may be confirmed without it.
    public let isRuleConfirmed: Bool
    /// Where the text of the rule begins in the plugin's file, for messages.
    public let place: Sought<Place>?

    public init(
      code: String, dimension: String, label: LocalizedText, isConfirmed: Bool, rule: String? = nil,
      words: LocalizedText? = nil, isRuleConfirmed: Bool = true, place: Sought<Place>? = nil
    ) {
      self.code = code
      self.dimension = dimension
      self.label = label
      self.isConfirmed = isConfirmed
      self.rule = rule
      self.words = words
      self.isRuleConfirmed = isRuleConfirmed
      self.place = place
    }
  }

  /// What the dimensions of indicators are called (Decree 07/2021/NĐ-CP, Article 3; the last one Decree 351/2025/NĐ-CP); a
  /// standard may have others, which read as their code.
  public static let dimensionLabels: [String: LocalizedText] = [
    "employment": .init(vi: "Việc làm", en: "Employment"), "health": .init(vi: "Y tế", en: "Health"),
    "education": .init(vi: "Giáo dục", en: "Education"), "housing": .init(vi: "Nhà ở", en: "Housing"),
    "water_sanitation": .init(vi: "Nước sinh hoạt và vệ sinh", en: "Water and sanitation"),
    "information": .init(vi: "Thông tin", en: "Information"),
    "water_sanitation_environment": .init(
      vi: "Nước sinh hoạt, vệ sinh và môi trường", en: "Water, sanitation and environment"),
  ]

  /// The condition of one class. Rules are tried in order; the first that is true gives the class. One that is unknown
  /// before any is true makes the class `undetermined`; none true is `not_poor`.
  public struct Rule: Hashable, Sendable {
    public let `class`: String
    public let condition: String
    /// Where the text of the condition begins in the plugin's file, for messages.
    public let place: Sought<Place>?

    public init(class: String, condition: String, place: Sought<Place>? = nil) {
      self.class = `class`
      self.condition = condition
      self.place = place
    }
  }

  /// "VN-2022"
  public let id: String
  /// "national" or "HCMC"
  public let jurisdiction: String
  public let name: LocalizedText
  public let validFrom: Day
  /// The last day; nil: until another standard of the jurisdiction begins.
  public let validTo: Day?
  public let source: LocalizedText
  public let isConfirmed: Bool
  public let lines: [Line]
  public let indicators: [Indicator]
  public let rules: [Rule]

  public init(
    id: String, jurisdiction: String, name: LocalizedText, validFrom: Day, validTo: Day?, source: LocalizedText,
    isConfirmed: Bool, lines: [Line], indicators: [Indicator], rules: [Rule]
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.name = name
    self.validFrom = validFrom
    self.validTo = validTo
    self.source = source
    self.isConfirmed = isConfirmed
    self.lines = lines
    self.indicators = indicators
    self.rules = rules
  }

  /// The same, ending on a day: an open standard ends when the next one of its jurisdiction begins.
  public func ending(on day: Day) -> PovertyStandard {
    PovertyStandard(
      id: id, jurisdiction: jurisdiction, name: name, validFrom: validFrom, validTo: day, source: source,
      isConfirmed: isConfirmed, lines: lines, indicators: indicators, rules: rules)
  }

  /// Whether both hold on some day in one jurisdiction.
  public func overlaps(_ other: PovertyStandard) -> Bool {
    jurisdiction == other.jurisdiction && validFrom <= (other.validTo ?? validFrom)
      && other.validFrom <= (validTo ?? other.validFrom)
  }

  public func isInForce(on day: Day) -> Bool { day >= validFrom && (validTo.map { day <= $0 } ?? true) }

  /// The line of a class for an area type, in đồng per person and **year**; nil where the standard has none.
  public func line(_ class: String, areaType: String?) -> Int64? {
    let ofClass = lines.filter { $0.class == `class` }
    return (ofClass.first { $0.areaType == areaType && areaType != nil } ?? ofClass.first { $0.areaType == nil })?
      .perYear
  }
}
