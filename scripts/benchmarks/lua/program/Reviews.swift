import CColumn
import LuaRuntime

/// Reviews as columns in memory, the same in every peer: a linear congruential generator makes them.
final class Reviews {
  static let classes = ["poor", "near_poor", "average", "not_poor"]
  static let indicators = ["housing", "water", "school", "health", "work", "insurance"]
  static let names = ["class", "income", "deprivations", "members", "year", "rate"]

  let count: Int
  private let codes: UnsafeMutablePointer<Int8>
  private let incomes: UnsafeMutablePointer<Int64>
  private let sets: UnsafeMutablePointer<Int64>
  private let members: UnsafeMutablePointer<Int8>
  private let years: UnsafeMutablePointer<Int16>
  private let rates: UnsafeMutablePointer<Double>
  private let classTexts = Texts(Reviews.classes)
  private let indicatorTexts = Texts(Reviews.indicators)
  private(set) var layouts: [column_layout] = []

  init(count: Int) {
    self.count = count
    codes = .allocate(capacity: count)
    incomes = .allocate(capacity: count)
    sets = .allocate(capacity: count)
    members = .allocate(capacity: count)
    years = .allocate(capacity: count)
    rates = .allocate(capacity: count)
    var seed: Int64 = 7
    for row in 0..<count {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      codes[row] = Int8(seed / 65_536 % 4)
      incomes[row] = seed % 50_000_000
      sets[row] = seed / 4096 % 64
      members[row] = Int8(seed / 1024 % 8 + 1)
      years[row] = Int16(2020 + seed / 512 % 5)
      rates[row] = Double(seed) / 2_147_483_648
    }
    layouts = [
      layout(codes, COLUMN_INT8, COLUMN_TEXT, classTexts), layout(incomes, COLUMN_INT64, COLUMN_INTEGER),
      layout(sets, COLUMN_INT64, COLUMN_SET, indicatorTexts), layout(members, COLUMN_INT8, COLUMN_INTEGER),
      layout(years, COLUMN_INT16, COLUMN_INTEGER), layout(rates, COLUMN_FLOAT64, COLUMN_DECIMAL),
    ]
  }

  deinit {
    codes.deallocate()
    incomes.deallocate()
    sets.deallocate()
    members.deallocate()
    years.deallocate()
    rates.deallocate()
  }

  private func layout(
    _ values: UnsafeRawPointer, _ storage: column_storage, _ meaning: column_meaning, _ texts: Texts? = nil
  ) -> column_layout {
    column_layout(
      length: Int64(count), values: values, validity: nil, dictionary: texts?.dictionary ?? column_dictionary(),
      storage: storage, meaning: meaning)
  }

  /// The first rows of them.
  func source(_ rows: Int) -> LuaRowSource {
    LuaRowSource(rowCount: count, selection: rows < count ? (0..<Int32(rows)).map { $0 } : nil, owner: self) { name in
      Reviews.names.firstIndex(of: name).map { .column(self.layouts[$0], owner: self) }
    }
  }
}

/// The dictionary of a column of texts.
final class Texts {
  let dictionary: column_dictionary
  private let offsets: UnsafeMutablePointer<Int32>
  private let bytes: UnsafeMutablePointer<CChar>

  init(_ texts: [String]) {
    offsets = .allocate(capacity: texts.count + 1)
    bytes = .allocate(capacity: max(1, texts.reduce(0) { $0 + $1.utf8.count }))
    var end = 0
    offsets[0] = 0
    for (item, text) in texts.enumerated() {
      for byte in text.utf8 {
        bytes[end] = CChar(bitPattern: byte)
        end += 1
      }
      offsets[item + 1] = Int32(end)
    }
    dictionary = column_dictionary(count: Int64(texts.count), offsets: offsets, bytes: bytes)
  }

  deinit {
    offsets.deallocate()
    bytes.deallocate()
  }
}
