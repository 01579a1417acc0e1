/// The golden line breaks by rule. Measures are in em of the fake font: Han characters one, Latin ones half.
enum GoldenLines {
  /// 避头: these never begin a line.
  static let starts: [GoldenLine] = [
    GoldenLine("GB 5.1.1", "甲乙丙丁戊，己庚", 5, "甲乙丙丁|戊，己庚"),
    GoldenLine("GB 5.1.1", "甲乙丙丁戊。己庚", 5, "甲乙丙丁|戊。己庚"),
    GoldenLine("GB 5.1.1", "甲乙丙丁戊、己庚", 5, "甲乙丙丁|戊、己庚"),
    GoldenLine("GB 5.1.1", "甲乙丙丁戊；己庚", 5, "甲乙丙丁|戊；己庚"),
    GoldenLine("GB 5.1.1", "甲乙丙丁戊：己庚", 5, "甲乙丙丁|戊：己庚"),
    GoldenLine("GB 5.1.2", "甲乙丙丁戊？己庚", 5, "甲乙丙丁|戊？己庚"),
    GoldenLine("GB 5.1.2", "甲乙丙丁戊！己庚", 5, "甲乙丙丁|戊！己庚"),
    GoldenLine("GB 5.1.3", "甲（乙丙丁）戊己庚", 5, "甲（乙丙|丁）戊己庚"),
    GoldenLine("GB 5.1.3", "甲《乙丙丁》戊己庚", 5, "甲《乙丙|丁》戊己庚"),
    GoldenLine("GB 5.1.3", "甲“乙丙丁”戊己庚", 5, "甲“乙丙|丁”戊己庚"),
    GoldenLine("GB 5.1.6", "甲乙丙丁～戊己庚", 4, "甲乙丙|丁～戊己|庚"),
    GoldenLine("GB 5.1.7", "甲乙丙丁·戊己庚", 4, "甲乙丙|丁·戊己|庚"),
    GoldenLine("clreq 3.1.4", "甲乙丙丁%戊己庚", 4, "甲乙丙|丁%戊己|庚"),
    GoldenLine("GB 5.1.3", "甲乙丙丁)戊己庚", 4, "甲乙丙|丁)戊己|庚"),
    GoldenLine("GB 5.1.1", "甲乙丙丁,戊己庚", 4, "甲乙丙|丁,戊己|庚"),
    GoldenLine("GB 5.1.2", "甲乙丙！？丁戊己", 4, "甲乙丙！？|丁戊己"),
    GoldenLine("GB 5.1.3", "甲乙丙丁。”戊己", 5, "甲乙丙丁。”|戊己"),
    GoldenLine("GB 5.1.6", "甲乙丙丁—戊己庚", 4, "甲乙丙|丁—戊己|庚"),
    GoldenLine("GB 5.1.6", "甲乙丙丁－戊己庚", 4, "甲乙丙|丁－戊己|庚"),
    GoldenLine("GB 5.1.6", "甲乙丙丁~戊己庚", 4, "甲乙丙|丁~戊己|庚"),
    GoldenLine("GB 5.1.9", "甲乙丙丁／戊己庚", 4, "甲乙丙|丁／戊己|庚"),
    GoldenLine("GB 5.1.3", "甲乙丙丁」戊己庚", 4.5, "甲乙丙丁」|戊己庚"),
    GoldenLine("GB 5.1.3", "甲乙丙丁】戊己庚", 4, "甲乙丙|丁】戊己|庚"),
    GoldenLine("GB 5.1.3", "甲乙丙\"丁戊\"己", 4.4, "甲乙丙|\"丁戊\"己"),
    GoldenLine("clreq 3.1.4", "住房面积120㎡以上", 4, "住房面|积120㎡|以上"),
    GoldenLine("GB 5.1.3", "甲乙丙\u{200B}，丁戊己", 3.2, "甲乙|丙\u{200B}，丁|戊己"),
  ]

  /// 避尾: these never end one.
  static let ends: [GoldenLine] = [
    GoldenLine("GB 5.1.3", "甲乙丙（丁戊己）庚辛", 4, "甲乙丙|（丁戊己）|庚辛"),
    GoldenLine("GB 5.1.3", "甲乙丙“丁戊己”庚辛", 4, "甲乙丙|“丁戊己”|庚辛"),
    GoldenLine("GB 5.1.3", "甲乙丙《丁戊己》庚辛", 4, "甲乙丙|《丁戊己》|庚辛"),
    GoldenLine("GB 5.1.3", "甲乙丙【丁戊己】庚辛", 4, "甲乙丙|【丁戊己】|庚辛"),
    GoldenLine("clreq 3.1.4", "甲乙丙￥100元整", 4, "甲乙丙|￥100元|整"),
    GoldenLine("GB 5.1.3", "“（甲乙）”丙丁戊", 4, "“（甲乙）”|丙丁戊"),
    GoldenLine("GB 5.1.3", "甲乙丙「丁戊己」庚辛", 4, "甲乙丙|「丁戊己」|庚辛"),
    GoldenLine("GB 5.1.3", "甲乙丙丁〈戊己〉庚", 5, "甲乙丙丁|〈戊己〉庚"),
    GoldenLine("GB 5.1.3", "甲乙丙(丁戊己)庚辛", 4.4, "甲乙丙|(丁戊己)|庚辛"),
    GoldenLine("GB 5.1.3", "甲乙丙（\u{200B}丁戊己庚", 4, "甲乙丙|（\u{200B}丁戊己|庚"),
    GoldenLine("clreq 3.1.4", "甲乙丙丁≥60岁", 4.5, "甲乙丙丁|≥60岁"),
    GoldenLine("clreq 3.1.4", "甲乙丙丁No.5楼", 5, "甲乙丙丁|No.5楼"),
    GoldenLine("GB 5.1.9 (gb)", "甲乙丙／丁戊己", 4, "甲乙|丙／丁戊|己"),
  ]

  /// A line-end mark takes half a place, a line-start mark loses its left half, neighbours share a blank.
  static let squeezes: [GoldenLine] = [
    GoldenLine("GB 5.1.10", "甲乙丙丁，戊己", 4.5, "甲乙丙丁，|戊己"),
    GoldenLine("GB 5.1.10", "甲乙丙丁。戊己", 4.5, "甲乙丙丁。|戊己"),
    GoldenLine("GB 5.1.10", "甲乙丙丁”戊己", 4.5, "甲乙丙丁”|戊己"),
    GoldenLine("clreq 3.1.6", "“甲乙丙丁戊己", 4.5, "“甲乙丙丁|戊己"),
    GoldenLine("clreq 3.1.6", "甲，乙丙丁戊己", 4.8, "甲，乙丙丁|戊己"),
    GoldenLine("clreq 3.1.6", "甲（乙）丙丁戊", 4.5, "甲（乙）丙|丁戊"),
    GoldenLine("GB 5.1.7", "甲·乙丙丁戊己", 4.5, "甲·乙丙丁|戊己"),
    GoldenLine("GB 5.1.2", "甲乙丙！！丁戊", 4, "甲乙丙！！|丁戊"),
    GoldenLine("GB 5.1.2", "甲乙？！丁戊己", 4, "甲乙？！丁|戊己"),
    GoldenLine("GB 5.1.2", "甲！！！乙丙丁", 4, "甲！！！乙|丙丁"),
    GoldenLine("GB 5.1.10", "甲乙丙丁》戊己", 4.5, "甲乙丙丁》|戊己"),
    GoldenLine("GB 5.1.10", "甲乙丙。”丁戊己", 4, "甲乙丙。”|丁戊己"),
    GoldenLine("GB 5.1.11", "甲，乙，丙丁戊", 4.5, "甲，乙，丙|丁戊"),
    GoldenLine("clreq 3.1.6", "（甲）（乙）丙丁", 4.5, "（甲）（乙）|丙丁"),
    GoldenLine("clreq 3.1.6", "《（甲乙）丙丁戊", 4.5, "《（甲乙）|丙丁戊"),
    GoldenLine("GB 5.1.7", "甲·乙·丙丁戊", 4, "甲·乙·丙|丁戊"),
  ]

  /// What stays whole: dashes, ellipses, numbers with units, dates, telephone numbers.
  static let wholes: [GoldenLine] = [
    GoldenLine("GB 5.1.4", "甲乙丙——丁戊己庚", 4, "甲乙丙|——丁戊|己庚"),
    GoldenLine("GB 5.1.5", "甲乙丙……丁戊己庚", 4, "甲乙丙|……丁戊|己庚"),
    GoldenLine("clreq 3.1.4", "损失10万元以上的", 4, "损失|10万元以|上的"),
    GoldenLine("clreq 3.1.4", "涨了3.5%以后", 4.3, "涨了3.5%|以后"),
    GoldenLine("clreq 3.1.4", "甲乙70岁以上老人", 3.6, "甲乙|70岁以|上老人"),
    GoldenLine("clreq 3.1.4", "请在12月1日前登记", 5, "请在|12月1日前|登记"),
    GoldenLine("clreq 3.1.4", "请于2026年11月3日前登记", 8, "请于2026年11月|3日前登记"),
    GoldenLine("clreq 3.1.4", "请拨打0571-8888 6666咨询", 10, "请拨打0571-8888 6666|咨询"),
    GoldenLine("clreq 3.1.4", "甲乙丙丁96110戊己", 5, "甲乙丙丁|96110戊己"),
    GoldenLine("GB 5.1.6", "3～5天内办结完毕", 4, "3～5天内|办结完毕"),
    GoldenLine("clreq 3.1.4", "第12条第3款规定的", 4, "第12条|第3款规|定的"),
    GoldenLine("clreq 3.1.4", "请下载WeChat软件后登录", 7, "请下载WeChat|软件后登录"),
    GoldenLine("clreq 3.1.4", "甲乙丙丁9:00—11:30戊", 6, "甲乙丙丁|9:00—11:30|戊"),
    GoldenLine("GB 5.1.9", "男／女各一半", 3, "男／女|各一半"),
    GoldenLine("GB 5.1.5", "甲乙…………丙丁", 8, "甲乙|…………|丙丁"),
    GoldenLine("GB 5.1.4", "————————甲乙", 4, "————|————|甲乙"),
    GoldenLine("GB 5.1.6", "北京—上海列车", 3, "北京—|上海列|车"),
    GoldenLine("clreq 3.1.4", "她说don’t worry吧", 3.7, "她说|don’t|worry吧"),
    GoldenLine("clreq 3.1.4", "还有5公里就到家了", 3.5, "还有|5公里就|到家了"),
    GoldenLine("clreq 3.1.4", "住房120平方米以上", 5, "住房|120平方米|以上"),
    GoldenLine("clreq 3.1.4", "用时30分钟左右", 3.5, "用时|30分钟|左右"),
    GoldenLine("clreq 3.1.4", "限期3个月以内办结", 5, "限期3个月|以内办结"),
    GoldenLine("clreq 3.1.4", "请在5个工作日内回复", 6, "请|在5个工作日|内回复"),
    GoldenLine("clreq 3.1.4", "每桶重15 kg左右", 5, "每桶重|15 kg左右"),
    GoldenLine("clreq 3.1.4", "请拨（0571）88886666咨询", 10, "请拨（0571）88886666|咨询"),
    GoldenLine("clreq 3.1.4", "请拨0571－88886666咨询", 9, "请|拨0571－88886666|咨询"),
    GoldenLine("clreq 3.1.4", "请拨0571-88886666转8001咨询", 10.2, "请拨|0571-88886666转8001|咨询"),
    GoldenLine("clreq 3.1.4", "请拨９６１１０咨询", 6, "请拨|９６１１０咨|询"),
    GoldenLine("clreq 3.1.4", "时间上午9：00开始", 6, "时间上午|9：00开始"),
    GoldenLine(
      "clreq 3.1.4", "自2026年11月3日—2026年12月31日止", 9, "自2026年11月3日—|2026年12月31日止"),
    GoldenLine("clreq 3.1.4", "卡号6222 0212 3456 7890 123无效", 9, "卡号6222 0212|3456 7890 123无效"),
    GoldenLine("clreq 3.1.4", "请到5号楼3单元登记", 5, "请到5号楼|3单元登记"),
    GoldenLine("clreq 3.1.4", "满60\u{A0}a甲乙丙", 3, "满60\u{A0}a|甲乙丙"),
  ]

  /// The least bad where nothing is good.
  static let hardships: [GoldenLine] = [
    GoldenLine(
      "clreq 3.1.5", "打开https://example.cn/pingan/anti-fraud/看看", 9,
      "打开https://|example.cn/pingan/|anti-fraud/看看"),
    GoldenLine("clreq 3.1.5", "abcdefghijklmnop", 4, "abcdefgh|ijklmnop"),
    GoldenLine("clreq 3.1.5", "男／女各半", 2, nil),
    GoldenLine("clreq 3.1.5", "。。。。。。。。", 3, nil),
    GoldenLine("clreq 3.1.5", "甲", 0.5, nil),
    GoldenLine("clreq 3.1.5", "", 5, ""),
    GoldenLine("clreq 3.1.5", "甲乙丙丁戊己\n庚辛", 8, "甲乙丙丁戊己|庚辛"),
    GoldenLine("clreq 3.1.5", "一二三四五六七八九十", 5, "一二三四五|六七八九十"),
    GoldenLine("clreq 3.1.5", "一二三四五六七八九十，六", 10.5, "一二三四五六七八九|十，六"),
    GoldenLine("clreq 3.1.5", "甲 96110 乙", 10, "甲96110乙"),
    GoldenLine("clreq 3.1.5", "WeChat Pay is here", 6, "WeChat Pay|is here"),
  ]

  static let all = starts + ends + squeezes + wholes + hardships
}
