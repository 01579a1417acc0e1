import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import SiteRendering

/// Same input, same bytes.
@Suite struct BytesTests {
  private func bytes(_ site: RenderedSite) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: site.tree.ordered.map { ($0.path, $0.bytes) })
  }

  @Test func twiceTheSame() {
    #expect(bytes(RenderedSite()) == bytes(RenderedSite()))
  }

  @Test func oneThreadOrFour() {
    let campaign = SampleCampaign.make(articlesPerTopic: 40)
    #expect(bytes(RenderedSite(campaign, jobs: 1)) == bytes(RenderedSite(campaign, jobs: 4)))
  }

  @Test func assetNamesFollowTheirBytes() {
    var theme = DefaultTheme.theme
    let before = SiteAssets(theme: theme, campaign: SampleCampaign.make(), papers: []).path(
      "style.css")
    theme.assets["style.css", default: []] += Array("a{}".utf8)
    let after = SiteAssets(theme: theme, campaign: SampleCampaign.make(), papers: []).path(
      "style.css")
    #expect(before != nil && before != after)
  }
}
