/// Rows that a plugin proposes: the only way back into the register (design decision 7). Checked here and compared with
/// the snapshot; ``Runner/apply(_:of:who:at:)`` writes them when a person says so.

import Messages
import Programme
import Vietnamese

public struct Proposal: Hashable, Sendable {
  /// A value of a field, checked.
  public enum Value: Hashable, Sendable {
    case null
    /// Also a code, and a list of codes joined by commas in alphabetical order.
    case text(String)
    /// Also money in whole đồng.
    case integer(Int64)
    case decimal(Double)
    case boolean(Bool)
    case date(Day)
    /// A row of the run's snapshot.
    case reference(entity: String, row: Int)
  }

  public enum State: Hashable, Sendable {
    case new
    /// The register has a row of this key.
    case alreadyThere
    /// Nothing of it would be written, for these reasons.
    case refused([Diagnostic])
  }

  public struct Row: Hashable, Sendable {
    /// Its place among the rows that the script gave, from 1.
    public let number: Int
    /// By field; fields that the script left out have what an empty cell of a sheet means.
    public let values: [String: Value]
    public internal(set) var state: State
  }

  public let entity: String
  /// What a person calls the entity.
  public let label: LocalizedText
  /// The fields that tell rows apart.
  public let key: [String]
  public internal(set) var rows: [Row]

  public var newCount: Int { rows.count { $0.state == .new } }
  public var alreadyThereCount: Int { rows.count { $0.state == .alreadyThere } }
  public var refused: [(number: Int, reasons: [Diagnostic])] {
    rows.compactMap { row in if case .refused(let reasons) = row.state { (row.number, reasons) } else { nil } }
  }
}

/// The proposals of one run. Confined to the run's thread, like the Lua state.
final class ProposalBook {
  /// Entities that the plugin declares.
  let allowed: Set<String>
  var proposals: [Proposal] = []
  /// Why nothing may be proposed at all.
  var refusal: Diagnostic?

  init(allowed: Set<String>) { self.allowed = allowed }
}

/// The difference that proposals would make, for a person.
struct ProposalSummary {
  private static let listed = 20

  let proposals: [Proposal]
  /// The person asked for it to be written.
  var isApplied = false

  /// A table of counts, then the refused rows with their reasons.
  func text(in language: Language) -> String {
    let isVietnamese = language == .vi
    let heads =
      isVietnamese
      ? [isApplied ? "Đề xuất" : "Đề xuất (chưa ghi gì)", "mới", "đã có", "từ chối"]
      : [isApplied ? "Proposed" : "Proposed (nothing is written)", "new", "already there", "refused"]
    let rows = proposals.map { proposal in
      [
        "\(proposal.label[language]) (\(proposal.entity))", String(proposal.newCount),
        String(proposal.alreadyThereCount), String(proposal.refused.count),
      ]
    }
    let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
    var lines = ([heads] + rows).map { cells in
      cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
    for proposal in proposals {
      let refused = proposal.refused
      for (number, reasons) in refused.prefix(Self.listed) {
        for reason in reasons {
          let place = "\(proposal.entity) \(isVietnamese ? "dòng" : "row") \(number)"
          lines.append("✗ \(place)  \(reason.message(in: language))  [\(reason.code.code)]")
        }
      }
      if refused.count > Self.listed {
        let more = refused.count - Self.listed
        lines.append(isVietnamese ? "… và \(more) dòng nữa" : "… and \(more) rows more")
      }
    }
    return lines.joined(separator: "\n")
  }

  func records(in language: Language) -> [Record] { proposals.map { Record($0, in: language) } }

  /// A proposal as JSON.
  struct Record: Encodable {
    struct Refusal: Encodable {
      let row: Int
      let reasons: [DiagnosticRecord]
    }
    let entity: String
    let key: [String]
    let new, alreadyThere: Int
    let refused: [Refusal]

    init(_ proposal: Proposal, in language: Language) {
      (entity, key) = (proposal.entity, proposal.key)
      (new, alreadyThere) = (proposal.newCount, proposal.alreadyThereCount)
      refused = proposal.refused.map { number, reasons in
        Refusal(row: number, reasons: reasons.map { DiagnosticRecord($0, in: language) })
      }
    }
  }
}
