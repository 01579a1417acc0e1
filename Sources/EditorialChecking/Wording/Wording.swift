/// A word to avoid, what to write instead, and why.
package struct Wording: Sendable, Hashable {
  package var word: String
  /// Empty when the word is simply to be left out.
  package var instead: String
  package var reason: String
  /// Longer words that hold the word and are fine: 哑巴亏, 劳动合同法.
  package var exceptions: [String]

  package init(_ word: String, instead: String, reason: String, exceptions: [String] = []) {
    self.word = word
    self.instead = instead
    self.reason = reason
    self.exceptions = exceptions
  }

  static func entries(_ wordings: [Wording]) -> [LexiconEntry] {
    wordings.enumerated().flatMap { index, wording in
      [LexiconEntry(wording.word, .wording, payload: index)]
        + wording.exceptions.map { LexiconEntry($0, .wording, isException: true, payload: index) }
    }
  }
}

extension Wording {
  /// The small public list: manner, disability, law terms and names that have changed.
  ///
  /// Sources: the Xinhua agency's published list of words not to be used (first batch); 民法典 art. 1260 for the laws it
  /// replaced; the State reform plans of 2018 and 2023 for the names of offices. Lists of sensitive words are the office's own matter.
  static let publicList: [Wording] = manner + disability + law + offices

  private static let manner: [Wording] = [
    Wording("亲自", instead: "", reason: "领导同志做本职工作，不写“亲自”"),
    Wording("父母官", instead: "干部", reason: "新华社：不称“父母官”"),
    Wording("不明真相的群众", instead: "部分群众", reason: "对群众要尊重"),
    Wording("刁民", instead: "当事人", reason: "蔑称"),
    Wording("泼妇", instead: "当事人", reason: "蔑称"),
    Wording("老赖", instead: "失信被执行人", reason: "法律上的称呼是失信被执行人"),
    Wording("农民伯伯", instead: "农民朋友", reason: "称呼过时"),
    Wording("打工仔", instead: "务工人员", reason: "带有轻视"),
    Wording("打工妹", instead: "务工人员", reason: "带有轻视"),
    Wording("史无前例", instead: "", reason: "绝对化的评价，改写成事实和数字"),
    Wording("绝无仅有", instead: "", reason: "绝对化的评价，改写成事实和数字"),
    Wording("圆满成功", instead: "", reason: "套话，写清做了什么、多少人参加"),
    Wording("纷纷表示", instead: "", reason: "套话，写一句真实的原话更有力"),
    Wording("受到一致好评", instead: "", reason: "套话，写清谁、怎么说"),
  ]

  private static let disability: [Wording] = [
    Wording("残废", instead: "残疾", reason: "对残疾人的蔑称", exceptions: ["残废军人证"]),
    Wording("独眼龙", instead: "视力残疾人", reason: "对残疾人的蔑称"),
    Wording("瞎子", instead: "盲人", reason: "对残疾人的蔑称", exceptions: ["瞎子摸象", "睁眼瞎子"]),
    Wording("聋子", instead: "听力残疾人", reason: "对残疾人的蔑称", exceptions: ["聋子的耳朵"]),
    Wording(
      "哑巴", instead: "言语残疾人", reason: "对残疾人的蔑称", exceptions: ["哑巴亏", "哑巴吃黄连"]),
    Wording("聋哑人", instead: "听力言语残疾人（聋人）", reason: "规范称呼是听力残疾人、言语残疾人"),
    Wording("傻子", instead: "智力残疾人", reason: "对残疾人的蔑称", exceptions: ["傻子瓜子"]),
    Wording("弱智", instead: "智力残疾", reason: "对残疾人的蔑称"),
    Wording("白痴", instead: "", reason: "侮辱性词语"),
    Wording("瘸子", instead: "肢体残疾人", reason: "对残疾人的蔑称"),
    Wording("跛子", instead: "肢体残疾人", reason: "对残疾人的蔑称"),
    Wording("疯子", instead: "精神障碍患者", reason: "对患者的蔑称"),
    Wording("精神病人", instead: "精神障碍患者", reason: "精神卫生法的称呼是精神障碍患者"),
    Wording("精神病患者", instead: "精神障碍患者", reason: "精神卫生法的称呼是精神障碍患者"),
    Wording("正常人", instead: "健全人", reason: "与残疾人相对时写健全人"),
  ]

  private static let law: [Wording] =
    [
      Wording(
        "罪犯", instead: "犯罪嫌疑人",
        reason: "法院判决以前称犯罪嫌疑人或被告人；已经判决的可以保留",
        exceptions: ["犯罪犯", "罪犯错", "服刑罪犯", "判决罪犯"]),
      Wording("劳教", instead: "", reason: "劳动教养制度已于2013年废止"),
      Wording("劳改", instead: "服刑", reason: "1994年监狱法施行后不再使用“劳改”"),
      Wording("收容遣送", instead: "救助管理", reason: "收容遣送制度已于2003年废止"),
      Wording("盲流", instead: "流动人口", reason: "蔑称"),
    ] + replacedLaws

  /// 民法典 art. 1260: in force since 2021-01-01, these nine are repealed.
  private static let replacedLaws: [Wording] = [
    ("《婚姻法》", []), ("《继承法》", []), ("《民法通则》", []), ("《民法总则》", []), ("《收养法》", []),
    ("《担保法》", []), ("《合同法》", []), ("《物权法》", []), ("《侵权责任法》", []),
  ].map { (law: (String, [String])) in
    Wording(law.0, instead: "《中华人民共和国民法典》", reason: "该法自2021年1月1日起废止，由民法典取代")
  }

  private static let offices: [Wording] = [
    Wording("工商局", instead: "市场监督管理局", reason: "2018年机构改革后的名称"),
    Wording("质监局", instead: "市场监督管理局", reason: "2018年机构改革后的名称"),
    Wording("食药监局", instead: "市场监督管理局", reason: "2018年机构改革后的名称"),
    Wording("安监局", instead: "应急管理局", reason: "2018年机构改革后的名称"),
    Wording("卫计委", instead: "卫生健康委", reason: "2018年机构改革后的名称"),
    Wording("卫计局", instead: "卫生健康局", reason: "2018年机构改革后的名称"),
    Wording("国税局", instead: "税务局", reason: "2018年国税地税合并"),
    Wording("地税局", instead: "税务局", reason: "2018年国税地税合并"),
    Wording("银监会", instead: "国家金融监督管理总局", reason: "2023年机构改革后的名称"),
    Wording("银保监会", instead: "国家金融监督管理总局", reason: "2023年机构改革后的名称"),
    Wording("银监局", instead: "金融监管局", reason: "2023年机构改革后的名称"),
    Wording("银保监局", instead: "金融监管局", reason: "2023年机构改革后的名称"),
    Wording("公安消防", instead: "消防救援", reason: "2018年起消防救援队伍不再属于公安"),
    Wording("消防官兵", instead: "消防救援人员", reason: "2018年起消防救援队伍不再是现役部队"),
    Wording("消防武警", instead: "消防救援人员", reason: "2018年起消防救援队伍不再是现役部队"),
  ]
}
