/// Reads the stamp out of a PDF of this program, and whether its pages are those that were written. What they show cannot
/// be read back without a PDF reader: the figures stand with the stamp.

import Foundation
import Messages

enum PDFPaper {
  private struct PageRecord: Decodable {
    struct Pages: Decodable {
      let bytes: Int
      let digest: String
    }
    let pages: Pages?
  }

  static func read(_ bytes: [UInt8], _ path: String) throws -> Paper {
    let data = Data(bytes)
    guard let open = data.range(of: Data("<benvung:stamp>".utf8), options: .backwards),
      let close = data.range(of: Data("</benvung:stamp>".utf8), in: open.upperBound..<data.endIndex)
    else {
      if data.range(of: Data("startxref".utf8)) == nil {
        throw Paper.broken(path, "PDF bị cắt giữa chừng", "the PDF is cut off")
      }
      throw Paper.unstamped(path)
    }
    let json = String(decoding: data[open.upperBound..<close.lowerBound], as: UTF8.self).withoutEntities
    let record = try Paper.record(json, path)
    let pages = (try? JSONDecoder().decode(PageRecord.self, from: Data(json.utf8)))?.pages
    return Paper(record: record, pages: isAsWritten(data, bytes, close.upperBound, pages) ? .asWritten : .changed)
  }

  /// The pages come first and are followed by the one update that holds the stamp; a program that changes a PDF writes it
  /// anew or adds another update.
  private static func isAsWritten(_ data: Data, _ bytes: [UInt8], _ stampEnd: Int, _ pages: PageRecord.Pages?) -> Bool {
    guard let pages, pages.bytes > 0, pages.bytes <= bytes.count, stampEnd > pages.bytes,
      SealMark.text(SealMark.digest(of: bytes[..<pages.bytes]), letters: 10) == pages.digest,
      let end = data.range(of: Data("%%EOF".utf8), in: stampEnd..<data.endIndex)
    else { return false }
    return data[end.upperBound...].allSatisfy { $0 == 0x0A || $0 == 0x0D }
  }
}
