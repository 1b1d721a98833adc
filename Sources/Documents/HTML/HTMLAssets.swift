/// The style and the script of HTML pages.

enum HTMLAssets {
  /// Screen first from phone to desktop, then paper: A4, margins and sizes of Decree 30/2020, page numbers from page 2.
  static let style = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.5 "Segoe UI", Roboto, "Helvetica Neue",
      "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
    main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
    header { margin: 1.75rem 0 1.5rem; border-bottom: 2px solid #1f4e79; padding-bottom: .75rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; color: #12344f; text-wrap: balance; }
    .subtitle { margin: .3rem 0 0; color: #4a5560; font-size: 1.05rem; }
    h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; color: #12344f; }
    h3 { font-size: 1.08rem; margin: 1.75rem 0 .5rem; color: #12344f; }
    h4, h5 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
    h1, h2, h3, h4, h5 { break-after: avoid; }
    p { margin: .6rem 0; max-width: 44rem; }
    ul { padding-left: 1.4rem; max-width: 44rem; }
    li { margin: .25rem 0; }
    .note { color: #4a5560; font-size: .9rem; border-left: 3px solid #b9c4cd; padding-left: .75rem; }
    figure { margin: 1.5rem 0; }
    figcaption { font-weight: 600; margin-bottom: .5rem; text-wrap: balance; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0; margin: 1.25rem 0;
      border: 1px solid #d5dce2; border-width: 1px 0 0 1px; }
    .figures div { padding: .7rem .9rem .75rem; border: 1px solid #d5dce2; border-width: 0 1px 1px 0; display: flex;
      flex-direction: column; justify-content: space-between; break-inside: avoid; }
    dt { color: #4a5560; font-size: .85rem; line-height: 1.3; }
    dd { margin: .3rem 0 0; font-size: 1.5rem; line-height: 1.2; font-weight: 600; color: #12344f;
      font-variant-numeric: tabular-nums; }
    dd.mid { font-size: 1.25rem; }
    dd.long { font-size: 1rem; }
    dd small { font-size: .85rem; font-weight: 400; color: #4a5560; white-space: nowrap; }
    .scroll { overflow-x: auto; }
    .scroll:focus-visible { outline: 2px solid #1f4e79; outline-offset: 2px; }
    table { border-collapse: separate; border-spacing: 0; font-size: .92rem; line-height: 1.35; min-width: 60%; }
    th, td { padding: .4rem .75rem; text-align: left; vertical-align: top; font-weight: 400; }
    thead th { vertical-align: bottom; font-weight: 600; border-top: 1.5px solid #333; border-bottom: 1px solid #333;
      min-width: 4.5rem; max-width: 13rem; }
    tbody th, tbody td { border-bottom: 1px solid #e3e6e8; }
    tbody .key { white-space: nowrap; }
    tbody tr:hover > * { background: #f2f6f9; }
    tbody tr:last-child > * { border-bottom: 1.5px solid #333; }
    th.span { text-align: center; border-bottom: 1px solid #aab4bc; }
    .subtotal th, .subtotal td { font-weight: 700; }
    .level-1 { padding-left: 1.2em !important; }
    .level-2 { padding-left: 2.4em !important; }
    .level-3 { padding-left: 3.6em !important; }
    .level-4 { padding-left: 4.8em !important; }
    .level-5 { padding-left: 6em !important; }
    .level-6 { padding-left: 7.2em !important; }
    tfoot th, tfoot td { font-weight: 700; border-bottom: 1.5px solid #333; }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    td.n, tfoot .n, .d { white-space: nowrap; }
    td.n.long { white-space: normal; overflow-wrap: anywhere; }
    td.long, tbody th.long { min-width: 16rem; max-width: 30rem; overflow-wrap: anywhere; white-space: normal; }
    .empty { color: #4a5560; font-style: italic; }
    .footnote { font-size: .85rem; color: #4a5560; margin: .4rem 0 0; }
    .wordy { min-width: 8.5rem; }
    .sort { cursor: pointer; }
    .sort:focus-visible { outline: 2px solid #1f4e79; outline-offset: 2px; }
    .sort::after { content: "\\A0\\2195"; color: #8b969f; font-weight: 400; }
    th[aria-sort=ascending] .sort::after { content: "\\A0\\2191"; color: #12344f; }
    th[aria-sort=descending] .sort::after { content: "\\A0\\2193"; color: #12344f; }
    .chart { break-inside: avoid; }
    .chart svg { display: block; max-width: 100%; height: auto; font-size: 12px; overflow: visible; }
    .narrow { display: none; }
    .progress { margin: 1.5rem 0; max-width: 44rem; break-inside: avoid; }
    .progress p { display: flex; justify-content: space-between; gap: 1rem; margin: .2rem 0; }
    .progress span { font-weight: 600; color: #12344f; }
    .progress svg { display: block; width: 100%; height: .9rem; }
    .progress .goal { font-size: .9rem; color: #4a5560; }
    .letter { margin: 2.5rem 0; border: 1px solid #d5dce2; padding: 1.5rem clamp(1rem, 5vw, 3rem); }
    .letter p { max-width: none; }
    .to { font-weight: 600; text-align: center; margin-bottom: 1.2rem; }
    .annex { text-align: center; margin-top: 3rem; border-top: 1px solid #d5dce2; padding-top: 1.5rem; }
    .signatures { display: flex; flex-wrap: wrap; gap: 1.5rem; justify-content: space-around; margin: 2rem 0; }
    .signatures div { flex: 1 1 12rem; text-align: center; break-inside: avoid; }
    .signatures p + p { margin-top: 4.5rem; }
    .sign { font-size: .75em; vertical-align: .1em; }
    .mark-high, .mark-low, .mark-attention { font-weight: 600; }
    .mark-high { color: #8f2d1f; background: #fbeeeb; }
    .mark-low { color: #12446e; background: #e9f1f8; }
    .mark-attention { color: #6b4a00; background: #fdf4dc; }
    .filter { display: flex; flex-wrap: wrap; gap: .6rem; align-items: baseline; margin: 0 0 .5rem; font-size: .9rem; }
    .filter input { font: inherit; padding: .3rem .6rem; border: 1px solid #8b969f; border-radius: 4px; width: 16rem; max-width: 100%; }
    .filter input:focus-visible { outline: 2px solid #1f4e79; outline-offset: 1px; }
    .filter output { color: #4a5560; }
    .language { margin: .6rem 0 0 1rem; font-size: .9rem; }
    label.language { margin-left: .3rem; cursor: pointer; }
    #language-vi:checked ~ .edition[lang=en], #language-en:checked ~ .edition[lang=vi] { display: none; }
    .page-break { border: 0; border-top: 1px dashed #b9c4cd; margin: 2rem 0; }
    footer { margin: 2.5rem auto 2rem; font-size: .75rem; color: #5a6268; overflow-wrap: anywhere; }
    footer::before { content: ""; display: block; border-top: 1px solid #d5dce2; padding-bottom: .5rem; }
    @media (max-width: 40rem) {
      body { font-size: 15px; }
      h1 { font-size: 1.3rem; }
      th, td { padding: .4rem .55rem; }
      table { min-width: 100%; }
      .key { position: sticky; left: 0; background: #fff padding-box; max-width: 10rem; min-width: 5rem; }
      tbody .key, tbody th.long { white-space: normal; min-width: 7.5rem; }
      dd.mid { font-size: 1.05rem; }
      .figures { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
      dd { font-size: 1.25rem; }
    }
    @media screen and (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } }
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt serif; } }
    @page :first { @top-center { content: ""; } }
    @page landscape { size: A4 landscape; margin: 30mm 20mm 15mm 20mm; }
    @media print {
      body { font: 13pt/1.35 "Liberation Serif", "Times New Roman", Times, serif; color: #000; }
      main, footer { max-width: none; padding: 0; }
      header { margin-top: 0; border-bottom-color: #000; }
      h1 { font-size: 17pt; } h2 { font-size: 14.5pt; } h3 { font-size: 13pt; }
      h1, h2, h3, dd { color: #000; }
      p, ul { max-width: none; orphans: 2; widows: 2; }
      main > p { text-align: justify; }
      figcaption { break-after: avoid; font-size: 12pt; }
      .scroll { overflow: visible; }
      .filter, .language { display: none; }
      table { font-size: 11pt; width: 100%; }
      th, td { padding: 3pt 5pt; }
      thead { display: table-header-group; }
      thead th { min-width: 0; }
      tfoot { display: table-row-group; }
      tr, .figures, .figures div { break-inside: avoid; }
      td.long, tbody th.long, .wordy { min-width: 0; }
      .key { position: static; max-width: none; min-width: 0; }
      .landscape, .pages-landscape { page: landscape; }
      .pages-portrait .landscape { page: auto; }
      .annex { break-before: page; border: 0; padding: 0; margin-top: 0; }
      .landscape table { font-size: 9pt; }
      .landscape th, .landscape td { padding: 2pt 3pt; }
      .chart svg { width: 100%; }
      .sort::after { content: none !important; }
      .landscape tbody .key, tbody th.long { white-space: normal; }
      .letter { border: 0; padding: 0; margin: 0; break-before: page; }
      .page-break { visibility: hidden; margin: 0; break-after: page; }
      dd { font-size: 15pt; } dt, .note, .progress .goal { font-size: 11pt; } .footnote { font-size: 10pt; }
      footer { font-size: 8.5pt; margin: 12pt 0 0; }
    }

    """

  /// Sorting by the heads of columns: up, down, as it was. Empty values stay last. Long tables have a box whose words
  /// are looked for in their rows, whatever the accents; a page is printed with the rows that are shown.
  static let script = """
    for (const table of document.querySelectorAll("table")) {
      const body = table.tBodies[0], original = [...body.rows], lang = table.closest("[lang]").lang;
      const collator = new Intl.Collator(lang, { numeric: true });
      const heads = [...table.querySelectorAll("th[data-sort]")];
      heads.forEach(head => {
        const column = Number(head.dataset.sort);
        const button = document.createElement("span");  // a real button would not be printed in repeated heads
        button.className = "sort";
        button.tabIndex = 0;
        button.setAttribute("role", "button");
        button.append(...head.childNodes);
        head.append(button);
        head.setAttribute("aria-sort", "none");
        button.addEventListener("keydown", event => {
          if (event.key === "Enter" || event.key === " ") { event.preventDefault(); button.click(); }
        });
        button.addEventListener("click", () => {
          const state = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")];
          heads.forEach(other => other.setAttribute("aria-sort", "none"));
          head.setAttribute("aria-sort", state);
          const key = row => {
            const cell = row.cells[column], text = cell.textContent;
            if (cell.dataset.v !== undefined) return [0, Number(cell.dataset.v)];
            return text === "-" || text === "\\u2026" || text === "" ? [2, ""] : [1, text];
          };
          const sign = state === "descending" ? -1 : 1;
          const rows = original.map(row => [key(row), row]);
          if (state !== "none") rows.sort(([a], [b]) => {
            if (a[0] !== b[0]) return a[0] === 2 ? 1 : b[0] === 2 ? -1 : sign * (a[0] - b[0]);
            return sign * (a[0] === 0 ? a[1] - b[1] : collator.compare(a[1], b[1]));
          });
          body.append(...rows.map(([, row]) => row));
        });
      });
      if (heads.length === 0 || original.length < 10) continue;
      const fold = text => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
      const words = original.map(row => fold([...row.cells].map(cell => cell.textContent).join(" ")));
      const box = document.createElement("p"), field = document.createElement("input"), count = document.createElement("output");
      const scroll = table.parentElement, vi = lang === "vi";
      box.className = "filter";
      field.type = "search";
      field.placeholder = vi ? "Lọc dòng…" : "Filter rows…";
      field.setAttribute("aria-label", (vi ? "Lọc dòng của bảng" : "Filter the rows of the table") + " "
        + (document.getElementById(scroll.getAttribute("aria-labelledby"))?.textContent ?? ""));
      count.setAttribute("aria-live", "polite");
      field.addEventListener("input", () => {
        const wanted = fold(field.value).split(/\\s+/).filter(Boolean);
        let shown = 0;
        original.forEach((row, index) => {
          row.hidden = !wanted.every(word => words[index].includes(word));
          if (!row.hidden) shown += 1;
        });
        count.textContent = wanted.length ? `${shown}/${original.length} ${vi ? "dòng" : "rows"}` : "";
        // The total is of all rows, and says nothing about some of them.
        if (table.tFoot) table.tFoot.hidden = shown < original.length;
      });
      box.append(field, count);
      scroll.before(box);
    }

    """
}
