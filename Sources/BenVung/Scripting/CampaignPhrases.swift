/// The words of the tables of fund drives and allocations.

import Messages

enum CampaignPhrases {
  static let pledge = LocalizedText(vi: "Số đăng ký", en: "Pledge")
  static let donor = LocalizedText(vi: "Nhà hảo tâm", en: "Donor")
  static let kind = LocalizedText(vi: "Loại", en: "Kind")
  static let due = LocalizedText(vi: "Hạn", en: "Due")
  static let days = LocalizedText(vi: "Quá hạn (ngày)", en: "Days overdue")
  static let pledged = LocalizedText(vi: "Đã đăng ký", en: "Pledged")
  static let received = LocalizedText(vi: "Đã nhận", en: "Received")
  static let late = LocalizedText(vi: "Quá hạn", en: "Overdue")
  static let outstanding = LocalizedText(vi: "Còn thiếu", en: "Outstanding")
  static let amount = LocalizedText(vi: "Số tiền", en: "Amount")

  static let account = LocalizedText(vi: "Khoản", en: "Account")
  static let cash = LocalizedText(vi: "Tiền", en: "Cash")
  static let inKind = LocalizedText(vi: "Hiện vật, ngày công", en: "Goods and labour")
  static let spent = LocalizedText(vi: "Đã chi", en: "Spent")
  static let balance = LocalizedText(vi: "Còn lại", en: "Balance")
  static let reserved = LocalizedText(vi: "Đã dự kiến chi", en: "Set aside")
  static let free = LocalizedText(vi: "Còn dùng được", en: "Free")

  static let measure = LocalizedText(vi: "Chỉ tiêu", en: "Measure")
  static let now = LocalizedText(vi: "Đợt này", en: "This drive")
  static let before = LocalizedText(vi: "Đợt trước, cùng ngày", en: "The drive before, same day")
  static let change = LocalizedText(vi: "Tăng, giảm", en: "Change")
  static let changeRate = LocalizedText(vi: "Tăng, giảm (%)", en: "Change (%)")
  static let cashReceived = LocalizedText(vi: "Tiền đã nhận (đồng)", en: "Cash received (VND)")
  static let inKindReceived = LocalizedText(vi: "Hiện vật, ngày công (đồng)", en: "Goods and labour (VND)")
  static let cashPledged = LocalizedText(vi: "Tiền đã đăng ký (đồng)", en: "Cash pledged (VND)")
  static let gifts = LocalizedText(vi: "Số lượt ủng hộ", en: "Gifts")
  static let donors = LocalizedText(vi: "Số nhà hảo tâm", en: "Donors")

  static let method = LocalizedText(vi: "Cách ước tính", en: "How it is estimated")
  static let estimate = LocalizedText(vi: "Tiền khi kết thúc", en: "Cash in the end")
  static let byHand = LocalizedText(vi: "Không nhận thêm gì", en: "Nothing more comes")
  static let byPledges = LocalizedText(
    vi: "Lời đăng ký được giữ như đến nay ({rate} số đến hạn)",
    en: "Promises are kept as until now ({rate} of those due)")
  static let byPledgesUnknown = LocalizedText(
    vi: "Chưa có đăng ký nào đến hạn nên chưa biết phần được giữ",
    en: "No promise was due yet: nothing is known of them")
  static let byCommitment = LocalizedText(vi: "Mọi lời đăng ký đều được giữ", en: "Every promise is kept")
  static let byPace = LocalizedText(vi: "Theo nhịp của {campaign}", en: "At the pace of {campaign}")

  static let granted = LocalizedText(vi: "Mức hỗ trợ", en: "Granted")
  static let needed = LocalizedText(vi: "Mức cần", en: "Needed")
  static let rank = LocalizedText(vi: "Thứ tự", en: "Rank")
  static let reason = LocalizedText(vi: "Lý do", en: "Reason")
  static let households = LocalizedText(vi: "Số trường hợp", en: "Cases")
  static let place = LocalizedText(vi: "Địa bàn", en: "Place")
  static let inNeed = LocalizedText(vi: "Còn cần", en: "In need")
  static let helped = LocalizedText(vi: "Được chọn", en: "Chosen")
  static let need = LocalizedText(vi: "Tổng nhu cầu", en: "Whole need")
  static let met = LocalizedText(vi: "Đã giúp trước đó", en: "Met before")
  static let share = LocalizedText(vi: "Phần nhu cầu được đáp ứng", en: "Part of the need met")
  static let ranked = LocalizedText(vi: "Ưu tiên {rank}/{count}", en: "Priority {rank} of {count}")
  static let turn = LocalizedText(
    vi: "{place} mới được đáp ứng {share} nhu cầu", en: "{place} had {share} of its need met")
  static let tooDear = LocalizedText(
    vi: "{ranked}; cần {amount} đồng, chỉ còn {left} đồng", en: "{ranked}; needs {amount} VND, only {left} VND is left")
  static let behind = LocalizedText(vi: "{ranked}; chưa đến lượt", en: "{ranked}; stands behind")
  static let noPlace = LocalizedText(vi: "chưa rõ", en: "unknown")
  static let unknown = LocalizedText(vi: "chưa rõ: {reason}", en: "not known: {reason}")
}
