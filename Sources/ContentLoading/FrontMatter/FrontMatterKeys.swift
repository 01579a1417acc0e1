/// The keys of every Markdown file's front matter; the table of `docs/formats.md`.
enum FrontMatterKeys {
  static let article = KeyTable([
    "title": "标题", "short_title": "短标题", "date": "日期", "updated": "更新", "publish": "发布",
    "expires": "有效期至", "kind": "类型", "topics": "专题", "audiences": "受众", "venues": "六进",
    "tags": "标签", "summary": "摘要", "points": "要点", "slogan": "口号", "hotlines": "热线",
    "author": "作者", "source": "来源", "image": "配图", "image_alt": "配图说明", "draft": "草稿",
    "slug": "网址名", "aliases": "旧地址", "poster": "海报", "privacy": "隐私", "consent": "同意书",
    "minors": "涉未成年人", "photos": "照片",
  ])

  static let poster = KeyTable([
    "layouts": "版式", "sheets": "纸张", "headline": "主标", "optional": "可省",
  ])

  static let topic = KeyTable([
    "title": "标题", "short_title": "短标题", "summary": "摘要", "slogan": "口号", "order": "排序",
    "color": "颜色", "icon": "图标",
  ])

  static let frontPage = KeyTable([
    "title": "标题", "short_title": "短标题", "summary": "摘要", "slogan": "口号",
  ])

  static let month = KeyTable([
    "title": "标题", "short_title": "短标题", "summary": "摘要", "topics": "专题", "slogans": "口号",
    "days": "宣传日",
  ])

  static let day = KeyTable(["observance": "全国宣传日", "date": "日期", "name": "名称", "note": "说明"])

  static let page = KeyTable([
    "title": "标题", "summary": "摘要", "order": "排序", "slug": "网址名",
  ])

  static let articleReader = YAMLReader(keys: article.all.union(poster.all), warnsOfComments: true)
  static let topicReader = YAMLReader(keys: topic.all, warnsOfComments: true)
  static let frontPageReader = YAMLReader(keys: frontPage.all, warnsOfComments: true)
  static let monthReader = YAMLReader(keys: month.all.union(day.all), warnsOfComments: true)
  static let pageReader = YAMLReader(keys: page.all, warnsOfComments: true)
}
