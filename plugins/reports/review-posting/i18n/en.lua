return {
  kind = "Thông báo",
  title = "Results of the review of {year}, posted — {area}",
  lead = "The results of the review of {year} in {area} are posted for {days} working days at the commune's office and where people meet.",
  poor_heading = "Poor households ({count})",
  near_poor_heading = "Near-poor households ({count})",
  escaped_heading = "Escaped households ({count})",
  complaints = "Objections go to the commune's review committee while the list is posted.",
}
