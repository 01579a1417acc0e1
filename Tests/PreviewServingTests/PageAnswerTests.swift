import Diagnostics
import FileTree
import Testing

@testable import PreviewServing

/// What a browser gets for the pages of a site and for the preview's own.
@Suite(.serialized) struct PageAnswerTests {
  @Test func pagesCarryTheScriptAndMayAskForNews() async throws {
    try await withServer { client in
      let reply = await client.get("/")
      #expect(reply.status == 200)
      #expect(reply.field("Content-Type") == "text/html; charset=utf-8")
      let head = try #require(reply.body.split(separator: "</head>").first)
      #expect(head.contains("<script src=\"/.banbao/reload.js\" defer"))
      #expect(head.contains("<link rel=\"stylesheet\" href=\"/.banbao/preview.css\">"))
      #expect(head.contains("connect-src 'self'"))
      #expect(head.contains("default-src 'none'; img-src 'self' data:;"))
      #expect(reply.field("Content-Length") == "\(reply.body.utf8.count)")
    }
  }

  @Test func otherFilesAreSentAsTheyAre() async throws {
    try await withServer { client in
      let style = await client.get("/assets/site.css")
      #expect(style.body == "body { color: black }")
      #expect(style.field("Content-Type") == "text/css; charset=utf-8")
      #expect(await client.get("/feed.xml").body == "<feed/>")
      #expect(await client.get("/redirect/").body == SampleSource.pages["redirect/index.html"])
    }
  }

  @Test func aHeadHasNoBody() async throws {
    try await withServer { client in
      let head = await client.get("/assets/site.css", method: "HEAD")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.field("Content-Length") == "21")
    }
  }

  @Test func aFolderLeadsToItsPageAndMissingOnesToTheSitesOwnPage() async throws {
    try await withServer { client in
      let folder = await client.get("/topic?x=y")
      #expect(folder.status == 301)
      #expect(folder.field("Location") == "/topic/")
      let missing = await client.get("/nothing/")
      #expect(missing.status == 404)
      #expect(missing.body.contains("没有这一页"))
    }
  }

  @Test func thePathOfPublicationLeadsToTheSamePages() async throws {
    let source = SampleSource()
    source.base = "pingan/"
    try await withServer(source) { client in
      #expect(await client.get("/pingan/").field("Location") == "/")
      #expect(await client.get("/pingan/topic/").field("Location") == "/topic/")
      #expect(await client.get("/pingan/assets/site.css").field("Location") == "/assets/site.css")
      #expect(await client.get("/pingan/none").status == 404)
    }
  }

  @Test func postersAreDrawnOnDemand() async throws {
    try await withServer { client in
      let file = await client.get("/topic/poster-notice-a4.pdf")
      #expect(file.field("Content-Type") == "application/pdf")
      #expect(file.body == "%PDF")
      let page = await client.get("/.banbao/poster?file=content/a.md&sheet=A2")
      #expect(page.body.contains("&lt;退款&gt;"))
      #expect(page.body.contains("40 / 120"))
      #expect(page.body.contains("sheet=A2"))
      let drawing = await client.get("/.banbao/poster.svg?file=content%2Fa.md&page=1")
      #expect(drawing.field("Content-Type") == "image/svg+xml")
      #expect(drawing.field("Content-Security-Policy")?.contains("sandbox") == true)
      for query in ["file=content/b.md&page=1", "file=content/a.md&page=0", "page=1", ""] {
        #expect(await client.get("/.banbao/poster.svg?\(query)").status == 404)
      }
      #expect(await client.get("/.banbao/poster?file=../../etc/passwd").status == 404)
    }
  }

  @Test func theStartPageListsFindingsAndPosters() async throws {
    let source = SampleSource()
    source.set(SampleSource.pages, findings: [SampleSource.fault])
    try await withServer(source) { client in
      let page = await client.get("/.banbao/")
      #expect(page.body.contains("content/a.md:1:1"))
      #expect(page.body.contains("改一改"))
      #expect(
        page.body.contains("/.banbao/poster?file=content/a.md&amp;layout=notice&amp;sheet=A3"))
      #expect(await client.get("/.banbao").field("Location") == "/.banbao/")
      #expect(!page.body.contains("<form"))
    }
  }

  @Test func whereThereIsTooMuchToListItIsFoundByItsTitle() async throws {
    try await withServer { client in
      let some = await client.get("/.banbao/?q=%E9%80%80").body
      #expect(some.contains("name=\"q\" value=\"退\""))
      #expect(some.contains("各列最新的 \(PreviewOverview.most) 条"))
      #expect(some.contains("content/a.md"))
      let none = await client.get("/.banbao/?q=%3Cb%3E").body
      #expect(none.contains("value=\"&lt;b&gt;\"") && none.contains("没有找到"))
      #expect(none.contains("data-banbao-page=\".banbao/\""))
    }
  }

  @Test func whatIsToBeTypedIsMarked() {
    let fault = Diagnostic(
      SampleSource.fault.rule, at: nil, Bilingual(zh: "写 `<title>`", en: ""),
      remedy: Bilingual(zh: "一个 ` 是它自己", en: ""))
    let list = OwnPage.list([fault, SampleSource.fault], most: 1, .zh)
    #expect(list.contains("写 <code>&lt;title&gt;</code>") && list.contains("一个 ` 是它自己"))
    #expect(list.contains("另有 1 条"))
  }

  @Test func aPortInUseGivesTheNext() async throws {
    try await withServer { first in
      try await withServer(port: first.port) { second in
        #expect(second.port > first.port)
        #expect(await second.get("/").status == 200)
        #expect(await second.get("/", host: "localhost:\(first.port)").status == 403)
      }
    }
  }

  @Test func policiesAreWidenedNoFurtherThanNeeded() {
    #expect(
      InjectedPage.widened("default-src 'none'")
        == "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
    #expect(
      InjectedPage.widened("script-src 'none'; style-src https://a; connect-src 'self'")
        == "script-src 'self'; style-src https://a 'self'; connect-src 'self'")
  }
}
