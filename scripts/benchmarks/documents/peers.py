"""One document by one peer: the annex's table from rows that stand in a JSON file.

usage: peers.py NAME ROWS.json COUNT OUT

NAME: weasyprint, openpyxl, xlsxwriter, python-docx. Prints the seconds after the imports and the reading of the rows. Each
makes what ours makes: a title, a caption, a head that is repeated on every page and stays in sight, typed cells with
borders and number formats, a page set-up. Each goes the way that its own documentation names for large tables.
"""

import datetime
import html
import json
import sys
import time

TITLE = "Danh sách rà soát hộ nghèo, hộ cận nghèo"
CAPTION = "Phụ lục kèm theo Báo cáo"
WIDTHS = [14, 24, 14, 12, 24, 20]
FACE = "Liberation Serif"


def grouped(number):
    return f"{number:,}".replace(",", ".")


def texts(row):
    """A row as it is printed."""
    code, unit, date, members, income, kind = row
    date = "" if date is None else date.strftime("%d/%m/%Y")
    return [code, unit, date, *("-" if n is None else grouped(n) for n in (members, income)), kind or "-"]


def weasyprint(head, rows, out):
    cells = "".join("<tr>" + "".join(f"<td>{html.escape(text)}</td>" for text in texts(row)) + "</tr>" for row in rows)
    page = f"""<html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title><style>
      @page {{ size: A4; margin: 2cm; @bottom-center {{ content: counter(page) "/" counter(pages) }} }}
      body {{ font: 10.5pt "{FACE}" }} table {{ border-collapse: collapse; width: 100% }}
      td, th {{ border: 0.5pt solid black; padding: 1pt 3pt }} td:nth-child(4), td:nth-child(5) {{ text-align: right }}
      </style></head><body><h1>{TITLE}</h1><table><caption>{CAPTION}</caption><thead><tr>
      {"".join(f"<th>{html.escape(name)}</th>" for name in head)}</tr></thead><tbody>{cells}</tbody></table></body></html>"""
    return lambda module: module.HTML(string=page).write_pdf(out)


def openpyxl(head, rows, out):
    def write(module):
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        book = module.Workbook(write_only=True)
        sheet = book.create_sheet(CAPTION)
        for index, width in enumerate(WIDTHS):
            sheet.column_dimensions["ABCDEF"[index]].width = width
        sheet.freeze_panes = "B5"
        sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
        sheet.sheet_properties.pageSetUpPr = module.worksheet.properties.PageSetupProperties(fitToPage=True)
        sheet.print_title_rows = "4:4"
        thin = Side(style="thin")
        border, face = Border(left=thin, right=thin, top=thin, bottom=thin), Font(name="Times New Roman", size=12)
        bold = Font(name="Times New Roman", size=12, bold=True)

        def cell(value, font=face, number_format="General", edge=border):
            made = WriteOnlyCell(sheet, value=value)
            made.font, made.border, made.number_format = font, edge, number_format
            return made

        for text in (TITLE, CAPTION):
            sheet.append([cell(text, bold, edge=Border())])
        sheet.append([])
        names = [cell(name, bold) for name in head]
        for name in names:
            name.fill = PatternFill("solid", fgColor="DDEBF7")
            name.alignment = Alignment(wrap_text=True, horizontal="center")
        sheet.append(names)
        formats = ["@", "@", "dd/mm/yyyy", "#,##0", "#,##0", "@"]
        for row in rows:
            sheet.append([cell(value, number_format=code) for value, code in zip(row, formats)])
        book.save(out)

    return write


def xlsxwriter(head, rows, out):
    def write(module):
        book = module.Workbook(out, {"constant_memory": True})
        sheet = book.add_worksheet(CAPTION)
        face = {"font_name": "Times New Roman", "font_size": 12}
        bold = book.add_format({**face, "bold": True})
        names = book.add_format({**face, "bold": True, "border": 1, "bg_color": "#DDEBF7", "text_wrap": True,
                                 "align": "center"})
        formats = [
            book.add_format({**face, "border": 1, "num_format": code})
            for code in ("@", "@", "dd/mm/yyyy", "#,##0", "#,##0", "@")
        ]
        for index, width in enumerate(WIDTHS):
            sheet.set_column(index, index, width)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(3)
        sheet.freeze_panes(4, 1)
        sheet.write_string(0, 0, TITLE, bold)
        sheet.write_string(1, 0, CAPTION, bold)
        for index, name in enumerate(head):
            sheet.write_string(3, index, name, names)
        for line, (code, unit, date, members, income, kind) in enumerate(rows, start=4):
            sheet.write_string(line, 0, code, formats[0])
            sheet.write_string(line, 1, unit, formats[1])
            sheet.write_datetime(line, 2, date, formats[2])
            for column, number in ((3, members), (4, income)):
                if number is None:
                    sheet.write_string(line, column, "-", formats[column])
                else:
                    sheet.write_number(line, column, number, formats[column])
            sheet.write_string(line, 5, kind or "-", formats[5])
        book.close()

    return write


def python_docx(head, rows, out):
    def write(module):
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        document = module.Document()
        document.add_heading(TITLE, 0)
        document.add_paragraph(CAPTION)
        table = document.add_table(rows=len(rows) + 1, cols=6)
        table.style = "Table Grid"
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        table.rows[0]._tr.get_or_add_trPr().append(repeated)
        # Asking the table for a cell looks at all of them each time: they are taken once.
        cells = iter(table._cells)
        for row in [head, *(texts(row) for row in rows)]:
            for text in row:
                next(cells).text = text
        document.save(out)

    return write


def main():
    name, source, count, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    with open(source, encoding="utf-8") as file:
        content = json.load(file)
    rows = [
        [code, unit, date and datetime.datetime.fromisoformat(date), members, income, kind]
        for code, unit, date, members, income, kind in content["rows"][:count]
    ]
    make = {"weasyprint": weasyprint, "openpyxl": openpyxl, "xlsxwriter": xlsxwriter, "python-docx": python_docx}[name]
    module = __import__("docx" if name == "python-docx" else name)
    start = time.perf_counter()
    make(content["head"], rows, out)(module)
    print(time.perf_counter() - start)


main()
