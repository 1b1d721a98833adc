/// `bv.campaign_forecast`: what a fund drive may end with.

import Analytics
import Documents
import LuaRuntime
import Messages
import Vietnamese

/// A forecast with the estimates that it is made of.
final class ScriptForecast: ScriptTableConvertible {
  let forecast: DriveForecast
  let scriptTable: ScriptTable

  init(_ forecast: DriveForecast, table: ScriptTable) { (self.forecast, scriptTable) = (forecast, table) }

  static var luaClass: LuaClass<ScriptForecast> {
    LuaClass(
      name: "forecast",
      get: { own, name, _ in
        switch name {
        case "low": .integer(own.forecast.low)
        case "likely": .integer(own.forecast.likely)
        case "high": .integer(own.forecast.high)
        default: nil
        }
      })
  }
}

extension ScriptContext {
  /// Earlier drives are asked on the day of their course that this one has reached, and on the day itself for their end.
  func forecast(_ status: ScriptCampaignStatus, earlier drives: [ScriptRow]) throws -> ScriptForecast {
    let ledger = status.ledger
    let passed = ledger.day.number - ledger.startsOn.number
    var earlier: [(name: String, figures: DriveForecast.Earlier)] = []
    var (due, given): (Int64, Int64) = (0, 0)
    func count(_ ledger: CampaignLedger) throws {
      for pledge in ledger.pledges where pledge.isCash {
        let kept = pledge.schedule.kept(by: ledger.day)
        let (sum, isTooMuch) = due.addingReportingOverflow(kept.due)
        guard !isTooMuch else { throw Diagnostic(.numberOverflow) }
        (due, given) = (sum, given + kept.given)
      }
    }
    try count(ledger)
    for drive in drives {
      let end = try CampaignLedger(drive, ledger.day, queries)
      let then = try CampaignLedger(drive, Day(number: end.startsOn.number + max(0, passed)), queries)
      earlier.append((Self.display(drive), .init(sameDay: try then.cash(), end: try end.cash())))
      try count(end)
    }
    let forecast = DriveForecast(
      cash: status.figures["cash"] ?? 0, outstanding: status.figures["outstanding"] ?? 0, due: due, given: given,
      earlier: earlier.map(\.figures))
    let rate = NumberFormat.percent1.string(for: .ratio(given, due), in: language)
    let promises =
      due > 0
      ? filled(CampaignPhrases.byPledges[language], [("rate", rate)]) : CampaignPhrases.byPledgesUnknown[language]
    let paced = zip(earlier, forecast.byPace).compactMap { drive, estimate in
      estimate.map { (filled(CampaignPhrases.byPace[language], [("campaign", drive.name)]), $0) }
    }
    let rows: [(String, Int64)] =
      [
        (CampaignPhrases.byHand[language], forecast.cash), (promises, forecast.byPledges),
        (CampaignPhrases.byCommitment[language], forecast.committed),
      ] + paced
    let table = Documents.Table(
      id: "",
      columns: [
        column("method", CampaignPhrases.method, .text, isKey: true), column("estimate", CampaignPhrases.estimate),
      ], rows: rows.map { [.text($0.0), .integer($0.1)] })
    return ScriptForecast(forecast, table: ScriptTable(table, language: language))
  }
}
