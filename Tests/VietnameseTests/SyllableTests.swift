import Testing

@testable import Vietnamese

@Suite("spelling of Vietnamese syllables")
struct SyllableTests {
  @Test(
    "is that of words",
    arguments: [
      "nghèo", "Hộ", "NGUYỄN", "hòa", "hoà", "thủy", "thuỷ", "quý", "quyền", "giếng", "gì", "giữa", "ương", "người",
      "khuya", "khuyến", "y", "tỷ", "xã", "ấp", "được", "nghiêng", "loét", "quăn", "ngoằn", "Thị", "đ\u{1B0}\u{323}c",
      "Huỳnh", "trường", "kiểm", "uống", "ă\u{301}n",
    ])
  func possible(word: String) { #expect(Syllable.isPossible(word)) }

  @Test(
    "is no other",
    arguments: [
      "", "nghÌo", "hoï", "teân", "vµ", "poor", "été", "haù", "cat", "cạc̀", "nguoi̋", "bcd", "xyz", "Krông", "nộtộ",
      "cảt", "tọp̉", "dỷ", "aaaaaaaaa", "nguyễễn", "ňa", "thaï",
    ])
  func impossible(word: String) { #expect(!Syllable.isPossible(word)) }
}
