import CampaignModel
import FileTree

/// `sitemap.xml` and `robots.txt`; over 45,000 pages the sitemap becomes an index of several.
enum Sitemap {
  /// The protocol allows 50,000 addresses a file.
  private static let addressesMost = 45_000

  static func files(_ context: SiteContext, jobs: [PageJob]) -> [OutputTree.File] {
    let listed = jobs.filter(\.isListed)
    let parts = stride(from: 0, to: max(1, listed.count), by: addressesMost).map {
      Array(listed[$0..<min(listed.count, $0 + addressesMost)])
    }
    var files: [OutputTree.File] = []
    if parts.count == 1 {
      files.append(file("sitemap.xml", set(parts[0], context)))
    } else {
      var index = heading + "<sitemapindex xmlns=\"\(namespace)\">\n"
      for (number, part) in parts.enumerated() {
        let name = "sitemap-\(number + 1).xml"
        files.append(file(name, set(part, context)))
        index +=
          "<sitemap><loc>\(MarkupText.escaped(context.links.absolute(name)))</loc></sitemap>\n"
      }
      files.append(file("sitemap.xml", index + "</sitemapindex>\n"))
    }
    let robots = "User-agent: *\nAllow: /\nSitemap: \(context.links.absolute("sitemap.xml"))\n"
    files.append(file("robots.txt", robots))
    return files
  }

  private static let heading = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func set(_ jobs: [PageJob], _ context: SiteContext) -> String {
    var xml = heading + "<urlset xmlns=\"\(namespace)\">\n"
    for job in jobs {
      xml += "<url><loc>\(MarkupText.escaped(context.links.absolute(job.address)))</loc>"
      if let changed = job.changed { xml += "<lastmod>\(changed)</lastmod>" }
      xml += "</url>\n"
    }
    return xml + "</urlset>\n"
  }

  private static func file(_ path: String, _ text: String) -> OutputTree.File {
    OutputTree.File(path: path, bytes: Array(text.utf8), source: "sitemap")
  }
}
