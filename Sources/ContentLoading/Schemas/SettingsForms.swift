/// The forms of `site.yaml`, `hotlines.yaml`, `rules.yaml` and `theme.yaml`.
enum SettingsForms {
  static let site = FormatForm(
    SiteReading.keys,
    [
      "title": FieldForm(.text(limit: nil), "网站的名称").required,
      "short_title": FieldForm(.text(limit: 12), "手机上用的短名，最多 12 个字"),
      "office": FieldForm(.text(limit: nil), "主办单位，页面和海报的落款").required,
      "description": FieldForm(.text(limit: 120), "网站的介绍，最多 120 个字"),
      "slogan": FieldForm(.text(limit: 20), "口号，最多 20 个字"),
      "base_url": FieldForm(
        .pattern("^https://[^/@\\s?#]+\\.[^/@\\s?#]+(/[^\\s?#]*)?$"),
        "网站的完整网址，以 https:// 开头，二维码和订阅用它"
      ).required,
      "theme": FieldForm(.pattern("^[a-z0-9-]{1,80}$"), "themes 里文件夹的名字，不写就是 default"),
      "language": FieldForm(.choice(Choices.language.words), "网页上固定文字的语言，不写就是中文"),
      "precompress": FieldForm(.bool, "同时发布压缩好的 .gz 和 .br，服务器不用每次再压"),
      "links": FieldForm(.choice(Choices.links.words), "链接指到文件夹，还是完整的文件名（拷到 U 盘时用）"),
      "page_size": FieldForm(.int(5...100), "列表每页几篇，5 到 100"),
      "poster_sheets": FieldForm(.choices(Choices.paper.words), "海报用哪些纸"),
      "month_posters": FieldForm(.mappings(wish), "每个月做哪些海报：版式和纸张"),
      "office_posters": FieldForm(.mappings(wish), "单位自己做哪些海报：热线海报、热线卡"),
      "share": FieldForm(.choices(Choices.sharePicture.words), "转发文章时显示的图，横图、方图"),
      "audiences": FieldForm(.mappings(named), "文章写给哪些人，先在这里登记"),
      "areas": FieldForm(.mappings(named), "片区（社区），先在这里登记"),
      "contact": FieldForm(.mapping(contact), "怎样联系主办单位"),
      "marks": FieldForm(.mapping(marks), "页脚的备案标识，有才写"),
    ])

  static let wish = FormatForm(
    SiteReading.wishKeys,
    [
      "layout": FieldForm(.text(limit: nil), "版式，主题 posters/ 里的文件名").required,
      "sheets": FieldForm(.choices(Choices.paper.words), "用哪些纸").required,
    ])

  static let named = FormatForm(
    SiteReading.idKeys,
    [
      "id": FieldForm(.id, "编号，只用英文字母、数字和减号").required,
      "name": FieldForm(.text(limit: nil), "名称").required,
    ])

  static let contact = FormatForm(
    SiteReading.contactKeys,
    [
      "address": FieldForm(.text(limit: nil), "办公地址"),
      "hours": FieldForm(.text(limit: nil), "办公时间"),
      "hotline": FieldForm(.text(limit: nil), "联系电话，hotlines.yaml 里的编号"),
    ])

  static let marks = FormatForm(
    SiteReading.markKeys,
    [
      "icp": FieldForm(.text(limit: nil), "ICP 备案号"),
      "police": FieldForm(.text(limit: nil), "公安备案号"),
      "site_id": FieldForm(.text(limit: nil), "政府网站标识码"),
    ])

  /// One entry of the list.
  static let hotline = FormatForm(
    HotlineReading.keys,
    [
      "id": FieldForm(.id, "编号，文稿里用它引用").required,
      "number": FieldForm(
        .either(.pattern("^[0-9 +()-]{3,40}$"), .int(100...999_999_999_999_999_999)), "印出来的电话号码"
      ).required,
      "name": FieldForm(.text(limit: nil), "名称").required,
      "does": FieldForm(.text(limit: nil), "管什么").required,
      "call_when": FieldForm(.text(limit: nil), "什么时候打"),
      "never_asks": FieldForm(.text(limit: nil), "真的工作人员绝不会要什么").required,
      "hours": FieldForm(.text(limit: nil), "服务时间"),
      "featured": FieldForm(.bool, "是否放在首页、页眉和海报上"),
      "emergency": FieldForm(.bool, "是否紧急电话"),
    ])

  static let theme = FormatForm(
    ThemeLoader.keys,
    [
      "name": FieldForm(.text(limit: nil), "主题的名称"),
      "extends": FieldForm(.pattern("^[a-z0-9-]{1,80}$"), "在哪个主题上改，写它的文件夹名"),
      "description": FieldForm(.text(limit: nil), "一句说明"),
      "strings": FieldForm(.namedTexts, "模板里用的文字"),
      "fonts": FieldForm(.mapping(fonts), "海报用的单位自己的字体"),
      "colors": FieldForm(.namedTexts, "改样式里的颜色，如 board: \"#1f4a3c\"；深浅两色写 {light: …, dark: …}"),
      "topics": FieldForm(.named(topicLook), "每个专题的海报用的图标、底纹和版式；左边写专题的文件夹名"),
    ])

  private static let topicLook = FormatForm(
    ThemeTopics.keys,
    [
      "icon": FieldForm(.text(limit: nil), "posters/icons/ 里的图，不写 .svg"),
      "pattern": FieldForm(.choice(ThemeTopics.patterns.words), "专题的底纹"),
      "layouts": FieldForm(.words, "同一种海报里先试的版式，posters/ 里的文件名，不写 .yaml"),
    ])

  private static let fonts = FormatForm(
    ThemeFonts.keys,
    [
      "sans": FieldForm(.mapping(fontFaces), "代替黑体的字体"),
      "serif": FieldForm(.mapping(fontFaces), "代替宋体的字体"),
    ])

  private static let fontFaces = FormatForm(
    ThemeFonts.faceKeys,
    [
      "regular": FieldForm(.pattern(fontPath), "常规体的字体文件"),
      "bold": FieldForm(.pattern(fontPath), "粗体的字体文件"),
    ])

  private static let fontPath = "^fonts/[^#]+\\.([oO][tT][fF]|[tT][tT][fFcC])(#[0-9]{1,2})?$"
}
