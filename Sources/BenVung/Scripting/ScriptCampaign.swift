/// The functions of fund drives: `bv.campaign_status`, `bv.campaign_forecast`, `bv.allocate`.

import Analytics
import LuaRuntime
import Messages
import Vietnamese

extension ScriptContext {
  var campaignFunctions: [LuaHostFunction] {
    let campaign = LuaParameter("campaign", "row of campaigns")
    let meanings = ScriptCampaignStatus.known.map { "\($0.name) (\($0.meaning))" }.joined(separator: ", ")
    return [
      LuaHostFunction(
        "campaign_status",
        parameters: [
          campaign, LuaParameter("options", "table", "as_of, or same_day_as = status of another drive", optional: true),
        ],
        returns: "campaign status",
        description:
          "Where a drive stands on a day, in whole đồng: \(meanings); goal; tables overdue, coming, accounts. "
          + "A goal of zero is an error."
      ) { call in
        try placed(call) {
          let options = try NamedArguments(call, at: 2, known: ["as_of", "same_day_as"], isOptional: true)
          return .object(try self.status(call, options))
        }
      },
      LuaHostFunction(
        "campaign_forecast",
        parameters: [
          campaign, LuaParameter("options", "table", "as_of, earlier = { rows of campaigns, the last first }"),
        ], returns: "forecast",
        description:
          "What a drive may end with: low, likely, high, and the table of the estimates: promises kept as far as "
          + "those due were, all kept, and the pace of earlier drives on the same day of their course."
      ) { call in
        try placed(call) {
          let options = try NamedArguments(call, at: 2, known: ["as_of", "earlier"])
          let expectation = "list of rows of campaigns"
          let drives = try (options.elements("earlier", expectation) ?? []).map { element in
            guard let row = self.row(element), row.entity == "campaigns" else {
              throw options.wrong("earlier", expectation)
            }
            return row
          }
          return .object(try self.forecast(self.status(call, options), earlier: drives))
        }
      },
      LuaHostFunction(
        "allocate",
        parameters: [
          LuaParameter("need", "query", "who may need help; what is derived is shown"),
          LuaParameter("options", "table", AllocationRule.known.joined(separator: ", ")),
        ], returns: "allocation",
        description:
          "Gives a budget to rows by a rule: unit_cost and ceiling (amounts or expressions), priority (list of "
          + "keys as for sort), unless (list of { reason, condition }: who gets nothing; an unknown condition is one), "
          + "fair (expression: places take turns by the part of their need met), earlier (expression: what a row was given "
          + "before), skip (go on behind a row for which the money does not reach), shown (how many who wait are listed)."
      ) { call in
        try placed(call) { .object(try self.allocation(call)) }
      },
    ]
  }

  private func status(_ call: LuaCall, _ options: NamedArguments) throws -> ScriptCampaignStatus {
    let text = try options.text("as_of", or: asOf.iso)
    guard let campaign = row(call.value(at: 1)), campaign.entity == "campaigns", let day = Day(iso: text) else {
      throw call.fault(
        1, vi: "cần một dòng của ctx.data.campaigns và một ngày như \"2024-12-31\"",
        en: "a row of ctx.data.campaigns and a date such as \"2024-12-31\" expected")
    }
    guard !options["same_day_as"].isNull else {
      return try ScriptCampaignStatus(CampaignLedger(campaign, day, queries), self)
    }
    guard options["as_of"].isNull, let other = options["same_day_as"].object as? ScriptCampaignStatus else {
      throw options.wrong("same_day_as", "campaign status")
    }
    // On the day of its own course that the other drive has reached.
    let start = try CampaignLedger(campaign, day, queries).startsOn
    let passed = max(0, other.ledger.day.number - other.ledger.startsOn.number)
    return try ScriptCampaignStatus(CampaignLedger(campaign, Day(number: start.number + passed), queries), self)
  }
}
