import CampaignModel
import Diagnostics

/// Styles, decorations and regions of a poster layout.
extension StrictMapping {
  mutating func styles(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> [String: PosterStyle] {
    var styles: [String: PosterStyle] = [:]
    for pair in pairs(key) {
      var inner = StrictMapping(pair.value, file: file, keys: PosterLayoutKeys.style)
      styles[pair.key.text] = inner.style(&references)
      absorb(inner)
    }
    return styles
  }

  private mutating func style(_ references: inout PosterLayoutReferences) -> PosterStyle {
    var style = PosterStyle()
    style.family = choice("family", ChoiceTable { $0 == .sans ? "黑体" : "宋体" }) ?? style.family
    style.weight = choice("weight", ChoiceTable { $0 == .bold ? "粗" : "常规" }) ?? style.weight
    style.color = color("color", &references) ?? style.color
    style.leading = number("leading", in: 1...3) ?? style.leading
    style.tightLeading = number("tight_leading", in: 1...3) ?? style.leading * 0.88
    style.alignment = choice("align", Self.alignments) ?? style.alignment
    style.indent = number("indent", in: 0...4) ?? style.indent
    style.scale = number("scale", in: 0.3...6) ?? style.scale
    style.tracking = number("tracking", in: 0...1) ?? style.tracking
    style.chip = color("chip", &references)
    style.isBalanced = bool("balance") ?? style.isBalanced
    style.kinsoku =
      choice(
        "kinsoku",
        ChoiceTable { level in
          switch level {
          case .basic: "基本"
          case .gb: "国标"
          case .strict: "严格"
          }
        }) ?? style.kinsoku
    style.lines = int("lines", in: 1...20)
    style.direction =
      choice("direction", ChoiceTable { $0 == .horizontal ? "横" : "竖" }) ?? style.direction
    style.gap = gap("gap") ?? style.gap
    if var inner = mapping("marker", PosterLayoutKeys.marker) {
      style.marker = PosterStyle.Marker(
        shape: inner.choice("shape", Self.markers) ?? .circle,
        fill: inner.color("fill", &references) ?? "brand",
        color: inner.color("color", &references) ?? "paper")
      absorb(inner)
    }
    return style
  }

  /// `[0.5, 1.5]` or one number.
  private mutating func gap(_ key: String) -> ClosedRange<Double>? {
    let items = words(key)
    guard !items.isEmpty else { return nil }
    let numbers = items.compactMap { Spelling.number($0.text) }
    guard numbers.count == items.count, let least = numbers.first, let most = numbers.last,
      numbers.count <= 2, 0 <= least, least <= most, most <= 10
    else {
      report(
        .posterLayoutLength, at: range(of: key),
        Bilingual(zh: "段距要写一个数，或者从小到大两个数", en: "A gap is one number, or two from small to large"),
        remedy: Bilingual(zh: "例如 [0.5, 1.5]，单位是字宽", en: "Such as [0.5, 1.5], in em"))
      return nil
    }
    return least...most
  }

  mutating func regions(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> [PosterRegion] {
    mappings(key, PosterLayoutKeys.region).compactMap { inner in
      var inner = inner
      defer { absorb(inner) }
      for required in ["area", "take", "fit"] { inner.require(required) }
      guard let area = inner.text("area") else { return nil }
      references.area(area, at: inner.range(of: "area"))
      let takes = inner.takes("take", &references)
      guard let fit = inner.fit("fit") else { return nil }
      return PosterRegion(
        area: area, takes: takes, fit: fit,
        arrangement: inner.choice("arrange", Self.arrangements) ?? .stack,
        columnCount: inner.int("columns", in: 1...6),
        condition: inner.choice("when", Self.roles), exclusion: inner.choice("unless", Self.roles),
        vertical: inner.choice("vertical", Self.verticals) ?? .top, padding: inner.sides("padding"))
    }
  }

  private mutating func takes(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> [PosterRegion.Take] {
    mappings(key, PosterLayoutKeys.take).compactMap { inner in
      var inner = inner
      defer { absorb(inner) }
      inner.require("role")
      inner.require("style")
      let roles = inner.choices("role", Self.roles)
      guard let style = inner.styleName("style", &references), !roles.isEmpty else { return nil }
      return PosterRegion.Take(
        roles, style: style, secondStyle: inner.styleName("second_style", &references),
        suspectStyle: inner.styleName("suspect_style", &references),
        nameStyle: inner.styleName("name_style", &references),
        label: inner.text("label", limit: 12),
        labelStyle: inner.styleName("label_style", &references))
    }
  }

  private mutating func fit(_ key: String) -> PosterRegion.Fit? {
    guard var inner = mapping(key, PosterLayoutKeys.fit) else { return nil }
    defer { absorb(inner) }
    inner.require("max", example: "24pt")
    guard let max = inner.length("max") else { return nil }
    return PosterRegion.Fit(
      max: max, prefer: inner.length("prefer"), lines: inner.int("lines", in: 1...20),
      distance: inner.number("distance", in: 0.02...10) ?? 1)
  }

  mutating func sides(_ key: String) -> PosterRegion.Padding {
    guard var inner = mapping(key, PosterLayoutKeys.sides) else { return PosterRegion.Padding() }
    defer { absorb(inner) }
    return PosterRegion.Padding(
      top: inner.length("top") ?? .mm(0), right: inner.length("right") ?? .mm(0),
      bottom: inner.length("bottom") ?? .mm(0), left: inner.length("left") ?? .mm(0))
  }

  private mutating func styleName(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> String? {
    let name = text(key)
    if let name { references.style(name, at: range(of: key)) }
    return name
  }

  mutating func color(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> String? {
    let name = text(key)
    if let name { references.color(name, at: range(of: key)) }
    return name
  }
}

/// The words of a layout, English and Chinese.
extension StrictMapping {
  fileprivate static let alignments = ChoiceTable { (value: PosterStyle.Alignment) in
    switch value {
    case .start: "左"
    case .center: "中"
    case .end: "右"
    case .justify: "两端"
    }
  }
  fileprivate static let markers = ChoiceTable { (value: PosterStyle.Marker.Shape) in
    switch value {
    case .circle: "圆"
    case .square: "方"
    case .bar: "条"
    case .tick: "对勾"
    case .cross: "叉"
    case .box: "方框"
    case .person: "人像"
    }
  }
  fileprivate static let arrangements = ChoiceTable { (value: PosterRegion.Arrangement) in
    switch value {
    case .stack: "上下"
    case .cells: "分格"
    case .cards: "卡片"
    case .rows: "表格"
    case .calendar: "月历"
    case .code: "二维码"
    case .columns: "分栏"
    case .bubbles: "气泡"
    case .path: "连线"
    case .picture: "图片"
    }
  }
  fileprivate static let verticals = ChoiceTable { (value: PosterRegion.VerticalAlignment) in
    switch value {
    case .top: "上"
    case .middle: "中"
    case .bottom: "下"
    }
  }
  static let roles = ChoiceTable { (value: PosterRegion.Role) in
    // As in front matter, where 标题 is the whole title.
    value == .headline ? "主标" : value.words.zh
  }
}
