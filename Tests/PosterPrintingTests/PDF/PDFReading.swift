import Foundation
import Testing

/// A PDF file as qpdf reads it: an eye other than ours.
struct PDFReading {
  private let objects: [String: Any]
  let trailer: [String: Any]

  init(_ bytes: [UInt8]) throws {
    let scratch = try Scratch()
    let file = try scratch.write(bytes, "file.pdf")
    let read = try Tool.run(
      "qpdf", ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", file])
    // Anything but 0 is a warning or an error.
    #expect(read.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: read.output) as? [String: Any])
    let parts = try #require(json["qpdf"] as? [Any])
    objects = try #require(parts.last as? [String: Any])
    trailer = try #require(
      (objects["trailer"] as? [String: Any])?["value"] as? [String: Any])
  }

  /// What a reference stands for, also through several; streams give their dictionaries.
  func value(_ reference: Any?) -> Any? {
    guard let name = reference as? String, name.hasSuffix(" R"),
      let object = objects["obj:\(name)"] as? [String: Any]
    else { return reference }
    if let stream = object["stream"] as? [String: Any] { return stream["dict"] }
    return value(object["value"])
  }

  func dictionary(_ reference: Any?) -> [String: Any] { value(reference) as? [String: Any] ?? [:] }

  func array(_ reference: Any?) -> [Any] { value(reference) as? [Any] ?? [] }

  /// A stream's bytes, unpacked but for JPEG.
  func stream(_ reference: Any?) -> [UInt8] {
    guard let name = reference as? String,
      let object = objects["obj:\(name)"] as? [String: Any],
      let stream = object["stream"] as? [String: Any], let text = stream["data"] as? String
    else { return [] }
    return [UInt8](Data(base64Encoded: text) ?? Data())
  }

  func text(_ reference: Any?) -> String { String(decoding: stream(reference), as: UTF8.self) }

  var root: [String: Any] { dictionary(trailer["/Root"]) }

  var pages: [[String: Any]] {
    array(dictionary(root["/Pages"])["/Kids"]).map(dictionary)
  }

  /// Every object that is a dictionary, or a stream's, with its name.
  var all: [(name: String, dictionary: [String: Any])] {
    objects.keys.filter { $0.hasPrefix("obj:") }.sorted().map { key in
      let name = String(key.dropFirst(4))
      return (name, dictionary(name))
    }
  }

  /// The operators of a page's content, each with its operands before it.
  func operators(_ page: [String: Any]) -> [Substring] {
    text(page["/Contents"]).split { $0 == " " || $0 == "\n" }
  }
}
