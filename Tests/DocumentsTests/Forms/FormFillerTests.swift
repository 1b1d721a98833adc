import Foundation
import Messages
import Testing
import Vietnamese

@testable import Documents

@Suite("what stands between braces in a form")
struct FormFillerTests {
  private static let place = FormPlace(LocalizedText(vi: "đoạn 1", en: "paragraph 1"))

  static let data = FormData(
    fields: [
      .init(name: "số tiền", value: .integer(30_000_000)), .init(name: "ten_ho", value: .text("Nguyễn Văn Mẫu")),
      .init(name: "ngay", value: .date(Day(number: 19_723)), format: .date),
      .init(name: "ty_le", value: .ratio(96, 20_000), format: .percent2),
    ],
    lists: [
      Table(
        id: "ho", columns: [Column(id: "ten", label: ""), Column(id: "tien", label: "", format: .vnd)],
        rows: [[.text("An"), .integer(1_000_000)], [.text("Bình"), .integer(2_500_000)]],
        total: [.text("Cộng"), .integer(3_500_000)])
    ])

  private func filled(_ text: String, row: Int = 0) -> (text: String, faults: [Diagnostic]) {
    var filler = FormFiller(Self.data, file: "a.docx")
    var bytes = Array(text.utf8)
    let found = filler.placeholders(in: text, at: Self.place)
    _ = filler.repeated(found, at: Self.place)
    for placeholder in found.reversed() {
      guard let value = filler.value(of: placeholder, row: row, at: Self.place) else { continue }
      bytes.replaceSubrange(placeholder.range, with: value.text.utf8)
    }
    return (String(decoding: bytes, as: UTF8.self), filler.faults)
  }

  @Test(
    "fields, formats, records, totals and counts",
    arguments: [
      ("Hộ {{ten_ho}}, {{ Ten_Ho|upper }}.", "Hộ Nguyễn Văn Mẫu, NGUYỄN VĂN MẪU."),
      ("{{số tiền|vnd}} đồng ({{số tiền|words}})", "30.000.000 đồng (Ba mươi triệu đồng chẵn)"),
      ("{{số tiền}}|{{số tiền | million_vnd}}", "30000000|30,0"), ("{{ty_le}} {{ty_le|percent1}}", "0,48% 0,5%"),
      ("{{ngay}}, {{ngay|long_date}}", "01/01/2024, ngày 01 tháng 01 năm 2024"),
      ("{{ho.#}} {{ho.ten}} {{HO.Tien}}", "2 Bình 2.500.000"),
      ("{{ho.total.tien|words}} {{#ho}} hộ", "Ba triệu năm trăm nghìn đồng chẵn 2 hộ"),
      ("không {có} gì } cả", "không {có} gì } cả"), ("", ""),
    ])
  func values(form: String, expected: String) {
    let result = filled(form, row: 1)
    #expect(result.text == expected && result.faults.isEmpty)
  }

  @Test("a name typed in decomposed letters is the same name")
  func composed() { #expect(filled("{{số tiền|vnd}}".decomposedStringWithCanonicalMapping).text == "30.000.000") }

  @Test(
    "what is misspelt is an error that names it and what is near",
    arguments: [
      ("{{ten_hp}}", "E0815", "ten_ho"), ("{{ho.tne}}", "E0815", "ten"), ("{{hộ.ten}}", "E0815", "ho"),
      ("{{số tiền|vdn}}", "E0817", "vnd"), ("{{ho}}", "E0819", nil), ("{{ten_ho", "E0816", nil),
      ("{{ten_ho}", "E0816", nil), ("{{}}", "E0816", nil), ("{{a|b|c}}", "E0816", nil), ("{{ho.}}", "E0816", nil),
      ("{{{ten_ho}}}", "E0816", nil), ("{{ten_ho\n}}", "E0816", nil), ("{{/ho}}", "E0815", "ho"),
      ("{{#hoo}}", "E0815", "ho"), ("{{#}}", "E0816", nil), ("{{ho.sum.tien}}", "E0816", nil),
    ])
  func faults(form: String, code: String, near: String?) {
    let faults = filled(form).faults
    #expect(faults.first?.code.code == code && faults.first?.suggestion == near, "\(faults)")
    #expect(faults.first?.message(in: .vi).contains("đoạn 1") == true)
  }

  @Test("a row of two lists is an error; a record that is not there leaves its place empty")
  func lists() {
    var data = Self.data
    data.lists.append(Table(id: "nha", columns: [Column(id: "ten", label: "")], rows: []))
    var filler = FormFiller(data, file: "a.docx")
    let both = filler.placeholders(in: "{{ho.ten}}{{nha.ten}}", at: Self.place)
    #expect(filler.repeated(both, at: Self.place) == "ho" && filler.faults.map(\.code) == [.formTwoLists])
    #expect(filler.value(of: both[1], row: 0, at: Self.place)?.text == "")
    #expect(filler.count(of: "ho") == 2 && filler.count(of: nil) == 0)
  }

  @Test("values that the form does not ask for are told")
  func unused() {
    var filler = FormFiller(Self.data, file: "a.docx")
    for placeholder in filler.placeholders(in: "{{ten_ho}}{{ho.ten}}{{ngay}}", at: Self.place) {
      _ = filler.value(of: placeholder, at: Self.place)
    }
    #expect(filler.unused.map { $0.arguments["name"] } == ["số tiền", "ty_le"])
    #expect(filler.unused.first?.code.code == "W0801")
  }
}
