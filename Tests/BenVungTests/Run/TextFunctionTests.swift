import Messages
import Testing

@testable import BenVung

@Suite("texts and figures in words, as scripts ask for them")
struct TextFunctionTests {
  private let workshop = Workshop()

  @Test("figures are printed by their format, with their unit")
  func format() throws {
    let printed = try workshop.printed(
      """
      print(bv.format(1586336, "vnd"), bv.format(0.0571, "percent2"), bv.format(30000000, "words"), bv.format(nil, "integer"))
      print(bv.change_text(21, 24, { noun = "hộ" }), bv.change_text(0.05, 0.1, { format = "percent1" }))
      local t = ctx.data.reviews:group_by("year"):summarise { n = bv.count() }
      print(bv.change_text(t:total "n", t:total "n"))
      """)
    #expect(
      printed == "1.586.336\u{A0}đồng\t5,71%\tBa mươi triệu đồng chẵn\t-\n"
        + "giảm 3 hộ, tương ứng 12,5%\tgiảm 5,0 điểm phần trăm\nkhông thay đổi\n")
    let fault = try workshop.fault(main: Workshop.report("print(bv.format(1, 'euro'))"))
    #expect(fault.message(in: .en).contains("'euro'") && fault.message(in: .en).contains("'vnd'"))
  }

  @Test("a text in two forms is chosen by its count in English, and has one form in Vietnamese")
  func plural() throws {
    try workshop.write(
      Workshop.report("print(bv.t('n', { count = 1 }), bv.t('n', { count = 2 }), bv.t('n', { count = 0 }))"))
    try workshop.write(file: "probe/i18n/en.lua", "return { n = { one = '{count} house', other = '{count} houses' } }")
    try workshop.write(file: "probe/i18n/vi.lua", "return { n = '{count} căn nhà' }")
    #expect(try workshop.run(language: .en).printed == "1 house\t2 houses\t0 houses\n")
    #expect(try workshop.run(language: .vi).printed == "1 căn nhà\t2 căn nhà\t0 căn nhà\n")
  }
}
