import FileTree
import Hashing

/// The files of one index, by name and content.
struct SearchFiles: Sendable {
  static let source = "content"

  private let plan: ShardPlan
  private let documents: Int
  /// A mark of which document bears which number.
  private let numbering: String

  init(_ documents: [SearchDocument], _ plan: ShardPlan) {
    var addresses: [UInt8] = []
    for document in documents {
      addresses.append(contentsOf: document.address.utf8)
      addresses.append(0)
    }
    numbering = String(sha256(addresses).prefix(Self.markDigits))
    self.documents = documents.count
    self.plan = plan
  }

  init(_ index: SearchIndex) {
    self.init(index.documents, index.plan)
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

  func text(_ number: Int, _ document: SearchDocument) -> OutputTree.File {
    let words = (document.words + [document.body]).joined(separator: "\n")
    var call = ScriptCall(capacity: words.utf8.count * 9 / 8 + 512)
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
      path: "search/d/\(number).js", bytes: call.finished(), source: Self.source)
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
