import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

@Suite(
  "What a PDF says of itself",
  .enabled(if: Press.hasFonts && Tool.exists("qpdf"), Press.noTools))
struct PDFStructureTests {
  let press: Press

  init() throws { press = try Press() }

  private func read(
    _ document: PrintDocument, _ colors: PrintColors = .screen
  ) throws -> PDFReading {
    let printed = press.printer.pdf(document, colors: colors)
    #expect(printed.diagnostics.isEmpty)
    return try PDFReading(printed.value)
  }

  /// The structure elements below another, depth first, with their types.
  private func leaves(_ pdf: PDFReading, _ reference: Any?) -> [[String: Any]] {
    let element = pdf.dictionary(reference)
    let kids = element["/K"].map { pdf.array($0).isEmpty ? [$0] : pdf.array($0) } ?? []
    let below = kids.filter { pdf.dictionary($0)["/S"] != nil }
    return below.isEmpty ? [element] : below.flatMap { leaves(pdf, $0) }
  }

  @Test("Language, title, marks and the profile of its colours are in the catalogue")
  func catalogue() throws {
    let pdf = try read(PrintDocument(try press.sheet(Samples.refund)))
    #expect(pdf.root["/Lang"] as? String == "u:zh-CN")
    #expect(pdf.dictionary(pdf.root["/MarkInfo"])["/Marked"] as? Bool == true)
    #expect(pdf.dictionary(pdf.root["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool == true)
    let packet = pdf.text(pdf.root["/Metadata"])
    #expect(packet.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(packet.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(packet.contains("接到“客服退款”电话，先挂断再核实</rdf:li>"))
    #expect(packet.contains("2026-11-03T00:00:00+08:00"))
    let intent = pdf.dictionary(pdf.array(pdf.root["/OutputIntents"]).first)
    let profile = pdf.stream(intent["/DestOutputProfile"])
    #expect(profile.count == Int(profile[2]) << 8 | Int(profile[3]))
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
  }

  @Test("Headings, paragraphs and pictures with their text make up the structure, in reading order")
  func structure() throws {
    let sheet = try press.sheet(Samples.refund)
    let pdf = try read(PrintDocument(sheet))
    let found = leaves(pdf, pdf.dictionary(pdf.root["/StructTreeRoot"])["/K"])
    let types = found.compactMap { $0["/S"] as? String }
    #expect(types.first { $0.hasPrefix("/H") } == "/H1")
    #expect(types.contains("/P") && types.contains("/Figure"))
    for figure in found where figure["/S"] as? String == "/Figure" {
      #expect((figure["/Alt"] as? String)?.isEmpty == false)
    }
    // Each marked content of the page belongs to the element the parent tree names.
    let page = try #require(pdf.pages.first)
    let tree = pdf.dictionary(pdf.dictionary(pdf.root["/StructTreeRoot"])["/ParentTree"])
    let owners = pdf.array(pdf.array(tree["/Nums"]).dropFirst().first)
    #expect(owners.count == found.count)
    for (number, owner) in owners.enumerated() {
      #expect(pdf.dictionary(owner)["/K"] as? Int == number)
      #expect(pdf.text(page["/Contents"]).contains("/MCID \(number)>>BDC"))
    }
  }

  @Test("Nothing is painted outside marked content")
  func everythingIsMarked() throws {
    var document = PrintDocument(try press.sheet(Samples.refund))
    document.pages[0].elements = [Self.cropMark]
    document.pages.append(document.pages[0])
    let pdf = try read(document)
    for page in pdf.pages {
      var depth = 0
      for word in pdf.operators(page) {
        if word == "BMC" || word.hasSuffix("BDC") { depth += 1 }
        if word == "EMC" { depth -= 1 }
        if ["f", "f*", "S", "Do"].contains(word) || word.hasSuffix("TJ") {
          #expect(depth > 0)
        }
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }

  @Test("A heading is never more than one level below the last")
  func headingLevels() throws {
    var sheet = try press.sheet(Samples.refund)
    for index in sheet.elements.indices {
      if case .heading = sheet.elements[index].tag {
        sheet.elements[index].tag = .heading(level: 4)
      }
    }
    let pdf = try read(PrintDocument(sheet))
    let types = leaves(pdf, pdf.dictionary(pdf.root["/StructTreeRoot"])["/K"])
      .compactMap { $0["/S"] as? String }
    #expect(types.first { $0.hasPrefix("/H") } == "/H1")
  }

  @Test("A link can be clicked where it stands, and says where it leads")
  func links() throws {
    var sheet = try press.sheet(Samples.refund)
    let index = try #require(sheet.elements.firstIndex { $0.tag == .heading(level: 1) })
    sheet.elements[index].tag = .link(url: "https://例子.example/?q=(平安)")
    let pdf = try read(PrintDocument(sheet))
    let page = try #require(pdf.pages.first)
    let link = pdf.dictionary(pdf.array(page["/Annots"]).first)
    #expect(
      pdf.dictionary(link["/A"])["/URI"] as? String
        == "u:https://%E4%BE%8B%E5%AD%90.example/?q=(%E5%B9%B3%E5%AE%89)")
    #expect(link["/Contents"] as? String == "u:\(sheet.elements[index].plainText)")
    let owner = leaves(pdf, pdf.dictionary(pdf.root["/StructTreeRoot"])["/K"])
      .first { $0["/S"] as? String == "/Link" }
    #expect(pdf.array(owner?["/K"]).contains { pdf.dictionary($0)["/Type"] as? String == "/OBJR" })
  }

  @Test("Paper, bleed and cut are the page's boxes; a banner's page has units of its own")
  func boxes() throws {
    let sheet = try press.sheet(Samples.refund)
    let page = PrintPage(
      width: 230, height: 317, trim: Box(x: 10, y: 10, width: 210, height: 297),
      bleed: Box(x: 7, y: 7, width: 216, height: 303),
      placements: [.init(sheet, at: Point(x: 10, y: 10))])
    let banner = PrintPage(width: 10_160, height: 700, placements: [.init(sheet, scale: 2)])
    var document = PrintDocument(sheet)
    document.pages = [page, banner]
    let pdf = try read(document)
    func box(_ page: Int, _ name: String) -> [Double] {
      pdf.array(pdf.pages[page][name]).compactMap { ($0 as? NSNumber)?.doubleValue }
    }
    #expect(box(0, "/MediaBox") == [0, 0, 651.969, 898.583])
    #expect(box(0, "/BleedBox") == [19.843, 19.843, 632.126, 878.74])
    #expect(box(0, "/TrimBox") == [28.346, 28.346, 623.622, 870.236])
    #expect(pdf.pages[1]["/UserUnit"] as? Int == 2)
    #expect(box(1, "/MediaBox") == [0, 0, 14_400, 992.126])
  }

  @Test("A poster over sixteen sheets of paper is written twice, not sixteen times")
  func repeatedSheets() throws {
    let sheet = try press.sheet(Samples.refund)
    var tiled = PrintDocument(sheet)
    tiled.pages = (0..<16).map { index in
      PrintPage(
        width: 210, height: 297,
        placements: [
          .init(
            sheet, at: Point(x: -Double(index % 4) * 190, y: -Double(index / 4) * 277), scale: 4,
            clip: Box(x: 10, y: 10, width: 190, height: 277))
        ])
    }
    let one = press.printer.pdf(PrintDocument(sheet)).value.count
    let made = press.printer.pdf(tiled).value
    #expect(made.count < one + 15_000)
    let pdf = try PDFReading(made)
    let forms = pdf.all.filter { $0.dictionary["/Subtype"] as? String == "/Form" }
    #expect(forms.count == 1)
    let form = pdf.text(forms.first?.name)
    #expect(form.contains("TJ") && !form.contains("MCID"))
    #expect(
      pdf.pages.dropFirst().allSatisfy { pdf.text($0["/Contents"]).contains("/Artifact BMC") })
  }

  static let cropMark = PosterSheet.Element(
    .artifact,
    marks: [
      .line(
        from: Point(x: 1, y: 1), to: Point(x: 5, y: 1), thickness: 0.1,
        color: SheetColor(red: 0, green: 0, blue: 0))
    ])
}

extension PosterSheet.Element {
  /// What its lines say, one after the other.
  fileprivate var plainText: String {
    marks.map { if case .text(let line) = $0 { line.text } else { "" } }.joined()
  }
}
