-- The texts of the parts: plugins/libraries/programme-sections/i18n/en.lua; write a key here to say it otherwise.
return {
  title = "Results of the National Target Programme for Sustainable Poverty Reduction, {period} — {area}",
  draft = "Figures come from the register; the office adds its judgement, causes and measures before it signs.",
}
