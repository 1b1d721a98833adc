import Testing

@testable import Spreadsheets

@Suite("Vietnamese in old encodings")
struct LegacyEncodingTests {
  @Test(
    "is recognised and decoded",
    arguments: [
      ("Hé nghÌo", LegacyEncoding.tcvn3, "Hộ nghèo"), ("Hä vµ tªn", .tcvn3, "Họ và tên"),
      ("§¬n vÞ", .tcvn3, "Đơn vị"), ("NguyÔn V¨n A", .tcvn3, "Nguyễn Văn A"),
      ("TrÇn ThÞ Thu H\u{AD}¬ng", .tcvn3, "Trần Thị Thu Hương"), ("Thu nhËp b×nh qu©n", .tcvn3, "Thu nhập bình quân"),
      ("X· Lý Nh¬n, huyÖn CÇn Giê", .tcvn3, "Xã Lý Nhơn, huyện Cần Giờ"), ("Ngµy sinh", .tcvn3, "Ngày sinh"),
      ("Sè nhµ", .tcvn3, "Số nhà"), ("QuËn 1", .tcvn3, "Quận 1"),
      ("Hoï vaø teân", .vni, "Họ và tên"), ("Hoä ngheøo", .vni, "Hộ nghèo"), ("HOÏ VAØ TEÂN", .vni, "HỌ VÀ TÊN"),
      ("Nguyeãn Vaên Ñöùc", .vni, "Nguyễn Văn Đức"), ("Ñôn vò", .vni, "Đơn vị"), ("Thu nhaäp", .vni, "Thu nhập"),
      ("xaõ Lyù Nhôn, huyeän Caàn Giôø", .vni, "xã Lý Nhơn, huyện Cần Giờ"), ("Teân", .vni, "Tên"),
      ("Hôò nghèo", .windows1258, "Hộ nghèo"), ("NguyêÞn Vãn Ðýìc", .windows1258, "Nguyễn Văn Đức"),
      ("Hoò và tên", .windows1258, "Họ và tên"),
    ])
  func recognised(text: String, encoding: LegacyEncoding, expected: String) {
    #expect(LegacyEncoding.recognise(text) == encoding)
    #expect(encoding.decoded(text) == expected)
  }

  @Test(
    "is not seen in Vietnamese of Unicode, in other languages, or in signs",
    arguments: [
      "Hộ nghèo", "Họ và tên", "Xã Lý Nhơn", "Hoà", "Hòa Bình", "là", "xã", "Lò Văn Sáng", "Giàng A Sú", "Mùa A Tàng",
      "hoá đơn", "thuê nhà", "công tác xã hội", "Cà Mau", "Vân Hồ", "Pò Hèn", "Hà Lan", "tên", "Đắk Lắk", "Krông Bông",
      "Siu Blê", "H'Bê", "Thào Mí Pó", "Sáng tác", "Thu nhập bình quân đầu người", "Hò\u{300}a", "mẫu",
      "Poor households", "naïve café", "El Niño", "résumé", "Zoë", "façade", "Brontë", "5 µm", "25 °C", "12 m²", "®",
      "© 2024", "± 5 %", "½", "÷", "×", "2 × 3", "§ 5", "", "abc", "123", "à", "é",
      "L'été, les élèves sont à l'école où il fait très chaud.", "La cuisine thaï est épicée", "Noël à l'hôtel",
      "le montant dû", "sûr", "garçon", "maïs", "Où êtes-vous né ?", "Île de Ré", "Citroën", "haïr", "coûte", "août",
      "Müller", "Zürich", "für", "São Paulo", "Æther", "smörgåsbord",
    ])
  func notSeen(text: String) { #expect(LegacyEncoding.recognise(text) == nil) }

  @Test("a name among signs and numbers is enough, a word of it among foreign ones is not")
  func mixed() {
    #expect(LegacyEncoding.recognise("12. TrÇn ThÞ B (1980) - UBND") == .tcvn3)
    #expect(LegacyEncoding.recognise("The word thÞ stands among many other words") == nil)
  }

  @Test("bytes that are no UTF-8 are recognised the same way")
  func bytes() {
    #expect(LegacyEncoding.recognise([0x48, 0xE9, 0x20, 0x6E, 0x67, 0x68, 0xCC, 0x6F]) == .tcvn3)
    #expect(LegacyEncoding.recognise("Hoï vaø teân".unicodeScalars.map { UInt8($0.value) }) == .vni)
    #expect(LegacyEncoding.recognise([0xFF, 0xFE, 0x00, 0x80]) == nil)
  }
}
