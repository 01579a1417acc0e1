/// Short numbers of public services that are the same all over the country, and the words around numbers to call.
enum PublicNumbers {
  /// Facts of 2025; the office's registry decides which of them the site prints.
  static let short: Set<String> = [
    "110", "119", "120", "122", "12110", "12306", "12308", "12309", "12315", "12318", "12321",
    "12328", "12329", "12333", "12338", "12345", "12348", "12350", "12355", "12356", "12366",
    "12367", "12368", "12369", "12377", "12378", "12379", "12380", "12381", "12385", "12386",
    "12388", "12389", "12393", "12395", "96110",
  ]

  /// A web platform for reports to the office against organised crime; nobody answers it by telephone.
  static let webOnly = "12337"

  static let callingBefore = WordSet("拨打 拨 致电 打 电话 座机 热线 专线 客服 呼叫")
  /// What follows a count or an amount.
  static let units = WordSet(
    """
    元 万 亿 人 名 起 件 个 次 户 条 份 篇 千 百 毫 毫米 米 公里 公斤 斤 克 吨 度 平方米 平米 ㎡ % ％ ‰ 余 多 家 张 台 套 部 只 处 场 期 册 盏 辆 路 线 年 月 日 分 秒 小时 天 周 岁 页 字 号楼 楼 室 栋
    kg km cm mm ml KV kV V W
    """)
  /// Words by which a text warns of a false number instead of giving it.
  static let warning = WordSet(
    "冒充 假 仿冒 伪 骗 不是 并非 改号 诈 警惕 不要接 别接 挂断 陌生 境外 虚拟 不回拨 多一位 少一位 前面加 前面带 前缀 开头 都不")
}
