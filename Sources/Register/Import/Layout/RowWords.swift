/// Words by which people tell rows that are no data: totals, groups, notes, signatures, letterheads. Folded.

import Vietnamese

enum RowWords {
  private static let totals: Set<String> = [
    "tong cong", "tong so", "tong", "cong", "tong cong:", "cong:", "tong so:", "tong:", "luy ke", "cong don",
    "cong trang", "cong trang truoc", "cong mang sang", "tong hop", "toan xa", "toan huyen", "toan thanh pho",
    "toan tinh", "total", "grand total", "sum", "subtotal",
  ]

  /// "Tổng cộng", "Cộng (16 hộ)", "Tổng số hộ: 16".
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let folded = text.folded
    if totals.contains(folded) { return true }
    let bare = ColumnHead.withoutParentheses(folded).trimmed
    if totals.contains(bare) || totals.contains(bare.prefix { $0 != ":" }.description.trimmed) { return true }
    return ["tong so ho", "tong cong ho", "tong so nguoi", "tong so khau"].contains { folded.hasPrefix($0) }
  }

  private static let notes = [
    "ghi chu", "chu thich", "luu y", "nguon:", "nguon so lieu", "note:", "notes:", "source:", "(*)", "*", "**",
    "danh sach nay co", "bang chu", "so tien bang chu", "bieu nay", "noi nhan",
  ]

  static func isNote(_ text: String) -> Bool {
    let folded = text.folded
    return notes.contains { folded.hasPrefix($0) } || folded.split(separator: " ").count >= 10
  }

  private static let signatures = [
    "nguoi lap", "nguoi tong hop", "nguoi kiem tra", "nguoi ghi", "ky ten", "ky, ", "(ky", "da ky", "tm.", "tm ",
    "kt.", "tl.", "tuq.", "chu tich", "pho chu tich", "thu truong", "truong phong", "pho truong phong", "truong ban",
    "truong ap", "truong thon", "ke toan", "can bo ", "cong chuc", "can bo giam ngheo", "uy ban nhan dan", "ubnd",
    "xac nhan cua", "giam doc", "truong khu pho", "thu quy", "prepared by", "signed", "chairman",
  ]

  static func isSignature(_ text: String) -> Bool {
    let folded = text.folded
    guard folded.utf8.count <= 80 else { return false }
    return signatures.contains { folded.hasPrefix($0) } || isPlaceAndDate(folded)
  }

  /// "Lý Nhơn, ngày 14 tháng 12 năm 2024", also with dots for what is to be filled in.
  private static func isPlaceAndDate(_ folded: String) -> Bool {
    let letters = String(folded.map { $0.isLetter || $0.isNumber ? $0 : " " })
    let words = letters.split(separator: " ").map(String.init)
    guard let day = words.firstIndex(of: "ngay") else { return false }
    let rest = words[day...]
    return rest.contains("thang") && rest.contains("nam")
  }

  private static let letterheads = [
    "cong hoa xa hoi", "doc lap", "uy ban nhan dan", "ubnd", "mat tran to quoc", "ban chi dao", "mau so", "bieu so",
    "phu luc", "don vi tinh", "dvt", "danh sach", "so theo doi", "bao cao", "so lao dong", "phong lao dong", "kem theo",
    "so: ",
  ]

  static func isLetterhead(_ text: String) -> Bool {
    let folded = text.folded
    return letterheads.contains { folded.hasPrefix($0) } || isPlaceAndDate(folded)
  }

  private static let groups = [
    "xa ", "phuong ", "thi tran ", "dac khu ", "huyen ", "quan ", "thanh pho ", "ap ", "khu pho ", "thon ", "to ",
    "khu vuc ", "tinh ", "ho ngheo", "ho can ngheo", "ho moi thoat", "ho thoat ngheo", "ho tai ngheo", "nhom ",
    "thanh thi", "nong thon",
  ]

  /// "Xã Lý Nhơn", "Khu vực thành thị", "Hộ nghèo".
  static func isGroupName(_ text: String) -> Bool {
    let folded = text.folded
    return folded.utf8.count <= 80 && groups.contains { folded.hasPrefix($0) || folded == $0.trimmed }
  }

  /// The group's name without its numeral: "I. Xã Lý Nhơn" is "Xã Lý Nhơn"; nil where the text has no numeral.
  static func withoutNumeral(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /([IVX]{1,5}|[A-H]|[0-9]{1,2})[.)\/:-]\s*(\S.*)/) else { return nil }
    return String(match.2)
  }

  static func isNumeral(_ text: String) -> Bool {
    text.wholeMatch(of: /([IVX]{1,5}|[A-H])[.)]?/) != nil
  }

  /// A unit of administration by its full name, whose rows follow.
  static func unit(_ text: String) -> String? {
    let name = withoutNumeral(text) ?? text
    let folded = name.folded
    let isTyped = ["xa ", "phuong ", "thi tran ", "dac khu "].contains { folded.hasPrefix($0) }
    return isTyped ? name.prefix { $0 != ":" && $0 != "(" }.description.trimmed : nil
  }
}
