/// The keys of a poster layout file, `themes/<name>/posters/<kind>.yaml`.
enum PosterLayoutKeys {
  static let layout = KeyTable([
    "title": "名称", "kind": "用于", "sheets": "纸张", "custom": "其他尺寸", "orientation": "方向",
    "margin": "页边", "bleed": "出血", "column_gap": "列距", "row_gap": "行距", "columns": "列",
    "rows": "行", "areas": "分区", "colors": "颜色", "styles": "样式", "draw": "装饰", "regions": "内容",
    "pages": "各页", "ladder": "让步",
  ])
  static let page = KeyTable([
    "each": "每项一页", "column_gap": "列距", "row_gap": "行距", "columns": "列", "rows": "行",
    "areas": "分区", "draw": "装饰", "regions": "内容",
  ])
  static let color = KeyTable([
    "tint": "调浅", "shade": "调深", "of": "取自", "turn": "转色", "light": "明度", "on": "底色上", "from": "由",
    "contrast": "对比",
  ])
  static let style = KeyTable([
    "family": "字体", "weight": "粗细", "color": "颜色", "leading": "行高", "tight_leading": "紧行高",
    "align": "对齐", "indent": "首行缩进", "scale": "倍数", "tracking": "字距", "marker": "编号",
    "chip": "底牌", "gap": "段距", "balance": "均衡", "kinsoku": "避头尾", "lines": "行数", "direction": "方向",
  ])
  static let marker = KeyTable(["shape": "形状", "fill": "底色", "color": "颜色"])
  static let decoration = KeyTable([
    "areas": "分区", "shape": "形状", "fill": "底色", "color": "颜色", "size": "大小",
    "bleed": "出血", "outset": "外扩", "icon": "图标", "angle": "角度", "weight": "疏密", "edge": "边形",
    "at": "位置",
  ])
  static let region = KeyTable([
    "area": "分区", "take": "取", "fit": "字号", "padding": "内边", "arrange": "排法",
    "vertical": "竖向", "columns": "栏数", "when": "有", "unless": "无",
  ])
  static let take = KeyTable([
    "role": "角色", "style": "样式", "second_style": "第二样式", "label": "小标题",
    "label_style": "小标题样式", "suspect_style": "骗子样式", "name_style": "说话人样式",
  ])
  static let fit = KeyTable(["max": "最大", "prefer": "最好", "lines": "行数", "distance": "距离倍数"])
  static let sides = KeyTable(["top": "上", "right": "右", "bottom": "下", "left": "左"])

  /// Every key at any level.
  static let all = [layout, page, color, style, marker, decoration, region, take, fit, sides]
    .reduce(into: Set<String>()) { $0.formUnion($1.all) }
}
