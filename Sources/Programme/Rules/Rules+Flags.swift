/// Recorded flags of deprivation against those that the facts give, one rule for each indicator (domain.md 12, rule 3), and
/// what is recorded beside a review.

import Messages

extension Rule {
  /// The sheet counts whatever the facts say, so a difference is no fault: either of the two is corrected, or the
  /// decision is recorded as an override. Where the facts or the standard of the date decide nothing, nothing differs.
  static let recordedFlags: [Rule] = CodeList.indicator.items.map { indicator in
    let code = "'\(indicator.code)'"
    return Rule(
      "flag-" + indicator.code.hyphenated, of: "review_events", .warning,
      "(\(code) in deprivations) == (\(code) in deprivations_computed) "
        + "or any(household.deprivation_overrides, date == outer.date and indicator == \(code))",
      vi: "\(indicator.label.vi): phiếu rà soát ghi khác kết quả tính từ thông tin, mà không có quyết định điều chỉnh",
      en: "\(indicator.label.en): the sheet and the facts disagree, and no override stands", source: .circular07,
      shows: ["date", "deprivations", "deprivations_computed"])
  }

  static let besideReviews: [Rule] = [
    Rule(
      "override-review", of: "deprivation_overrides", .fault,
      "any(household.review_events, date == outer.date)",
      vi: "hộ không có lần rà soát nào vào ngày này: điều chỉnh không được tính",
      en: "the household has no review on this date: the override counts for nothing", source: .circular07,
      shows: ["date", "indicator"]),
    Rule(
      "override-decided", of: "deprivation_overrides", .fault, "decided_on >= date and reason ~= ''",
      vi: "điều chỉnh phải có lý do và được quyết định từ ngày rà soát trở đi",
      en: "an override has a reason and is not decided before the review", source: .circular07,
      shows: ["date", "decided_on", "indicator"]),
    Rule(
      "class-review", of: "review_classes", .fault, "any(household.review_events, date == outer.date)",
      vi: "hộ không có lần rà soát nào vào ngày này: phân loại không được tính",
      en: "the household has no review on this date: the class counts for nothing", source: .circular07,
      shows: ["date", "standard", "class"]),
  ]
}
