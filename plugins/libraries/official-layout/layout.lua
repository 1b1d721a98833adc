-- Every number of the official layout: Decree 30/2020/NĐ-CP of 5 March 2020, Annex I. Lengths are millimetres, sizes of
-- type and spaces between lines are points.
--
-- A measure is a number, or { number, from = …, to = … } with the range that the decree gives; outside of it the file is
-- refused. Where the decree gives none, the office is free.
return {
  -- II.1: A4, 210 × 297 mm.
  paper = { width = 210, height = 297 },
  -- I.4: top and bottom 20–25, left 30–35, right 15–20 mm.
  margins = {
    top = { 20, from = 20, to = 25 }, bottom = { 20, from = 20, to = 25 },
    left = { 30, from = 30, to = 35 }, right = { 20, from = 15, to = 20 },
  },
  -- Of a page on its side: bound at the left edge of the upright page, which is its upper edge.
  landscape_margins = {
    top = { 30, from = 30, to = 35 }, bottom = { 20, from = 15, to = 20 },
    left = { 20, from = 20, to = 25 }, right = { 20, from = 20, to = 25 },
  },
  -- II.6: 13–14, justified, first line 1 or 1.27 cm, at least 6 pt between paragraphs, lines single to 1.5.
  text = {
    size = { 14, from = 13, to = 14 }, first_line = { 12.7, from = 10, to = 12.7 },
    paragraph_gap = { 6, from = 6 }, line_spacing = { 1.1, from = 1, to = 1.5 }, justified = true,
  },
  -- II.6.d: Roman figures for parts, Arabic for sections, letters for points; as large as the text.
  headings = { size = { 14, from = 13, to = 14 }, numbers = { "roman", "arabic", "letter" } },
  -- Annex I leaves the type of tables and notes to the office.
  tables = { size = 11.5, smallest = 9 },
  notes = { size = 11 },
  -- I.7: Arabic, 13–14, in the middle of the top margin, not on the first page.
  page_number = { size = { 13, from = 13, to = 14 }, at_top = true, first_page = { 2, from = 2, to = 2 } },
  -- I.3: black.
  black = true,
  -- II.1: the title capitals 12–13 bold, the motto 13–14 bold, its rule as long as the line.
  nation = { size = { 12, from = 12, to = 13 }, motto = { 13, from = 13, to = 14 } },
  -- II.2: capitals 12–13, the issuing body bold, its rule 1/3 to 1/2 of the line; which part of the width they have.
  bodies = { size = { 12, from = 12, to = 13 }, rule = { 0.4, from = 1 / 3, to = 1 / 2 }, part = 0.42 },
  -- II.3: number and symbol 13. II.4: place and date 13–14 italic.
  number = { size = { 13, from = 13, to = 13 } },
  date = { size = { 13, from = 13, to = 14 } },
  -- II.5: the kind capitals 13–14 bold, the subject 13–14 bold, its rule 1/3 to 1/2 of the line.
  subject = {
    kind = { 14, from = 13, to = 14 }, size = { 14, from = 13, to = 14 }, rule = { 0.4, from = 1 / 3, to = 1 / 2 },
  },
  -- II.7: the signer's office capitals 13–14 bold, the name 13–14 bold; the room for signature and seal.
  signature = { size = { 14, from = 13, to = 14 }, room = 72 },
  -- II.9: "Nơi nhận" 12 bold italic, its items 11.
  recipients = { title = { 12, from = 12, to = 12 }, size = { 11, from = 11, to = 11 } },
  -- Between a line and the rule below it, the two rows of the head, head and kind, subject and text, text and signature.
  gaps = { rule = 2.5, rows = 8, head = 14, subject = 12, foot = 14 },
}
