import CampaignModel

/// The rules that narrow the posters' gallery to a topic and a paper, without script.
///
/// They hang on the radio buttons of `posters.mustache`; a browser without `:has` shows the whole gallery and its jump links.
enum GalleryFilters {
  /// The stylesheet the rules join: that of the gallery alone.
  static let sheet = "page-posters.css"

  /// - Parameter papers: See `papers`.
  static func css(_ campaign: Campaign, papers: [PaperSize]) -> String {
    let topics = campaign.topics.map { topic in
      "main:has(#f-\(topic.id):checked) .shelf:not(.t-\(topic.id)){display:none}"
    }
    let sheets = papers.map { sheet in
      let id = sheet.rawValue.lowercased()
      return "main:has(#s-\(id):checked) .poster:not(.s-\(id)){display:none}"
    }
    return (topics + sheets).joined(separator: "\n")
  }

  /// The papers the campaign's posters are printed on, smallest first.
  /// - Parameter wishes: Articles among which is every wish for posters.
  static func papers(_ campaign: Campaign, wishes: [Int]) -> [PaperSize] {
    var seen = Set<PaperSize>()
    func see(_ files: [PosterFile]) {
      for file in files where !file.isPicture { seen.insert(file.sheet) }
    }
    for number in wishes { see(campaign.posterFiles(of: campaign.articles[number])) }
    for month in campaign.months { see(campaign.posterFiles(of: .month(month))) }
    see(campaign.posterFiles(of: .office))
    return seen.sorted {
      ($0.width * $0.height, $0.rawValue) < ($1.width * $1.height, $1.rawValue)
    }
  }
}
