-- A key that is the name of a column is that column's heading.
return {
  title = "Livelihood models — {area}, {period}",
  lead = "In {period} {households} households take part in {models} models; the median net is {net} a year; {escaped} enrolments left the \z
    list since they joined.",
  models = "Models and households", by_model_caption = "By model, {period}", net_chart = "Median net by model",
  where_caption = "Households by model and commune", by_unit_caption = "By commune",
  seasons = "Seasons", seasons_caption = "Output and revenue by model and year",
  scale_note = "Scale and output are in each model's own unit and not added across models.",
  spread = "Introduced and replicated", introductions_caption = "Introductions of the period",
  replications_caption = "Replications by model and result, until {to}", replication_list = "Each replication",
  suitability_caption = "Suitability by model and commune, latest score",
  jobs_heading = "Local jobs", workers_caption = "Workers of the models on {to}",

  kind = "Kind", model = "Model", households = "Households", active = "Active", dropped = "Dropped out", capital = "Capital",
  net = "Median net a year", loss = "With a loss", escaped = "Escaped", rate = "Escaped share", jobs = "Jobs", scale = "Scale",
  output = "Output", visitors = "Visitors", pieces = "Pieces", revenue = "Revenue", cost = "Cost", profit = "Profit", times = "Times",
  units = "Communes", participants = "Participants", places = "Places", new = "New", after_1 = "Net after cycle 1",
  after_2 = "Net after cycle 2", workers = "Workers", days = "Days a month", income = "Median income a month",
}
