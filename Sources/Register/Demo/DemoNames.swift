/// Invented names. Any likeness to living people is chance.

enum DemoNames {
  private static let surnames: [(item: String, weight: Int)] = [
    ("Nguyễn", 38), ("Trần", 12), ("Lê", 10), ("Phạm", 8), ("Huỳnh", 6), ("Võ", 5), ("Phan", 4), ("Đặng", 3),
    ("Bùi", 3), ("Đỗ", 2), ("Hồ", 2), ("Ngô", 2), ("Dương", 2), ("Lý", 2), ("Trương", 3),
  ]
  private static let maleMiddle = ["Văn", "Hữu", "Minh", "Quốc", "Thanh", "Đức", "Công", "Ngọc"]
  private static let femaleMiddle = ["Thị", "Ngọc", "Thị Kim", "Thị Mỹ", "Thanh", "Thị Thu", "Hồng"]
  private static let male = [
    "An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hiếu", "Hùng", "Khánh", "Lâm", "Long", "Nam", "Phong", "Phúc", "Quân",
    "Sơn", "Tài", "Thắng", "Tín", "Toàn", "Trí", "Tuấn", "Vinh", "Vũ",
  ]
  private static let female = [
    "Ánh", "Bích", "Cúc", "Dung", "Diễm", "Hà", "Hạnh", "Hoa", "Hương", "Lan", "Liên", "Loan", "Mai", "Nga", "Nhung",
    "Oanh", "Phượng", "Quyên", "Thảo", "Trang", "Tuyết", "Vân", "Xuân", "Yến",
  ]

  static func surname(_ random: inout DemoRandom) -> String { random.pick(surnames) }

  static func person(surname: String, isFemale: Bool, _ random: inout DemoRandom) -> String {
    let middle = random.pick(isFemale ? femaleMiddle : maleMiddle)
    return "\(surname) \(middle) \(random.pick(isFemale ? female : male))"
  }

  private static let trades = ["Thủy sản", "Vận tải biển", "Du lịch", "Xây dựng", "Yến sào", "Vật liệu", "Cơ khí"]
  private static let firms = [
    "Sóng Xanh", "Rừng Sác Mẫu", "Hải Âu Trắng", "Mũi Đước", "Bình Minh Biển", "Cát Vàng", "Sao Khuê",
  ]
  private static let bodies = ["Công đoàn", "Hội Phụ nữ", "Đoàn Thanh niên", "Hội Nông dân", "Trường Trung học cơ sở"]

  static func donor(kind: String, number: Int, _ random: inout DemoRandom) -> String {
    switch kind {
    case "business": "Công ty TNHH \(random.pick(trades)) \(random.pick(firms)) \(number) (mẫu)"
    case "organization": "\(random.pick(bodies)) đơn vị \(number) (mẫu)"
    case "religious": "Cơ sở tôn giáo số \(number) (mẫu)"
    case "anonymous": "Nhà hảo tâm ẩn danh \(number)"
    default: person(surname: surname(&random), isFemale: random.chance(0.5), &random)
    }
  }
}
