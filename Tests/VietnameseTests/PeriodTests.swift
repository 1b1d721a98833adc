import Testing
import Vietnamese

@Suite("reporting periods")
struct PeriodTests {
  @Test(
    "each way of writing has its first day, its last day, and a title in both languages",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31", "năm 2024", "2024"),
      ("2021-2023", "2021-01-01", "2023-12-31", "giai đoạn 2021–2023", "2021–2023"),
      ("2024-H1", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024", "the first half of 2024"),
      ("2024-H2", "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024", "the second half of 2024"),
      ("2024-9M", "2024-01-01", "2024-09-30", "9 tháng đầu năm 2024", "the first nine months of 2024"),
      ("2025-Q3", "2025-07-01", "2025-09-30", "quý III năm 2025", "quarter 3 of 2025"),
      ("2024-02", "2024-02-01", "2024-02-29", "tháng 2 năm 2024", "February 2024"),
      (
        "2024-01-01..2024-07-15", "2024-01-01", "2024-07-15", "từ 01/01/2024 đến 15/07/2024", "2024-01-01 to 2024-07-15"
      ),
    ])
  func writings(code: String, first: String, last: String, vietnamese: String, english: String) throws {
    let period = try #require(Period(code))
    #expect(period.first.iso == first && period.last.iso == last && period.code == code)
    #expect(period.vietnamese == vietnamese && period.english == english)
  }

  @Test("small letters are taken; what is no period is refused")
  func refused() {
    #expect(Period("2024-h1") == Period("2024-H1"))
    for text in [
      "", "24", "2024-", "2024-13", "2024-0", "2024-H3", "2024-Q0", "2023-2021", "2024-H1-1", "1899", "2024 ",
    ] {
      #expect(Period(text) == nil, "\(text)")
    }
  }

  @Test("the period before is the same part of the year before; of three years, the three before them")
  func before() {
    #expect(Period("2024-H1")?.before == Period("2023-H1"))
    #expect(Period("2021-2023")?.before == Period("2018-2020"))
    #expect(Period("1900")?.before == nil)
  }

  @Test("days that are a part of a year are that part; others move a year back as they are")
  func days() {
    #expect(Period("2024-01-01..2024-06-30") == Period("2024-H1"))
    #expect(Period("2021-01-01..2023-12-31") == Period("2021-2023"))
    #expect(Period("2024-04-01..2024-06-30")?.code == "2024-Q2")
    #expect(Period("2024-02-29..2024-07-15")?.before?.code == "2023-02-28..2023-07-15")
  }
}
