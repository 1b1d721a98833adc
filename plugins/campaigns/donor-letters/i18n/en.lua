return {
  title_invite = "Invitations — {campaign}", title_remind = "Reminders — {campaign}",
  title_thank = "Letters of thanks — {campaign}", title_receipt = "Receipts — {campaign}",
  masked = "Names and telephone numbers are masked; --grant personal prints them.",
  nobody = "There is nobody to write to: all had the letter, or are not of this group.",
  unknown_donor = "The register has no donor “{code}”.",
  form_of_one = "The office's form is for thanks to one donor: add --letter thank --donor CODE.",
  unknown_sector = "There is no sector “{sector}”; there are: {known}.",

  invite_lead = "Group: {group}. {count} donors, without those who promised or gave to this drive, \z
    declined, or wish no contact.",
  group_lapsed = "gave last year, not yet this year", group_sector = "units of a sector",
  group_outside = "outside the district", group_all = "all donors",
  calls = "Call list", who = "Donor", code = "Code", last_gift = "Last gift",
  given = "Given so far", outcome = "Outcome", again_on = "Call again on",
  thanked = "Who is thanked", gifts = "Gifts", cash = "Cash", goods = "Goods and labour",
  receipts = "The receipts", number = "Number",
  overdue = "Overdue pledges", overdue_amount = "Overdue",

  dear = "Dear {name},",
  gave_before = "We gratefully remember what you gave: {total} so far, last on {date}.",
  never_gave = "We would be glad to have you beside the poor households of our place.",
  invite_text = "From {from} to {to} we hold {campaign}. What comes in repairs houses, pays scholarships \z
    and helps poor and near-poor \z
    households to earn a living; all of it is published each quarter.",
  contact_text = "Gifts go to: {contact}.",
  voluntary_text = "Giving is entirely voluntary. Thank you.",
  remind_text = "On {date} you promised {pledged} for {campaign}. Of this, {late} was due and has not \z
    come, {days} days ago.",
  remind_end = "This is only a reminder: giving is voluntary. If you have sent it, or wish to change it, \z
    please let us know.",
  thank_text = "In the name of the poor households we thank you for your gifts to {campaign} ({gifts}).",
  thank_cash = "Money: {amount} ({words}).",
  thank_goods = "Goods and labour worth: {amount}.",
  thank_end = "How each gift is used is published in the quarterly statement of the Fund. We wish you \z
    health and success.",
  signed = "HEAD OF THE FUND'S BOARD (signature, name, seal)",
  signer = "Head of the Fund's board", giver = "Giver", treasurer = "Treasurer",

  receipt_title = "RECEIPT No. {number}",
  receipt_date = "Received on: {date}", receipt_donor = "Given by: {name} (code {code})",
  receipt_kind = "Kind of gift: {kind} — {what}", receipt_amount = "Amount or value: {amount}",
  receipt_words = "In words: {words}", receipt_for = "Drive: {campaign}; pledge: {pledge}",
}
