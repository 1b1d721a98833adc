/// Rules of the fund, the budget, targets and resources (domain.md 5 and 12, rules 6, 8, 10 and 11).

import Messages

extension Rule {
  static let fund: [Rule] = [
    Rule(
      "campaign-dates", of: "campaigns", .fault, "starts_on <= ends_on", vi: "kết thúc trước khi bắt đầu",
      en: "ends before it begins", source: .dataSense, shows: ["starts_on", "ends_on"]),
    Rule(
      "pledge-due", of: "pledges", .fault, "due_on == nil or due_on >= date", vi: "hạn đóng góp trước ngày đăng ký",
      en: "due before it was pledged", source: .dataSense, shows: ["date", "due_on"]),
    Rule(
      "campaign-goal", of: "campaigns", .fault, "goal == nil or goal > 0",
      vi: "mục tiêu bằng 0; không có mục tiêu thì để trống", en: "a goal of zero; without a goal leave it empty",
      source: .dataSense, shows: ["goal"]),
    Rule(
      "pledge-instalments", of: "pledges", .fault,
      "count(instalments) == 0 or sum(instalments, amount) == amount",
      vi: "các kỳ đóng góp không cộng thành số đăng ký", en: "the instalments do not add up to the pledge",
      source: .dataSense, shows: ["amount"]),
    Rule(
      "instalment-date", of: "pledge_instalments", .fault, "due_on >= pledge.date",
      vi: "hạn của kỳ trước ngày đăng ký", en: "due before it was pledged", source: .dataSense,
      shows: ["due_on", "pledge.date"]),
    Rule(
      "contact-drive", of: "donor_contacts", .warning, "purpose ~= 'invite' or not coalesce(donor.no_contact, false)",
      vi: "nhà hảo tâm không muốn được liên hệ mà vẫn được mời", en: "a donor who wishes no contact was asked",
      source: .dataSense, shows: ["donor", "date"]),
    Rule(
      "pledge-overpaid", of: "pledges", .warning, "sum(receipts, amount) <= amount",
      vi: "đã nhận nhiều hơn số đăng ký", en: "more received than pledged", source: .dataSense, shows: ["amount"]),
    Rule(
      "receipt-pledge", of: "receipts", .fault,
      "pledge == nil or pledge.donor == donor and (campaign == nil or pledge.campaign == campaign)",
      vi: "phiếu thu và đăng ký khác nhà hảo tâm hoặc khác đợt vận động",
      en: "the receipt and its pledge have another donor or drive", source: .dataSense),
    Rule(
      "expense-decision", of: "fund_expenses", .fault, "decision ~= nil and decision ~= ''",
      vi: "chi quỹ phải có quyết định", en: "spending needs a decision", source: .fundRegulation,
      shows: ["purpose", "amount"]),
    Rule(
      "expense-beneficiary", of: "fund_expenses", .fault,
      "purpose == 'campaign' or household ~= nil or beneficiary ~= nil",
      vi: "chi quỹ phải có người, đơn vị thụ hưởng", en: "spending needs a beneficiary", source: .fundRegulation,
      shows: ["purpose", "amount"]),
    Rule(
      "expense-date", of: "fund_expenses", .fault, "decided_on == nil or decided_on <= date",
      vi: "chi trước khi có quyết định", en: "spent before it was decided", source: .fundRegulation,
      shows: ["decided_on", "date"]),
    Rule(
      "expense-proof", of: "fund_expenses", .warning, "proof ~= nil", vi: "chưa có chứng từ bàn giao",
      en: "no proof of handing over", source: .fundRegulation, shows: ["purpose", "amount"]),
    Rule(
      "transfer-two-funds", of: "fund_transfers", .fault, "from_fund ~= to_fund", vi: "điều chuyển trong cùng một quỹ",
      en: "a transfer within one fund", source: .dataSense),
    Rule(
      "fund-balance", of: "fund_balances", .fault, "closing == nil or closing == balance",
      vi: "tồn đầu năm + thu + nhận điều chuyển - chi - chuyển đi không bằng tồn cuối năm công bố",
      en: "opening + receipts + transfers in - spending - transfers out is not the published closing balance",
      source: .fundRegulation, shows: ["opening", "received", "spent", "balance", "closing"]),
    Rule(
      "fund-in-kind", of: "fund_balances", .fault,
      "(closing_in_kind == nil or closing_in_kind == balance_in_kind) and balance_in_kind >= 0 "
        + "and balance >= balance_in_kind",
      vi: "hiện vật, tiền không khớp: tồn đầu năm + thu - chi của từng loại phải bằng tồn cuối năm và không âm",
      en: "cash and goods do not balance apart: opening + receipts - spending of each is its closing, never negative",
      source: .fundRegulation, shows: ["balance_in_kind", "closing_in_kind", "balance"]),
    Rule(
      "fund-opening", of: "fund_balances", .fault,
      "all(fund.balances, year ~= outer.year - 1 or closing == nil or closing == outer.opening)",
      vi: "tồn đầu năm khác tồn cuối năm trước", en: "the opening balance is not last year's closing one",
      source: .fundRegulation, shows: ["opening"]),
    Rule(
      "fund-overdrawn", of: "fund_balances", .fault, "balance >= 0", vi: "chi nhiều hơn số quỹ có",
      en: "more spent than the fund holds", source: .fundRegulation, shows: ["balance"]),
  ]

  static let budget: [Rule] = [
    Rule(
      "disbursed-allocated", of: "budget_lines", .fault, "sum(disbursements, amount) <= allocated",
      vi: "giải ngân nhiều hơn kinh phí bố trí", en: "more disbursed than allocated",
      source: .init(vi: "Luật Ngân sách nhà nước", en: "State Budget Law"), shows: ["allocated", "disbursed"]),
    Rule(
      "months-allocated", of: "budget_lines", .warning, "sum(months, amount) <= allocated",
      vi: "kế hoạch giải ngân theo tháng nhiều hơn kinh phí bố trí", en: "the months' plan exceeds the allocation",
      source: .dataSense, shows: ["allocated"]),
    Rule(
      "disbursement-year", of: "disbursements", .warning, "year == line.year or year == line.year + 1",
      vi: "giải ngân ngoài năm ngân sách và năm chuyển nguồn", en: "paid outside the line's year and the year after it",
      source: .init(vi: "Luật Ngân sách nhà nước", en: "State Budget Law"), shows: ["date", "line.year"]),
    Rule(
      "target-rate", of: "targets", .fault, rate("planned") + " and " + rate("actual"),
      vi: "tỷ lệ phải từ 0 đến 100", en: "a rate lies between 0 and 100", source: .dataSense,
      shows: ["indicator", "planned", "actual"]),
    Rule(
      "target-standard", of: "targets", .fault, needsStandard,
      vi: "chỉ tiêu nghèo phải ghi theo chuẩn nào: không cộng, không so sánh hai chuẩn",
      en: "a poverty target must say by which standard: two are never mixed", source: .circular10,
      shows: ["indicator"]),
    Rule(
      "statistic-rate", of: "statistics", .fault, rate("value"), vi: "tỷ lệ phải từ 0 đến 100",
      en: "a rate lies between 0 and 100", source: .dataSense, shows: ["indicator", "value"]),
    Rule(
      "statistic-count", of: "statistics", .fault,
      "not (indicator in {\(counts)}) "
        + "or value >= 0 and value == floor(value)",
      vi: "số hộ phải là số nguyên không âm", en: "a number of households is whole and not negative",
      source: .dataSense, shows: ["indicator", "value"]),
    Rule(
      "statistic-standard", of: "statistics", .fault, needsStandard,
      vi: "số liệu nghèo phải ghi theo chuẩn nào", en: "a poverty figure must say by which standard",
      source: .circular10, shows: ["indicator"]),
    Rule(
      "statistic-rank", of: "statistics", .fault, "rank <= ranked", vi: "thứ hạng lớn hơn số đơn vị xếp hạng",
      en: "a rank beyond the units ranked", source: .dataSense, shows: ["rank", "ranked"]),
    Rule(
      "poverty-parts", of: "statistics", .fault,
      "indicator ~= 'multidimensional_rate' or abs(value - sum(unit.statistics, if(year == outer.year "
        + "and standard == outer.standard and indicator in {'poor_rate', 'near_poor_rate'}, value, 0))) < 0.006 "
        + "or count(unit.statistics, year == outer.year and standard == outer.standard "
        + "and indicator in {'poor_rate', 'near_poor_rate'}) < 2",
      vi: "tỷ lệ nghèo và cận nghèo không cộng thành tỷ lệ nghèo đa chiều",
      en: "the poor and near-poor rates do not add to the multidimensional one", source: .dataSense,
      shows: ["year", "value"]),
  ]

  private static let rates =
    "'poor_rate', 'near_poor_rate', 'multidimensional_rate', 'ethnic_poor_rate', 'insured_rate', "
    + "'findings_fixed_rate', 'disbursement_rate'"

  private static func rate(_ field: String) -> String {
    "(not (indicator in {\(rates)}) or \(field) == nil or \(field) >= 0 and \(field) <= 100)"
  }

  private static let needsStandard =
    "not (indicator in {'poor_rate', 'near_poor_rate', 'multidimensional_rate', 'ethnic_poor_rate', \(counts)}) "
    + "or standard ~= ''"

  private static let counts = householdCounts.map { "'\($0)'" }.joined(separator: ", ")
}
