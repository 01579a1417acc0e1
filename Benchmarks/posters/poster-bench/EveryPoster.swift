import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting

/// Each subject in each layout made for it, on each sheet: one file for a layout and sheet, and what was found.
struct EveryPoster {
  let workshop: Workshop
  let out: URL

  func run() throws {
    var counts: [String: Int] = [:]
    var examples: [String: String] = [:]
    var isFaulty = false
    var times: [Double] = []
    for kind in Set(workshop.layouts.map(\.kind)).sorted() {
      for paper in papers(kind) {
        var sheets: [PosterSheet] = []
        var refused = 0
        var subjects = 0
        for subject in workshop.campaign.posterSubjects where suits(subject, kind) {
          subjects += 1
          let start = ContinuousClock.now
          let composed = workshop.composer.compose(subject, layout: kind, sheet: paper)
          times.append(milliseconds(since: start))
          sheets += composed.value
          if composed.hasErrors { refused += 1 }
          for finding in composed.diagnostics {
            let key = "\(kind) \(paper.rawValue) \(finding.rule.code)"
            counts[key, default: 0] += 1
            examples[key] = examples[key] ?? "\(subject.file): \(finding.message.zh)"
          }
        }
        guard let first = sheets.first else {
          print("\(kind) \(paper.rawValue): \(refused) of \(subjects) refused, none made")
          isFaulty = true
          continue
        }
        let printed = workshop.printer.pdf(
          PrintDocument(first, further: Array(sheets.dropFirst())))
        for finding in printed.diagnostics { print(finding.message.zh) }
        isFaulty = isFaulty || printed.hasErrors
        let name = "\(kind)-\(paper.rawValue)".lowercased()
        try Data(printed.value).write(to: out.appending(path: name + ".pdf"))
        try Data(sheets.map(codes).joined(separator: "\n").utf8).write(
          to: out.appending(path: name + ".codes"))
        print(
          "\(kind) \(paper.rawValue): \(sheets.count) sheets, \(refused) of \(subjects) refused, \(printed.value.count / 1024) KB"
        )
      }
    }
    for key in counts.keys.sorted() {
      print("  \(key): \(counts[key] ?? 0), as \(examples[key] ?? "")")
    }
    if isFaulty {
      throw Workshop.Failure(findings: ["a layout makes no poster, or one cannot be printed"])
    }
    print("composing: median \(median(times)) ms, most \(times.max() ?? 0) ms")
  }

  /// The addresses of a sheet's codes, parted by spaces.
  private func codes(_ sheet: PosterSheet) -> String {
    sheet.elements.flatMap(\.marks).compactMap { mark in
      if case .code(let code) = mark { code.text } else { nil }
    }.joined(separator: " ")
  }

  private func papers(_ kind: String) -> [PaperSize] {
    var papers: [PaperSize] = []
    for sheet in workshop.layouts.filter({ $0.kind == kind }).flatMap(\.sheets)
    where !papers.contains(where: { $0.rawValue == sheet.paper.rawValue }) {
      papers.append(sheet.paper)
    }
    return papers
  }

  /// Months in what tells of months, the office in what tells of it, articles in all else.
  private func suits(_ subject: PosterSubject, _ kind: String) -> Bool {
    switch subject {
    case .month: ["month", "calendar"].contains(kind)
    case .office: ["hotline", "hotline-card"].contains(kind)
    case .article: !["month", "calendar", "hotline", "hotline-card"].contains(kind)
    }
  }
}
