import CampaignModel
import Diagnostics

/// The `draw:` of a poster layout.
extension StrictMapping {
  mutating func decorations(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> [PosterDecoration] {
    mappings(key, PosterLayoutKeys.decoration).compactMap { inner in
      var inner = inner
      defer { absorb(inner) }
      return inner.decoration(&references)
    }
  }

  private mutating func decoration(
    _ references: inout PosterLayoutReferences
  ) -> PosterDecoration? {
    require("areas")
    require("shape")
    let areas = words("areas")
    for area in areas { references.area(area.text, at: area.range) }
    guard
      let shape = choice(
        "shape", ChoiceTable { (shape: PosterDecoration.Shape) in Self.name(of: shape) })
    else { return nil }
    let icon = text("icon")
    if let icon { references.icon(icon, at: range(of: "icon")) }
    return PosterDecoration(
      areas: areas.map(\.text), shape: shape,
      fill: color("fill", &references) ?? (shape.isFilled && !has("color") ? "brand" : nil),
      color: color("color", &references) ?? (shape.isFilled ? "paper" : "brand"),
      size: length("size") ?? .mm(0), isBleeding: bool("bleed") ?? false,
      outset: sides("outset"), icon: icon, angle: number("angle", in: -360...360) ?? 0,
      weight: number("weight", in: 0...1) ?? 0.5,
      edge: choice("edge", ChoiceTable { (edge: PosterDecoration.Edge) in Self.name(of: edge) })
        ?? .straight,
      places: choices("at", ChoiceTable { (place: PosterDecoration.Place) in Self.name(of: place) })
    )
  }

  static func name(of shape: PosterDecoration.Shape) -> String {
    switch shape {
    case .rect: "色块"
    case .line: "线"
    case .seal: "印章"
    case .ghost: "底字"
    case .icon: "图标"
    case .band: "色带"
    case .frame: "边框"
    case .corner: "角花"
    case .stamp: "圆章"
    case .brush: "笔刷"
    case .ribbon: "旗带"
    case .fold: "折角"
    case .pattern: "底纹"
    case .stripes: "斜纹"
    case .dots: "圆点"
    case .waves: "水波"
    case .lattice: "窗棂"
    case .rays: "光芒"
    case .clouds: "祥云"
    case .scales: "海水纹"
    case .halftone: "网点"
    case .chevrons: "折线"
    case .rings: "圆环"
    case .bricks: "砖纹"
    }
  }

  private static func name(of edge: PosterDecoration.Edge) -> String {
    switch edge {
    case .straight: "直"
    case .arch: "拱"
    case .slant: "斜"
    case .wave: "波"
    case .scallop: "花边"
    case .zigzag: "锯齿"
    case .torn: "撕边"
    }
  }

  private static func name(of place: PosterDecoration.Place) -> String {
    switch place {
    case .topLeft: "左上"
    case .top: "上"
    case .topRight: "右上"
    case .left: "左"
    case .center: "中"
    case .right: "右"
    case .bottomLeft: "左下"
    case .bottom: "下"
    case .bottomRight: "右下"
    }
  }
}

extension PosterDecoration.Shape {
  /// Painted with `fill`; the others draw with `color` and leave the ground unless a `fill` is given.
  fileprivate var isFilled: Bool {
    switch self {
    case .rect, .line, .seal, .band, .ribbon, .brush, .ghost: true
    default: false
    }
  }
}
