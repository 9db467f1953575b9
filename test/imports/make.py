"""Makes the workbooks of this folder that openpyxl and XlsxWriter write; see README.md. Run: python3 make.py"""
import datetime as d
import os

import openpyxl
import xlsxwriter


def save(book, name, ending="xlsx"):
    os.makedirs(name, exist_ok=True)
    book.save(f"{name}/book.{ending}")


# A title above, merged cells, two rows of header, numbers of columns, a total and a signature below.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Danh sách hệ thống"
sheet["A1"] = "UBND TỈNH"
sheet["A3"] = "DANH SÁCH HỆ THỐNG THÔNG TIN"
sheet.merge_cells("A3:G3")
for column, title in enumerate(
    ["STT", "Tên hệ thống", "Đơn vị quản lý", "Cấp độ", "Ngày đưa vào sử dụng", "Quyết định phê duyệt cấp độ", None, "Người nhập"]
):
    sheet.cell(5, column + 1, title)
sheet.merge_cells("F5:G5")
sheet["F6"], sheet["G6"] = "Số", "Ngày"
for column in "ABCDEH":
    sheet.merge_cells(f"{column}5:{column}6")
for column in range(8):
    sheet.cell(7, column + 1, f"({column + 1})")
rows = [
    [1, "Cổng thông tin y tế", "Sở Y tế", "Cấp 3", d.date(2024, 3, 5), "12/QĐ-UBND", d.date(2024, 3, 1), "An"],
    [2, "Phần mềm HIS", "so-y-te", 2, "15/06/2023", None, None, None],
]
for row, values in enumerate(rows, 8):
    for column, value in enumerate(values, 1):
        if value is not None:
            sheet.cell(row, column, value)
sheet["A11"] = "Tổng cộng: 2 hệ thống"
sheet["F13"] = "Tuyên Quang, ngày 01 tháng 12 năm 2026"
sheet["F14"] = "THỦ TRƯỞNG ĐƠN VỊ"
sheet["F15"] = "Nguyễn Văn A"
save(book, "openpyxl-two-header-rows")

# What is wrong is told cell by cell, and keeps everything from being written.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Hệ thống"
sheet.append(["Tên hệ thống", "Cơ quan", "Cấp độ", "Ngày đưa vào sử dụng"])
sheet.append(["Kho thuốc", "Sở Y tế", "cap 9", "31/02/2026"])
sheet.append(["Tiêm chủng", "Sở Không Có", 2, d.time(8, 0)])
sheet.append(["Giám định", "Sở Y tế", 2, "=A1"])
sheet.append(["Bảo hiểm", "Sở Y tế", 2, "#N/A"])
sheet["D5"].data_type = "e"
sheet.append([None, "Sở Y tế", 2, d.date(2025, 1, 1)])
sheet.append(["Khám bệnh", "Sở Y tế", 2, d.date(2025, 1, 1)])
save(book, "openpyxl-refused-cells")

# Members: a mark for yes, certificates in groups of columns, a year of birth, a serial number, a phone kept as a number.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Nhân sự"
sheet.append(["ĐỘI ỨNG CỨU SỰ CỐ"])
sheet.append(
    ["TT", "Họ và tên", "Năm sinh", "Đội trưởng", "Ngày vào Đội", "Chứng chỉ 1", "Ngày cấp 1", "Hết hạn 1", "Chứng chỉ 2", "Ngày cấp 2"]
)
sheet.append([1, "Trần Văn B", 1985, "x", d.date(2025, 1, 1), "CEH", d.date(2025, 3, 1), d.date(2028, 3, 1), "Security+", "01/02/2024"])
sheet.append([2, "Lê Thị C", d.date(1990, 5, 3), None, 45000, None, None, None, None, None])
sheet.append([2, "Lê Thị C", d.date(1990, 5, 3), None, 45000, None, None, None, None, None])
save(book, "openpyxl-members")

# Two sheets, one of which names what the other brings; a body named by a row below; hidden rows and sheets.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Hệ thống"
sheet.append(["Tên hệ thống", "Cơ quan", "Ngày đưa vào sử dụng"])
sheet.append(["Một cửa", "Sở Thử", d.date(2024, 1, 1)])
sheet.append(["Cũ", "Sở Thử", d.date(2020, 1, 1)])
sheet.row_dimensions[3].hidden = True
sheet = book.create_sheet("Cơ quan mới")
sheet.append(["Mã đơn vị", "Tên đơn vị", "Loại", "Điện thọai", "Email", "Cấp trên"])
sheet.append(["007", "Trung tâm CNTT", "sở, ban, ngành", 912345678, "a@b.vn", "Sở Thử"])
sheet["D2"].number_format = "0000000000"
sheet.append([None, "Sở Thử", "sở", "0207.3822.123", "x@y.vn", None])
sheet = book.create_sheet("Ẩn")
sheet.sheet_state = "hidden"
sheet.append(["Tên hệ thống", "Cơ quan"])
save(book, "openpyxl-two-kinds-and-hidden")
save(book, "openpyxl-hidden-taken")

# Days counted from 1904, hours as a length of time, a sum in groups.
book = openpyxl.Workbook()
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
sheet = book.active
sheet.title = "Sự cố"
sheet.append(["Hệ thống", "Loại sự cố", "Thời điểm phát hiện", "Mức độ sự cố", "Thời gian gián đoạn", "Thiệt hại (đồng)"])
sheet.append(["Cổng dịch vụ công", "mã độc", d.datetime(2026, 8, 20, 9, 30), "thông thường", d.timedelta(hours=30), "1.500.000"])
sheet["E2"].number_format = "[h]:mm"
save(book, "openpyxl-1904-and-durations")

# The number of a day without its format, in a workbook that counts from 1904: 15 March 2023.
book = openpyxl.Workbook()
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
sheet = book.active
sheet.title = "Hệ thống"
sheet.append(["Tên hệ thống", "Cơ quan", "Ngày đưa vào sử dụng"])
sheet.append(["Sổ sách", "Sở Y tế", 43538])
save(book, "openpyxl-1904-serial")

# Decomposed letters, capitals, no marks, blanks that keep a line together.
book = openpyxl.Workbook()
sheet = book.active
import unicodedata

sheet.append([unicodedata.normalize("NFD", "Tên hệ thống"), "CO QUAN", "cap do", unicodedata.normalize("NFD", "Ngày đưa vào sử dụng")])
sheet.append([unicodedata.normalize("NFD", "Quản lý văn bản"), unicodedata.normalize("NFD", "sở y tế"), " 3 ", "5.3.2024"])
save(book, "openpyxl-decomposed")

# One row of a record twice and alike, another twice and not.
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["Tên hệ thống", "Cơ quan", "Cấp độ", "Ngày đưa vào sử dụng"])
for level in (2, 2):
    sheet.append(["Lặp giống", "Sở Y tế", level, "01/01/2024"])
for level in (2, 3):
    sheet.append(["Lặp khác", "Sở Y tế", level, "01/01/2024"])
save(book, "openpyxl-rows-that-disagree")

# No column of agencies: said with the command.
book = openpyxl.Workbook()
sheet = book.active
sheet["A1"] = "Biểu của Sở Y tế"
for column, title in enumerate(["Tên hệ thống", "Cấp độ", "Ngày đưa vào sử dụng"], 1):
    sheet.cell(3, column, title)
sheet.append(["Nhân sự y tế", 2, d.date(2024, 5, 6)])
save(book, "openpyxl-agency-given")
save(book, "openpyxl-agency-missing")

# An event is known by its subject and its day; what is planned by its beginning.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Rà quét"
sheet.append(["Hệ thống", "Từ ngày", "Đến ngày", "Đơn vị rà quét", "Nghiêm trọng", "Cao", "Trung bình", "Thấp"])
sheet.append(["Cổng dịch vụ công", d.date(2026, 5, 3), d.date(2026, 5, 5), "Công ty An", 0, 2, 5, 7])
sheet.append(["Cổng dịch vụ công; HIS cũ", d.date(2026, 6, 3), None, "Công ty An", None, None, None, None])
save(book, "openpyxl-scans")

# XlsxWriter: rich text, a link, a date format of its own, a formula with its result, an error.
os.makedirs("xlsxwriter-rich", exist_ok=True)
book = xlsxwriter.Workbook("xlsxwriter-rich/book.xlsx")
sheet = book.add_worksheet("Đầu mối")
bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yy"})
for column, title in enumerate(["Cơ quan", "Số điện thoại", "Email", "Nơi công bố", "Ngày công bố"]):
    sheet.write(2, column, title, bold)
sheet.write_rich_string(3, 0, "Sở ", bold, "Y tế")
sheet.write_string(3, 1, "0207 123 4567")
sheet.write_url(3, 2, "mailto:syt@example.vn", string="syt@example.vn")
sheet.write_url(3, 3, "https://syt.example.vn/dau-moi")
sheet.write_datetime(3, 4, d.datetime(2026, 3, 2), day)
book.close()

os.makedirs("xlsxwriter-budget", exist_ok=True)
book = xlsxwriter.Workbook("xlsxwriter-budget/book.xlsx")
sheet = book.add_worksheet("Kinh phí")
money = book.add_format({"num_format": "#,##0"})
for column, title in enumerate(["STT", "Đơn vị", "Năm", "Mục đích", "Dự toán", "Đã bố trí", "Tổng chi CNTT"]):
    sheet.write(0, column, title)
sheet.merge_range(1, 0, 1, 6, "I. Khối sở, ngành")
for column, value in enumerate([1, "Sở Y tế", 2026, "an toàn thông tin", 350000000, 300000000, None]):
    if value is not None:
        sheet.write(2, column, value, money if column > 3 else None)
sheet.write_formula(2, 6, "=E3*10", money, 3500000000)
sheet.write(3, 1, "Tổng cộng")
sheet.write_formula(3, 4, "=SUM(E3:E3)", money, 350000000)
book.close()

# Letters of before Unicode.
book = openpyxl.Workbook()
sheet = book.active
from openpyxl.styles import Font

old = Font(name=".VnTime")
sheet.append(["Tên hệ thống", "Cơ quan", "Ngày đưa vào sử dụng"])
sheet.append(["QuÁn lý".replace("Á", "¶"), "Së Y tÕ", "01/01/2024"])
for column in "AB":
    sheet[f"{column}2"].font = old
save(book, "openpyxl-tcvn3")
save(book, "openpyxl-tcvn3-converted")

with open("csv-semicolon.tmp", "w"):
    pass
os.remove("csv-semicolon.tmp")


def text(name, content, encoding):
    os.makedirs(name, exist_ok=True)
    with open(f"{name}/book.csv", "wb") as file:
        file.write(content.encode(encoding))


lines = "Tên hệ thống{0}Cơ quan{0}Cấp độ{0}Ngày đưa vào sử dụng\r\n"
body = 'Bản đồ số{0}Sở Y tế{0}2{0}07/08/2024\r\n"Kho {0} dữ liệu"{0}Sở Y tế{0}1{0}2024-08-07\r\n'
text("csv-comma", (lines + body).format(","), "utf-8")
text("csv-semicolon-bom", (lines + body).format(";"), "utf-8-sig")
text("csv-tab-utf16", (lines + body).format("\t"), "utf-16")
text("csv-windows-1258", "Tên hệ thống,Cơ quan,Ngày đưa vào sử dụng\r\nThư viện,so-y-te,07/08/2024\r\n".replace("ệ", "ê\u0323").replace("ử", "ư\u0309").replace("ụ", "u\u0323").replace("ố", "ô\u0301"), "cp1258")
text("csv-no-encoding", "Tên hệ thống,Cơ quan,Ngày đưa vào sử dụng\r\nThư viện,so-y-te,07/08/2024\r\n".replace("ệ", "ê\u0323").replace("ử", "ư\u0309").replace("ụ", "u\u0323").replace("ố", "ô\u0301"), "cp1258")
