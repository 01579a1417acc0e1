import FileTree
import Hashing

/// The files of one index, by name and content.
struct SearchFiles: Sendable {
  static let source = "content"

  private let plan: ShardPlan
  private let documents: Int
  /// A mark of which document bears which number.
  private let numbering: String

  /// - Parameter addresses: Of all documents.
  init(_ addresses: [String], _ plan: ShardPlan) {
    var bytes: [UInt8] = []
    for address in addresses {
      bytes += address.utf8
      bytes.append(0)
    }
    numbering = String(sha256(bytes).prefix(Self.markDigits))
    documents = addresses.count
    self.plan = plan
  }

  init(_ index: SearchIndex) {
    self.init(index.documents.map(\.address), index.plan)
  }

  func shard(_ number: Int, _ postings: [Posting]) -> OutputTree.File {
    let text = ShardWriter(plan: plan, documents: documents).text(postings)
    var call = ScriptCall(capacity: text.count + 32)
    call.add("s\(number)")
    call.add(numbering)
    call.add(plain: text)
    return OutputTree.File(
      path: "search/s/\(number).js", bytes: call.finished(), source: Self.source)
  }

  static func text(_ number: Int, _ document: SearchDocument) -> OutputTree.File {
    var words: [UInt8] = []
    words.reserveCapacity(document.body.count + 256)
    for word in document.words {
      words += word.utf8
      words.append(UInt8(ascii: "\n"))
    }
    words += document.body
    var call = ScriptCall(capacity: words.count * 9 / 8 + 512)
    call.add("d\(number)")
    call.add(document.address)
    call.add(document.kind.rawValue)
    call.add(document.topics.first ?? "")
    call.add(document.date)
    call.add(document.title)
    call.add(document.points.joined(separator: "\n"))
    call.add(document.summary)
    call.add(words)
    return OutputTree.File(
      path: "search/d/\(number).js", bytes: call.finished(), source: source)
  }

  /// - Parameter sums: Of all other files, of which the mark is made that tells browsers to ask for them again.
  func root(_ sums: [SHA256Sum]) -> OutputTree.File {
    var digits: [UInt8] = []
    digits.reserveCapacity(sums.count * 64)
    for sum in sums { digits.append(contentsOf: sum.hexadecimal.utf8) }
    var call = ScriptCall()
    call.add("root")
    call.add(numbering)
    call.add(String(sha256(digits).prefix(Self.markDigits)))
    call.add(documents)
    call.add(plan.bits)
    return OutputTree.File(path: "search/index.js", bytes: call.finished(), source: Self.source)
  }

  /// Hexadecimal digits of the marks that tell one state of the index from another: 32 bits.
  private static let markDigits = 8
}
