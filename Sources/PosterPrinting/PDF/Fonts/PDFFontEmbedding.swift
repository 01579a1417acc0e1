import Hashing
import PosterComposing

/// Writes one font into a PDF file: composite, by glyph number, embedded (ISO 32000-1 §9.7).
struct PDFFontEmbedding {
  let prepared: PreparedFont
  let compact: CompactFont
  let uses: GlyphUses

  func add(to file: inout PDFFile) -> PDFFile.Reference {
    let name = Self.tag(of: compact.bytes) + "+" + prepared.measures.postScriptName
    let program = file.addStream(programEntries, compact.bytes)
    let descriptor = file.add(.value(descriptor(name, program)))
    var descendant: [UInt8] = []
    descendant.append("<</Type/Font/Subtype/CIDFontType\(isCFF ? 0 : 2)/BaseFont")
    descendant.append(pdfName: name)
    descendant.append("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
    descendant.append("/FontDescriptor \(descriptor.text)/DW 1000")
    appendWidths(to: &descendant)
    descendant.append(isCFF ? ">>" : "/CIDToGIDMap/Identity>>")
    let glyphs = file.add(.value(descendant))
    let texts = file.addStream("", ToUnicodeMap(compact, uses).bytes)
    var font: [UInt8] = []
    font.append("<</Type/Font/Subtype/Type0/BaseFont")
    // A CFF font's name is followed by its encoding's (§9.7.6.2).
    font.append(pdfName: isCFF ? name + "-Identity-H" : name)
    font.append(
      "/Encoding/Identity-H/DescendantFonts[\(glyphs.text)]/ToUnicode \(texts.text)>>")
    return file.add(.value(font))
  }

  private var isCFF: Bool { compact.format == .cff }

  private var programEntries: String {
    isCFF ? "/Subtype/CIDFontType0C" : "/Length1 \(compact.bytes.count)"
  }

  /// Six letters that tell subsets of a font apart (§9.6.4), made of the subset's own bytes.
  private static func tag(of bytes: [UInt8]) -> String {
    var letters = ""
    var number = UInt64(sha256(bytes).prefix(12), radix: 16) ?? 0
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(0x41 + number % 26)))
      number /= 26
    }
    return letters
  }

  private func descriptor(_ name: String, _ program: PDFFile.Reference) -> [UInt8] {
    let measures = prepared.measures
    var text: [UInt8] = []
    text.append("<</Type/FontDescriptor/FontName")
    text.append(pdfName: name)
    // Flag 4: characters beyond the Latin set of old. The stem's width is a guess from the weight; it steers substitutes only.
    let stem = prepared.face.weight == .bold ? 140 : 80
    text.append("/Flags 4/FontBBox[")
    text.append(measures.box.map(String.init).joined(separator: " "))
    text.append("]/ItalicAngle 0/Ascent \(measures.ascent)/Descent \(measures.descent)")
    text.append("/CapHeight \(measures.capHeight)/StemV \(stem)")
    text.append("/FontFile\(isCFF ? "3" : "2") \(program.text)>>")
    return text
  }

  /// Runs of glyphs that are not an em wide.
  private func appendWidths(to text: inout [UInt8]) {
    var runs: [UInt8] = []
    var isInside = false
    for (number, advance) in compact.advances.enumerated().dropFirst() {
      if advance == 1000 {
        if isInside { runs.append("]") }
        isInside = false
        continue
      }
      runs.append(isInside ? " " : "\(number)[")
      runs.append(integer: advance)
      isInside = true
    }
    if isInside { runs.append("]") }
    if !runs.isEmpty { text.append("/W[\(String(decoding: runs, as: UTF8.self))]") }
  }
}
