/// What is counted and measured behind a number: 元 in 10元, 平方米, kg.
enum CountingUnits {
  /// How many scalars of a Chinese unit stand there, the longest that fits; `nil` when there is none.
  static func length(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard index < scalars.count else { return nil }
    for unit in long[scalars[index]] ?? [] where scalars[index...].starts(with: unit) {
      return unit.count
    }
    return single.contains(scalars[index]) ? 1 : nil
  }

  /// The same of a unit in Latin letters, which must be a word of its own.
  static func latinLength(at index: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    var end = index
    while end < scalars.count, end - index <= longestLatin,
      CharacterClass(scalars[end]) == .latin || scalars[end] == "/"
    {
      end += 1
    }
    guard end > index else { return nil }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[index..<end])
    return latin.contains(String(word)) ? end - index : nil
  }

  private static let single = Set(
    "年月日号时点分秒天周岁元角块万亿千百多余个人名次条位户家件起层楼栋幢座室间套米里克斤吨度倍折成种步类项届页章课张本册份辆台部盒袋瓶箱包支颗粒片只口亩级等笔宗例批遍趟站版期代寸尺丈升股"
      .unicodeScalars)

  /// By their first scalar, the longest first.
  private static let long: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    let words = [
      "平方公里", "平方米", "立方米", "公里", "公斤", "公顷", "公分", "千米", "千克", "毫米", "厘米", "毫升", "毫克", "小时",
      "分钟", "个工作日", "个小时", "个星期", "个学时", "个月", "工作日", "人次", "周岁", "年代", "年级", "学时", "课时", "世纪",
      "单元", "号楼", "号院", "号线",
    ]
    let all = words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    return all.reduce(into: [:]) { table, word in
      if let first = word.first { table[first, default: []].append(word) }
    }
  }()

  private static let latin: Set<String> = [
    "kg", "g", "mg", "t", "km", "m", "cm", "mm", "L", "mL", "ml", "kW", "W", "V", "A", "kWh", "GB",
    "MB", "KB",
    "TB", "Mbps", "h", "min", "s", "km/h", "m/s", "mm/m",
  ]
  private static let longestLatin = 4
}
