/// Fund drives and allocations: E04110–E04119, W0730.

extension MessageCode {
  public static let campaignGoalZero = MessageCode(
    "E04110", vi: "đợt vận động \"{campaign}\" có mục tiêu 0 đồng: không tính được tiến độ",
    en: "the drive \"{campaign}\" has a goal of 0 đồng: there is no progress towards it")
  public static let allocationAmount = MessageCode(
    "E04111", vi: "mức hỗ trợ của {row} là {value}: phải là số đồng nguyên, lớn hơn 0",
    en: "the amount for {row} is {value}: must be whole đồng above 0")
  public static let allocationEarlier = MessageCode(
    "E04112", vi: "earlier của {row} là {value}: phải là số đồng nguyên, không âm",
    en: "earlier of {row} is {value}: must be whole đồng, not below 0")
  public static let receiptsElsewhere = MessageCode(
    "W0730", vi: "{count} phiếu thu ghi đợt \"{campaign}\" nhưng đăng ký thuộc đợt khác: {receipts}",
    en: "{count} receipts of the drive \"{campaign}\" stand for pledges of another: {receipts}")

  static let campaignCodes: [MessageCode] = [
    campaignGoalZero, allocationAmount, allocationEarlier, receiptsElsewhere,
  ]
}
