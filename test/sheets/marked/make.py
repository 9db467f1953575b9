"""Makes the workbooks of this folder that openpyxl and XlsxWriter write; see README.md. Run: python3 make.py"""
import datetime as d
import io
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

# Formats, a note of the sender's, a validation, a chart, names of a sheet, a hidden sheet, the second sheet open.
book = openpyxl.Workbook()
first = book.active
first.title = "Bìa"
first["A1"] = "UBND TỈNH"
sheet = book.create_sheet("Hệ thống 'Sở' quản lý")
sheet.append(["Tên", "Cấp độ", "Ngày", "Kinh phí"])
for row in range(6):
    sheet.append([f"Hệ thống {row}", row, d.date(2024, 3, row + 1), 1_000_000 * row])
thin = Side(style="thin")
for cell in sheet["D"]:
    cell.number_format, cell.border = "#,##0", Border(top=thin, bottom=thin)
sheet["A3"].font = Font(bold=True, color="FF00AA00")
sheet["B4"].fill = PatternFill("solid", fgColor="FFFFFF00")
sheet["C2"].comment = Comment("Đã hỏi lại", "Chị Lan")
sheet["D8"] = "=SUM(D2:D7)"
valid = DataValidation(type="list", formula1='"1,2,3"')
valid.add("B2:B20")
sheet.add_data_validation(valid)
sheet.conditional_formatting.add("D2:D7", CellIsRule(operator="greaterThan", formula=["3"], font=Font(bold=True)))
chart = BarChart()
chart.add_data(Reference(sheet, min_col=4, min_row=1, max_row=7), titles_from_data=True)
sheet.add_chart(chart, "F2")
sheet.print_area = "A1:D8"
sheet.print_title_rows = "1:1"
sheet.freeze_panes = "A2"
sheet.protection.sheet = True
hidden = book.create_sheet("Ẩn")
hidden.sheet_state = "hidden"
hidden["B2"] = 7
book.defined_names.append(DefinedName("Tong", attr_text="'Hệ thống ''Sở'' quản lý'!$D$8"))
book.active = 1
first.sheet_view.tabSelected, sheet.sheet_view.tabSelected = False, True
book.save("openpyxl.xlsx")

# Rich text, a table, pictures of a formula, columns and rows with formats, a picture, no cell where something is missing.
book = xlsxwriter.Workbook("xlsxwriter.xlsx")
sheet = book.add_worksheet("Danh sách")
bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "#,##0", "italic": True})
sheet.set_column("B:B", 20, money)
sheet.set_row(4, 30, bold)
sheet.write_row("A1", ["Tên", "Số tiền", "Ghi chú"], bold)
sheet.write_rich_string("A2", "Sở ", bold, "Y tế")
sheet.write("B2", 1500)
sheet.write("A3", "_x0041_ & <b>")
sheet.write_comment("B2", "Ghi chú của cơ quan", {"author": "Văn thư"})
sheet.add_table("E1:F4", {"columns": [{"header": "Mã"}, {"header": "Số"}]})
sheet.write_url("C2", "https://example.vn/", string="trang")
sheet.insert_textbox("H2", "Mẫu 01")
other = book.add_worksheet("Khác")
other.write("A1", "không sai")
book.close()

# Namespaces with prefixes, no styles, no numbers of rows and cells, rows and cells of nothing.
X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006"
parts = {
    "[Content_Types].xml": f'<ns0:Types xmlns:ns0="{P}/content-types"><ns0:Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><ns0:Default Extension="xml" ContentType="application/xml"/><ns0:Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><ns0:Override PartName="/xl/sheets/one.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><ns0:Override PartName="/xl/sheets/two.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></ns0:Types>',
    "_rels/.rels": f'<Relationships xmlns="{P}/relationships"><Relationship Id="a" Type="{R}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<x:workbook xmlns:x="{X}"><x:sheets><x:sheet name="Một" sheetId="4" r:id="one" xmlns:r="{R}"/><x:sheet name="Hai" sheetId="9" r:id="two" xmlns:r="{R}"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{P}/relationships"><Relationship Id="one" Type="{R}/worksheet" Target="sheets/one.xml"/><Relationship Id="two" Type="{R}/worksheet" Target="/xl/sheets/two.xml"/></Relationships>',
    "xl/sheets/one.xml": f'<?xml version="1.0"?>\n<x:worksheet xmlns:x="{X}"><x:sheetData><!-- <x:row r="1"> --><x:row><x:c t="inlineStr"><x:is><x:t>Tên</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Cấp</x:t></x:is></x:c></x:row><x:row r="3"/><x:row r="5"><x:c r="B5"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    "xl/sheets/two.xml": f'<x:worksheet xmlns:x="{X}"><x:sheetData/></x:worksheet>',
}
with zipfile.ZipFile("by-hand.xlsx", "w", zipfile.ZIP_DEFLATED) as pack:
    for name, text in parts.items():
        # As a stream, with sizes behind the bytes.
        with pack.open(name, "w") as part:
            part.write(text.encode())

with zipfile.ZipFile("no-workbook.zip", "w") as pack:
    pack.writestr("word/document.xml", "<w/>")
