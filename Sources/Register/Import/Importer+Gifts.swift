/// What a sheet may not say of gifts, whatever its cells are: a receipt that its pledge contradicts, a goal of zero.

import GRDB
import Messages
import Programme

extension Importer {
  /// The entities whose rows are looked at here, one by one.
  static let giftEntities: Set<String> = ["receipts", "campaigns"]

  /// Tells what is wrong with a receipt or a campaign; false where something is.
  func isSoundGift(_ part: ImportPlan.Part, _ values: [StoredValue?]) throws -> Bool {
    switch part.table.entity.name {
    case "campaigns":
      guard case .integer(0)? = value("goal", part, values) else { return true }
      tell(CellFault(.importGoalZero, hint: Self.goalHint), "goal", part)
      return false
    case "receipts": return try isSoundReceipt(part, values)
    default: return true
    }
  }

  private static let goalHint = LocalizedText(
    vi: "chưa có mục tiêu thì để trống ô này", en: "without a goal leave the cell empty")

  private func isSoundReceipt(_ part: ImportPlan.Part, _ values: [StoredValue?]) throws -> Bool {
    guard case .integer(let pledge)? = value("pledge", part, values),
      case .text(let number)? = value("number", part, values),
      let promised = try Row.fetchOne(
        writer.database,
        sql: """
          SELECT p.donor, p.campaign, p.amount, c.code, d.code AS donor_code,
            (SELECT coalesce(sum(amount), 0) FROM receipts WHERE pledge = p.id AND number <> ?1) AS paid,
            (SELECT group_concat(number, ', ') FROM
              (SELECT number FROM receipts WHERE pledge = p.id AND number <> ?1 ORDER BY number LIMIT 5)) AS receipts
          FROM pledges p JOIN campaigns c ON c.id = p.campaign JOIN donors d ON d.id = p.donor WHERE p.id = ?2
          """, arguments: [number, pledge])
    else { return true }
    if case .integer(let campaign)? = value("campaign", part, values), campaign != promised["campaign"] {
      tell(CellFault(.importReceiptCampaign, ["campaign": promised["code"]]), "pledge", part)
      return false
    }
    if case .integer(let donor)? = value("donor", part, values), donor != promised["donor"] {
      tell(CellFault(.importReceiptDonor, ["donor": promised["donor_code"]]), "pledge", part)
      return false
    }
    let (amount, paid): (Int64, Int64) = (promised["amount"], promised["paid"])
    if amount > 0, paid >= amount {
      let hint = LocalizedText(
        vi: "nếu là phiếu ghi trùng thì bỏ dòng này; nếu tặng thêm thì để trống ô này",
        en: "leave out a row entered twice; for a further gift leave this cell empty")
      tell(
        CellFault(.importPledgePaid, ["amount": String(amount), "receipts": promised["receipts"] ?? ""], hint: hint),
        "pledge", part)
      return false
    }
    return true
  }

  private func value(_ field: String, _ part: ImportPlan.Part, _ values: [StoredValue?]) -> StoredValue? {
    part.table.fields.firstIndex { $0.name == field }.flatMap { values[$0] }
  }

  /// At the cell of a field where the sheet has it, else at the row.
  private func tell(_ fault: CellFault, _ field: String, _ part: ImportPlan.Part) {
    let place = part.table.fields.firstIndex { $0.name == field }
    if let column = part.columns.first(where: { $0.place == place })?.column { tell(fault, column: column) }
  }
}
