import CampaignModel
import FileTree
import PosterPrinting
import WorkSharing

/// The QR code of each article's page, beside it: for a reader who shows the page to somebody.
enum ShareCodes {
  static func files(_ campaign: Campaign, jobs: Int) -> OutputTree {
    var tree = OutputTree()
    let drawn = orderedMap(campaign.articles, jobs: jobs) { file($0, campaign.site) }
    for case .some(let file) in drawn { _ = tree.add(file) }
    return tree
  }

  static func file(_ article: Article, _ site: Site) -> OutputTree.File? {
    CodeDrawing.svg(site.baseURL + article.address).map { bytes in
      OutputTree.File(path: article.address + ShareCode.name, bytes: bytes, source: article.file)
    }
  }
}
