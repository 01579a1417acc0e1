package import CampaignModel
package import Diagnostics
package import FileTree
import Hashing
import WorkSharing

/// Makes the files a search reads, below `search/`: a root that says how many there are, shards of terms, one text a document.
///
/// All are scripts that call one function with their values, so that search works from a server under any path and from a disk,
/// where pages may fetch nothing. `search.js` of the theme reads them; `docs/formats.md` says how they are written.
package struct SiteSearch: Sendable {
  package init() {}

  /// - Parameters:
  ///   - campaign: What is to be seen on the day (see `Campaign.live(on:)`).
  ///   - jobs: Most threads at once.
  package func index(_ campaign: Campaign, jobs: Int) -> Reported<OutputTree> {
    let documents = SearchDocuments.make(campaign, jobs: jobs)
    let numbering = String(
      sha256(documents.flatMap { Array($0.address.utf8) + [0] }).prefix(Self.markDigits))
    let bins = PostingBins.make(documents, jobs: jobs)
    let plan = ShardPlan(weight: bins.weight(documents: documents.count, jobs: jobs))
    let writer = ShardWriter(plan: plan, documents: documents.count)

    var files = orderedMap(Array(0..<plan.count), jobs: jobs) { shard in
      var call = ScriptCall()
      call.add("s\(shard)")
      call.add(numbering)
      call.add(plain: writer.text(bins.postings(plan.terms(of: shard))))
      return OutputTree.File(
        path: "search/s/\(shard).js", bytes: call.finished(), source: Self.source)
    }
    files += orderedMap(Array(documents.indices), jobs: jobs) { Self.text($0, documents[$0]) }
    files.append(TraditionalForms.file(for: documents, source: Self.source))

    var root = ScriptCall()
    root.add("root")
    root.add(numbering)
    root.add(Self.version(of: files, jobs: jobs))
    root.add(documents.count)
    root.add(plan.bits)
    files.append(
      OutputTree.File(path: "search/index.js", bytes: root.finished(), source: Self.source))

    var tree = OutputTree()
    var findings: [Diagnostic] = []
    for file in files { findings += tree.add(file) }
    return Reported(tree, findings)
  }

  private static let source = "content"

  /// Hexadecimal digits of the marks that tell one state of the index from another: 32 bits.
  private static let markDigits = 8

  private static func text(_ number: Int, _ document: SearchDocument) -> OutputTree.File {
    var call = ScriptCall()
    call.add("d\(number)")
    call.add(document.address)
    call.add(document.kind.rawValue)
    call.add(document.topics.first ?? "")
    call.add(document.date)
    call.add(document.title)
    call.add(document.points.joined(separator: "\n"))
    call.add(document.summary)
    call.add((document.words + [document.body]).joined(separator: "\n"))
    return OutputTree.File(
      path: "search/d/\(number).js", bytes: call.finished(), source: source)
  }

  /// A mark of all files: what browsers keep of an older index is then not asked for again.
  private static func version(of files: [OutputTree.File], jobs: Int) -> String {
    let marks = orderedMap(files, jobs: jobs) { sha256($0.bytes) }
    return String(sha256(Array(marks.joined().utf8)).prefix(markDigits))
  }
}
