import PosterComposing

/// What a PDF file says of itself: information dictionary, XMP, output intent, catalogue.
struct PDFDescription {
  private let title: String
  private let author: String
  private let language: String
  private let day: String
  private let colors: PrintColors

  init(_ document: PrintDocument, colors: PrintColors) {
    title = document.title
    author = document.author
    language = document.language
    day = "\(document.date)"
    self.colors = colors
  }

  /// PDF/A allows a device's colours only with a profile of that device. We have none of a press, so files for the press
  /// do not claim it; everything else it asks for they hold to as well.
  private var isArchival: Bool { colors != .press }

  /// The dates are the document's, at midnight in China, so that the bytes do not depend on when they were made.
  var info: [UInt8] {
    var text: [UInt8] = []
    let digits = day.filter { $0 != "-" }
    text.append("<<")
    for (key, value) in [("Title", title), ("Author", author)] where !value.isEmpty {
      text.append("/\(key)")
      text.append(pdfText: value)
    }
    text.append("/Creator(Banbao)/Producer(Banbao)")
    text.append("/CreationDate(D:\(digits)000000+08'00')/ModDate(D:\(digits)000000+08'00')>>")
    return text
  }

  func catalogue(
    pages: PDFFile.Reference, structure: PDFFile.Reference, profile: PDFFile.Reference?,
    into file: inout PDFFile
  ) -> PDFFile.Reference {
    // Left as plain text, for tools that look for it in the bytes.
    let metadata = file.add(
      .stream(entries: "/Type/Metadata/Subtype/XML", bytes: Array(packet.utf8)))
    var text: [UInt8] = []
    text.append("<</Type/Catalog/Pages \(pages.text)/Lang")
    text.append(pdfText: language)
    text.append("/MarkInfo<</Marked true>>/StructTreeRoot \(structure.text)")
    // Printed at its own size, not fitted to what a printer's driver thinks of margins.
    text.append("/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>")
    text.append("/Metadata \(metadata.text)")
    if isArchival, let profile {
      text.append(
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
          + "/RegistryName(http://www.color.org)/Info(sRGB)/DestOutputProfile \(profile.text)>>]")
    }
    text.append(">>")
    return file.add(.value(text))
  }

  private var packet: String {
    let time = "\(day)T00:00:00+08:00"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"\
      \(isArchival ? #" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/""# : "")>
      <dc:format>application/pdf</dc:format>
      \(alternatives("title", title))\(sequence("creator", author))\
      <dc:language><rdf:Bag><rdf:li>\(language.escapedForXML)</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>Banbao</xmp:CreatorTool>
      <xmp:CreateDate>\(time)</xmp:CreateDate>
      <xmp:ModifyDate>\(time)</xmp:ModifyDate>
      <pdf:Producer>Banbao</pdf:Producer>
      \(title.isEmpty ? "" : "<pdfuaid:part>1</pdfuaid:part>\n")\
      \(isArchival ? "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n" : "")\
      </rdf:Description>
      \(isArchival ? Self.schemaOfUA : "")</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private func alternatives(_ name: String, _ value: String) -> String {
    value.isEmpty
      ? ""
      : "<dc:\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(value.escapedForXML)</rdf:li></rdf:Alt></dc:\(name)>\n"
  }

  private func sequence(_ name: String, _ value: String) -> String {
    value.isEmpty
      ? ""
      : "<dc:\(name)><rdf:Seq><rdf:li>\(value.escapedForXML)</rdf:li></rdf:Seq></dc:\(name)>\n"
  }

  /// PDF/A wants every schema it does not know itself to be described (ISO 19005-2 §6.6.2.3), PDF/UA's too.
  private static let schemaOfUA = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>

    """
}
