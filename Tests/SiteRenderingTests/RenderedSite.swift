import CampaignModel
import Diagnostics
import FileTree

@testable import SiteRendering

/// A site rendered for a test.
struct RenderedSite {
  let tree: OutputTree
  let findings: [Diagnostic]

  init(
    _ campaign: Campaign = SampleCampaign.make(), plan: OutreachPlan? = nil, posters: Bool = true,
    jobs: Int = 1, theme: Theme = DefaultTheme.theme, pictures: [String: SitePicture] = [:]
  ) {
    let result = SiteRenderer(theme: theme).render(
      campaign, plan: plan ?? SampleCampaign.plan(campaign),
      options: SiteOptions(asOf: SampleCampaign.today, posters: posters, jobs: jobs),
      pictures: pictures)
    tree = result.value
    findings = result.diagnostics
  }

  var pages: [PageScan] {
    tree.ordered.filter { $0.path.hasSuffix(".html") }.map(PageScan.init)
  }

  func page(_ path: String) -> PageScan? { tree[path].map(PageScan.init) }

  func text(_ path: String) -> String {
    tree[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The file a link of a page leads to; `nil` for links that are not to files of the site.
  static func target(_ link: String, from path: String, base: String = "/pingan/") -> String? {
    let link = link.prefix { $0 != "#" && $0 != "?" }
    guard !link.isEmpty, !link.contains(":") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    var rest = link
    if link.hasPrefix(base) {
      parts = []
      rest = link.dropFirst(base.count)
    }
    for part in rest.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return "outside of the site: \(link)" }
      default: parts.append(decoded(part))
      }
    }
    let isPage = rest.isEmpty || rest.hasSuffix("/") || rest.hasSuffix(".")
    return (parts + (isPage ? ["index.html"] : [])).joined(separator: "/")
  }

  private static func decoded(_ part: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
