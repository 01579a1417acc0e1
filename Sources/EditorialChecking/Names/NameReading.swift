/// Reads personal names in running text: full ones, which stories must not hold, and the veiled ones they use instead.
enum NameReading {
  /// How sure the surroundings make it that a name stands here.
  enum Expectation {
    /// After a role word: 居民王建国.
    case afterRole
    /// After 叫, 名叫, or in a row of names: every character must be a name's.
    case strict
  }

  /// The range of a full name that begins at an index; `nil` for 王某, 李阿姨 and words such as 高兴.
  static func fullName(
    at index: Int, in passage: Passage, _ expectation: Expectation
  ) -> Range<Int>? {
    var given = index
    let isCompound = Surnames.compound.contains { passage.scalars.matches($0, at: index) }
    var isPlain = true
    if isCompound {
      given += 2
    } else if Surnames.contains(passage[index]) {
      given += 1
      isPlain =
        Surnames.plain.contains(passage[index]) && !Surnames.ambiguous.contains(passage[index])
    } else {
      return nil
    }
    let first = passage[given]
    let second = passage[given + 1]
    guard first.isHan, !veils.contains(first), !veils.contains(second),
      titles.length(at: given, in: passage.scalars) == 0,
      isCompound || !isWord(passage[index], first)
    else { return nil }
    let firstFits = GivenNames.contains(first)
    let joinsNext = joints.contains(second) && Surnames.contains(passage[given + 2])
    let secondFits =
      !joinsNext && GivenNames.contains(second)
      && titles.length(at: given + 1, in: passage.scalars) == 0
    if firstFits && secondFits { return index..<(given + 2) }
    if isPlain || isCompound, expectation == .afterRole {
      if firstFits { return index..<(given + 1) }
      return secondFits && !particles.contains(first) ? index..<(given + 2) : nil
    }
    return firstFits && isBoundary(given + 1, in: passage) ? index..<(given + 1) : nil
  }

  /// Whether a veiled or titled person begins here: 王某, 李某某, 老张, 小李, 王阿姨.
  static func isVeiledPerson(at index: Int, in passage: Passage) -> Bool {
    let here = passage[index]
    if Surnames.contains(here) {
      let next = passage[index + 1]
      if next == "某" || next == "×" { return true }
      if Surnames.plain.contains(here), titles.length(at: index + 1, in: passage.scalars) > 1 {
        return true
      }
    }
    if here == "老" || here == "小" || here == "阿" {
      return Surnames.plain.contains(passage[index + 1])
        && !isWord(passage[index + 1], passage[index + 2])
    }
    return false
  }

  private static func isWord(_ surname: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    Surnames.words[surname]?.contains(next) ?? false
  }

  private static func isBoundary(_ index: Int, in passage: Passage) -> Bool {
    let scalar = passage[index]
    return !scalar.isHan && !scalar.isLatin && !scalar.isDigit
      || speaking.contains(scalar)
      || joints.contains(scalar) && Surnames.contains(passage[index + 1])
  }

  /// What may stand between two names of a row.
  static let joints = ScalarSet("、和与及")
  /// What stands in place of a given name.
  private static let veils = ScalarSet("某×*Ｘ氏姓")
  private static let speaking = ScalarSet("说称讲")
  private static let particles = ScalarSet(
    "的了是在和与等们这那也都就还又被把对从到为因所以及或而但不没有会能可要让给将并且很最已正着过个一去看听问想做")
  static let titles = WordSet(
    """
    先生 女士 小姐 大爷 大妈 大叔 大娘 大姐 大哥 大嫂 大伯 阿姨 阿婆 阿公 奶奶 爷爷 叔叔 叔 婶 伯伯 伯 婆婆 嫂 姐 哥 老师 书记 主任 所长 队长
    警官 法官 医生 护士 律师 师傅 老板 老板娘 经理 同志 老汉 老太 老人 太太 夫人 同学 教授 会长 院长 校长 站长 组长 科长 处长 局长 镇长 村长 老先生
    老两口 夫妇 夫妻 兄弟 姐妹 家 氏 姓 工 总 二嫂 大夫 检察官 社工 网格员 调解员 楼长 店长 店主 教练 姑娘 小伙 母 父 老 妻
    """)
}
