import Testing

@testable import Documents

@Suite struct TextTests {
  @Test(
    "control characters, escapes and turned writing are made harmless",
    arguments: [
      ("a\u{1B}[31mđỏ\u{1B}[0m", "a␛[31mđỏ␛[0m"), ("a\u{0}b", "a␀b"), ("a\tb\nc\r\nd", "a b c d"),
      ("a\u{9B}31m", "a\u{FFFD}31m"), ("a\u{7F}", "a␡"), ("gpj.\u{202E}exe", "gpj.exe"), ("Lý Nhơn", "Lý Nhơn"),
      ("a – b…", "a – b…"), ("Cha\u{323}t", "Chạt"),
    ])
  func printable(text: String, expected: String) {
    #expect(text.printable == expected)
    #expect(Array(text.printable.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "noncharacters, of which no text has any, are replaced",
    arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(Character(scalar))😀".printable == "a\u{FFFD}😀")
  }

  @Test("letters beside noncharacters stay", arguments: [0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD] as [UInt32])
  func besideNoncharacters(value: UInt32) throws {
    let text = String(Character(try #require(Unicode.Scalar(value))))
    #expect(text.printable == text)
  }

  @Test(
    "the width of text counts what a terminal shows",
    arguments: [
      ("Cần Thạnh", 9), ("Ca\u{302}\u{300}n", 3), ("漢字", 4), ("한글", 4), ("👩‍👩‍👧", 2), ("", 0), ("a\u{200B}b", 2), ("ｆ", 2),
    ])
  func widths(text: String, expected: Int) { #expect(text.displayWidth == expected) }

  @Test("lines break at spaces, and inside a word only where it is longer than a line")
  func wrapping() {
    #expect("một hai ba".wrapped(toCells: 7) == ["một hai", "ba"])
    #expect("abcdefgh ij".wrapped(toCells: 3) == ["abc", "def", "gh", "ij"])
    #expect("".wrapped(toCells: 5) == [""])
    #expect("a\nb".wrapped(toCells: 5) == ["a", "b"])
    #expect("漢字漢".wrapped(toCells: 3) == ["漢", "字", "漢"])
    #expect("a b".wrapped(toCells: 0) == ["a", "b"])
  }

  @Test("empty lines part paragraphs")
  func paragraphs() { #expect("a\nb\n\n  \nc\n".paragraphs == ["a\nb", "c"]) }

  @Test(
    "Markdown marks in data are escaped",
    arguments: [
      ("a|b", "a\\|b"), ("*đậm*", "\\*đậm\\*"), ("<b>", "&lt;b&gt;"), ("# đề", "\\# đề"), ("- mục", "\\- mục"),
      ("-", "-"), ("-5,7%", "-5,7%"), ("1. một", "1\\. một"), ("1.586", "1.586"), ("[a](b)", "\\[a\\](b)"),
      ("---", "\\---"), ("a & b", "a &amp; b"), ("> a", "&gt; a"),
    ])
  func markdown(text: String, expected: String) { #expect(text.markdown == expected) }

  @Test("HTML marks in data are escaped, for attributes too")
  func html() {
    #expect("<a href=\"x\" onclick='y'>&</a>".html == "&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
  }
}
