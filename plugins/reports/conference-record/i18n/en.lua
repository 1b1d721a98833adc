return {
  title = "{name}", no_title = "Record of a conference", no_conference = "The register holds no conference yet.",
  unknown = "The register holds no conference “{code}”.", document_kind = "Record",
  secretary = "Secretary", co_chair = "Co-chair", chair = "Chair",
}
