import CampaignModel
import Testing

@Suite struct LifetimeTests {
  private func article(
    publish: String? = nil, expires: String? = nil, draft: Bool = false
  ) throws -> Article {
    var article = Article(
      topic: "t", slug: "a", file: "content/t/a.md", title: "甲",
      date: try #require(CivilDate("2026-11-10")))
    article.publish = publish.flatMap { CivilDate($0) }
    article.expires = expires.flatMap { CivilDate($0) }
    article.isDraft = draft
    return article
  }

  @Test func theLastDayStillCounts() throws {
    let alert = try article(expires: "2026-11-20")
    #expect(alert.isLive(on: try #require(CivilDate("2026-11-20"))))
    #expect(!alert.isLive(on: try #require(CivilDate("2026-11-21"))))
  }

  @Test func nothingShowsBeforeItsDay() throws {
    #expect(!(try article().isLive(on: try #require(CivilDate("2026-11-09")))))
    let early = try article(publish: "2026-11-05")
    #expect(early.isLive(on: try #require(CivilDate("2026-11-05"))))
  }

  @Test func draftsShowOnlyWhenAskedFor() throws {
    let draft = try article(draft: true)
    let day = try #require(CivilDate("2026-11-12"))
    #expect(!draft.isLive(on: day))
    #expect(draft.isLive(on: day, drafts: true))
  }

  @Test func posterPathsFollowLayoutsAndSheets() throws {
    var campaign = Campaign()
    var one = try article()
    #expect(
      campaign.posterFiles(of: one).map(\.path) == [
        "t/a/poster-notice-a4.pdf", "t/a/poster-notice-a3.pdf",
      ])
    campaign.site.posterSheets = [.a3]
    #expect(campaign.posterFiles(of: one).map(\.path) == ["t/a/poster-notice-a3.pdf"])
    one.poster = nil
    #expect(campaign.posterFiles(of: one).isEmpty)
  }
}
