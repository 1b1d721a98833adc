-- The parts of a programme report in the order that offices write them. A plugin that uses them also uses
-- programme-measures under the name "measures", and declares the entities that the parts read.
return {
  id = "programme-sections",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Các phần của báo cáo Chương trình", en = "Parts of a programme report" },
  summary = {
    vi = "Tình hình, chỉ đạo, kết quả, khó khăn, nhiệm vụ, phụ lục; biên bản hội nghị",
    en = "Situation, direction, results, difficulties, tasks, annexes; the record of a conference",
  },
}
