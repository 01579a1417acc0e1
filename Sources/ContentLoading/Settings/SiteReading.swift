import CampaignModel
package import Diagnostics
import FileTree

/// Reads `site.yaml`.
enum SiteReading {
  static let keys = KeyTable([
    "title": "网站名", "short_title": "短名", "office": "单位", "description": "简介", "slogan": "口号",
    "base_url": "网址", "theme": "主题", "language": "语言", "precompress": "预压缩", "links": "链接形式",
    "page_size": "每页篇数",
    "poster_sheets": "海报纸张", "month_posters": "月海报", "office_posters": "单位海报",
    "share": "转发图", "audiences": "受众", "areas": "片区", "contact": "联系方式",
    "marks": "标识",
  ])
  static let wishKeys = KeyTable(["layout": "版式", "sheets": "纸张"])
  static let idKeys = KeyTable(["id": "编号", "name": "名称"])
  static let contactKeys = KeyTable(["address": "地址", "hours": "时间", "hotline": "热线"])
  static let markKeys = KeyTable(["icp": "备案号", "police": "公安备案", "site_id": "网站标识码"])

  static let reader = YAMLReader(
    keys: keys.all.union(idKeys.all).union(wishKeys.all).union(contactKeys.all).union(markKeys.all))

  static func read(_ file: SourceFile?) -> Reported<Site> {
    guard let file else { return Reported(Site(), [missing]) }
    var findings: [Diagnostic] = []
    let source = file.text().unwrap(into: &findings)
    let node = reader.read(source).unwrap(into: &findings)
    var mapping = StrictMapping(node, file: file.path, keys: keys)
    var site = Site()
    mapping.require("title", example: "青石街道平安板报")
    mapping.require("office", example: "青石街道平安建设办公室")
    mapping.require("base_url", example: "https://www.example.gov.cn/pingan/")
    site.title = mapping.text("title") ?? ""
    site.shortTitle = mapping.text("short_title", limit: 12)
    site.office = mapping.text("office") ?? ""
    site.description = mapping.text("description", limit: 120) ?? ""
    site.slogan = mapping.text("slogan", limit: 20)
    site.baseURL = baseURL(&mapping) ?? ""
    site.theme = theme(&mapping) ?? site.theme
    site.language = mapping.choice("language", Choices.language) ?? site.language
    site.isPrecompressed = mapping.bool("precompress") ?? false
    site.links = mapping.choice("links", Choices.links) ?? site.links
    site.pageSize = mapping.int("page_size", in: 5...100) ?? site.pageSize
    let sheets = mapping.choices("poster_sheets", Choices.paper)
    if !sheets.isEmpty { site.posterSheets = sheets }
    site.monthPosters = wishes("month_posters", &mapping)
    site.officePosters = wishes("office_posters", &mapping)
    site.sharePictures = mapping.choices("share", Choices.sharePicture)
    site.audiences = named("audiences", &mapping).map { Site.Audience(id: $0.id, name: $0.name) }
    site.areas = named("areas", &mapping).map { Site.Area(id: $0.id, name: $0.name) }
    if var contact = mapping.mapping("contact", contactKeys) {
      site.contact = Site.Contact(
        address: contact.text("address") ?? "", hours: contact.text("hours") ?? "",
        hotline: contact.text("hotline"))
      mapping.absorb(contact)
    }
    if var marks = mapping.mapping("marks", markKeys) {
      site.marks = Site.Marks(
        icp: marks.text("icp"), police: marks.text("police"), siteID: marks.text("site_id"))
      mapping.absorb(marks)
    }
    return Reported(site, findings + mapping.findings)
  }

  /// The contact's hotline, once the registry is known.
  static func checkHotline(_ site: Site, file: SourceFile?, _ hotlines: Vocabulary) -> [Diagnostic]
  {
    guard let file, let written = site.contact.hotline, hotlines.id(of: written) == nil else {
      return []
    }
    let node = reader.read(file.text().value).value
    let mapping = StrictMapping(node, file: file.path, keys: keys)
    let range = mapping.mapping("contact", contactKeys)?.range(of: "hotline")
    return [
      UnknownReference.diagnostic(
        written, in: hotlines, of: .hotlines, at: range ?? .top(of: file.path))
    ]
  }

  private static func baseURL(_ mapping: inout StrictMapping) -> String? {
    guard let written = mapping.text("base_url") else { return nil }
    let host = written.dropFirst("https://".count).prefix { $0 != "/" }
    let isPlain = written.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0)
    }
    guard written.hasPrefix("https://"), isPlain, host.contains("."), !host.contains("@") else {
      mapping.report(
        .siteAddress, at: mapping.range(of: "base_url"),
        Bilingual(zh: "网址要以 https:// 开头", en: "The address starts with https://"),
        remedy: Bilingual(
          zh: "写成 `网址: https://www.example.gov.cn/pingan/`",
          en: "Write `base_url: https://www.example.gov.cn/pingan/`"))
      return nil
    }
    return written.hasSuffix("/") ? written : written + "/"
  }

  private static func theme(_ mapping: inout StrictMapping) -> String? {
    guard let written = mapping.text("theme") else { return nil }
    if isSlug(written) { return written }
    mapping.report(
      .yamlValue, at: mapping.range(of: "theme"),
      Bilingual(
        zh: "“\(written.clipped)”不是主题文件夹的名字", en: "`\(written.clipped)` is no theme folder"),
      remedy: Bilingual(
        zh: "写 themes 里一个文件夹的名字，如 default", en: "Write the name of a folder in `themes/`"))
    return nil
  }

  private static func wishes(_ key: String, _ mapping: inout StrictMapping) -> [PosterWish] {
    mapping.mappings(key, wishKeys).compactMap { entry in
      var entry = entry
      defer { mapping.absorb(entry) }
      entry.require("layout", example: "month")
      entry.require("sheets", example: "[A3]")
      let sheets = entry.choices("sheets", Choices.paper)
      return entry.text("layout").map { PosterWish($0, sheets: sheets) }
    }
  }

  private static func named(
    _ key: String, _ mapping: inout StrictMapping
  ) -> [(id: String, name: String)] {
    var result: [(id: String, name: String)] = []
    var seen: [String: Int] = [:]
    for var entry in mapping.mappings(key, idKeys) {
      entry.require("id", example: "elders")
      entry.require("name", example: "老年人")
      if let id = entry.id("id", seen: &seen) {
        result.append((id, entry.text("name") ?? id))
      }
      mapping.absorb(entry)
    }
    return result
  }

  private static var missing: Diagnostic {
    Diagnostic(
      .siteMissing, at: .top(of: "content/site.yaml"),
      Bilingual(zh: "没有 `content/site.yaml`", en: "There is no `content/site.yaml`"),
      remedy: Bilingual(
        zh: "新建这个文件，写上网站名、单位和网址；或者运行 `banbao new site`",
        en: "Add it with `title`, `office` and `base_url`, or run `banbao new site`"))
  }
}

extension Rule {
  package static let siteMissing = Rule(
    "site/missing", .error,
    title: Bilingual(zh: "网站要有 site.yaml", en: "A site has a `site.yaml`"),
    why: Bilingual(
      zh: "谁发布、发布到哪里都写在里面，每个页面和海报都要用。",
      en: "It says who publishes and where; every page and poster uses it."))

  package static let siteAddress = Rule(
    "site/address", .error,
    title: Bilingual(zh: "网址是完整的 https 地址", en: "The site's address is a full https URL"),
    why: Bilingual(
      zh: "海报上的二维码和订阅源用这个地址，写错了扫出来打不开。",
      en: "QR codes and feeds are made from it; a wrong one leads nowhere."))
}
