import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting

/// One hundred A3 notices, one by one and as one file.
struct HundredPosters {
  let workshop: Workshop
  let out: URL

  /// What the other programs print, too.
  private struct Text: Encodable {
    var title: String
    var summary: String
    var points: [String]
    var hotlines: [[String]]
    var issuer: String
    var date: String
    var url: String
    var color: String
  }

  private struct Figures: Encodable {
    var posters: Int
    var fontMilliseconds: Double
    var firstMilliseconds: Double
    var medianMilliseconds: Double
    /// Of all threads, a poster.
    var processorMilliseconds: Double
    var composingMilliseconds: Double
    var kilobytes: Double
    var packMilliseconds: Double
    var packProcessorMilliseconds: Double
    var packKilobytes: Double
    var peakMegabytes: Double
  }

  func run() throws {
    var times: [Double] = []
    var processor: [Double] = []
    var composing: [Double] = []
    var sizes: [Double] = []
    var sheets: [PosterSheet] = []
    for article in articles {
      let start = ContinuousClock.now
      let used = processorTime()
      let composed = workshop.composer.compose(.article(article), layout: "notice", sheet: .a3)
      guard let sheet = composed.value.first else {
        throw Workshop.Failure(findings: composed.diagnostics.map(\.message.en))
      }
      composing.append(milliseconds(since: start))
      let bytes = workshop.printer.pdf(sheet).value
      times.append(milliseconds(since: start))
      processor.append(processorTime() - used)
      sizes.append(Double(bytes.count) / 1024)
      sheets.append(sheet)
      try Data(bytes).write(to: out.appending(path: "ours-\(times.count).pdf"))
    }
    let start = ContinuousClock.now
    let used = processorTime()
    let pack = workshop.printer.pdf(
      PrintDocument(sheets[0], further: Array(sheets.dropFirst()))
    ).value
    let packTime = milliseconds(since: start)
    let packProcessor = processorTime() - used
    try Data(pack).write(to: out.appending(path: "ours-pack.pdf"))
    try JSONEncoder().encode(articles.map(text)).write(to: out.appending(path: "texts.json"))
    let figures = Figures(
      posters: times.count, fontMilliseconds: workshop.fontTime, firstMilliseconds: times[0],
      medianMilliseconds: median(times), processorMilliseconds: median(processor),
      composingMilliseconds: median(composing),
      kilobytes: sizes.reduce(0, +) / Double(sizes.count), packMilliseconds: packTime,
      packProcessorMilliseconds: packProcessor,
      packKilobytes: Double(pack.count) / 1024, peakMegabytes: peakMemory())
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
  }

  /// The site's articles with points that fit on A3, again under other addresses until there are a hundred.
  private var articles: [Article] {
    let fit = workshop.campaign.articles.filter { article in
      !article.points.isEmpty
        && !workshop.composer.compose(.article(article), layout: "notice", sheet: .a3).hasErrors
    }
    guard !fit.isEmpty else { return [] }
    return (0..<100).map { index in
      var article = fit[index % fit.count]
      article.slug += "-\(index / fit.count)"
      return article
    }
  }

  private func text(_ article: Article) -> Text {
    let campaign = workshop.campaign
    let known = campaign.hotlines.filter { article.hotlines.contains($0.id) || $0.isFeatured }
    return Text(
      title: article.title, summary: article.summary, points: article.points,
      hotlines: known.prefix(3).map { [$0.number, $0.name] }, issuer: campaign.site.office,
      date: article.date.chinese, url: campaign.site.baseURL + article.address,
      color: campaign.topic(article.topic)?.color ?? "#b3261e")
  }
}
