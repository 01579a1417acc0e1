import CXlsxWriter
import CampaignModel
import Diagnostics

/// What a workbook says of itself.
struct WorkbookAbout {
  var title: String
  var office: String
  /// The day written into the file as that of its making.
  var date: CivilDate
}

/// A workbook as a file of Excel: the same sheets give the same bytes.
enum WorkbookFile {
  static func bytes(of sheets: [LedgerSheet], about: WorkbookAbout) -> Reported<[UInt8]?> {
    guard let file = NamelessFile() else { return Reported(nil, [fault("tmpfile")]) }
    // The library takes the book apart itself when it closes it, also when that fails.
    guard let book = workbook_new(file.path) else { return Reported(nil, [fault("workbook_new")]) }
    describe(book, about)
    let looks = WorkbookLooks(book)
    var faults: [String] = []
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        faults.append(sheet.name)
        continue
      }
      var drawing = SheetDrawing(page: page, sheet: sheet, looks: looks)
      drawing.draw(about)
      faults += drawing.faults
    }
    let closed = workbook_close(book)
    if closed != LXW_NO_ERROR { faults.append(String(cString: lxw_strerror(closed))) }
    guard faults.isEmpty, let bytes = file.bytes(), !bytes.isEmpty else {
      return Reported(nil, [fault(faults.first ?? "read")])
    }
    return Reported(bytes)
  }

  private static func describe(_ book: UnsafeMutablePointer<lxw_workbook>, _ about: WorkbookAbout) {
    about.title.withMutableCString { title in
      about.office.withMutableCString { office in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.author = office
        properties.company = office
        properties.created = time_t(about.date.dayNumber) * 86_400
        workbook_set_properties(book, &properties)
      }
    }
  }

  private static func fault(_ what: String) -> Diagnostic {
    Diagnostic(
      .ledgerNotWritten, at: .top(of: "content/outreach/plan.csv"),
      Bilingual(zh: "台账没有写成（\(what)）", en: "The ledger could not be written (\(what))"),
      remedy: Bilingual(
        zh: "看一看表格里有没有特别长的内容，临时文件夹（/tmp）还有没有地方，再试一次",
        en: "Look for very long cells and for room in the temporary folder, then try again"))
  }
}

extension String {
  /// For fields of C structures that are not marked as constant; nothing is written to them.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { buffer in
      withExtendedLifetime(buffer) {
        buffer.baseAddress.map(body) ?? withCString { body(UnsafeMutablePointer(mutating: $0)) }
      }
    }
  }
}
