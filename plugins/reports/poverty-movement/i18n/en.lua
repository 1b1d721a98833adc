return {
  title = "Movement of poor and near-poor households, {year} — {area}",
  wrong_years = "The year compared with must be before the review year.",
  poor_heading = "Movement of poor households",
  near_poor_heading = "Movement of near-poor households",
  lead = "{class}: {start} households at the end of {from}; {escaped} left it, {fallen_back} fell back, {newly_arisen} are new; {final} at the end of {to}.",
  by_standard = "The change of standard alone moved {count} households in (or out) at the start.",
  forms = "Forms of the movement",
  form_poor = "Movement of poor households, {from}–{to}",
  form_near_poor = "Movement of near-poor households, {from}–{to}",
  identity = "End = start + by change of standard - escaped - not reviewed + fallen back + newly arisen + moved in - moved out; a column that is 0 throughout is not printed.",
}
