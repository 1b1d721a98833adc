-- The texts of the parts: plugins/libraries/programme-sections/i18n/en.lua; write a key here to say it otherwise.
return {
  title = "Results of the National Target Programme for Sustainable Poverty Reduction and of coordination, {period} — {area}",
  no_title = "Papers of a conference", no_conference = "The register holds no conference yet.",
  unknown = "The register holds no conference “{code}”.", record = "Record: {name}",
}
