import CampaignModel

/// The words a value may take in front matter and tables.
enum Choices {
  static let kind = ChoiceTable<Article.Kind> { $0.chinese }
  static let category = ChoiceTable<VenueCategory> { $0.chinese }
  static let format = ChoiceTable<VisitFormat> { $0.chinese }
  static let paper = ChoiceTable<PaperSize>(
    (PaperSize.standard + PaperSize.usual).map {
      .init(word: $0.rawValue, chinese: $0.rawValue, value: $0)
    },
    otherwise: PaperSize.init(rawValue:))

  /// The proportions of pictures that other sites show with a link: 1.91 to 1 (Open Graph), and square.
  static let sharePicture = ChoiceTable<PaperSize>(
    [("1200x630px", "横图"), ("1080x1080px", "方图")].compactMap { word, chinese in
      PaperSize(rawValue: word).map { .init(word: word, chinese: chinese, value: $0) }
    })

  static let privacy = ChoiceTable<Article.Privacy> {
    switch $0 {
    case .anonymised: "已匿名"
    case .consented: "已同意"
    case .publicOfficial: "公职人员"
    }
  }

  static let photos = ChoiceTable<Article.Photos> {
    switch $0 {
    case .none: "无"
    case .consented: "已同意"
    case .crowd: "群像"
    case .officials: "公职人员"
    }
  }

  static let dispensable = ChoiceTable<String>([
    .init(word: "summary", chinese: "摘要", value: "summary"),
    .init(word: "points", chinese: "要点", value: "points"),
  ])

  static let language = ChoiceTable<Site.Language> {
    switch $0 {
    case .chinese: "中文"
    case .english: "英文"
    }
  }

  static let links = ChoiceTable<Site.LinkForm> {
    switch $0 {
    case .directory: "文件夹"
    case .explicit: "完整文件名"
    }
  }

  static let dayKind = ChoiceTable<SpecialDay.Kind> {
    switch $0 {
    case .statutory: "法定假日"
    case .substituteOff: "补假"
    case .adjustedOff: "调休"
    case .weekendOff: "连休周末"
    case .makeupWorkday: "补班"
    }
  }

  static let observanceStatus = ChoiceTable<Observance.Certainty> {
    switch $0 {
    case .official: "正式"
    case .local: "各地"
    case .unchecked: "待核实"
    }
  }

  static let dayStatus = ChoiceTable<Bool>([
    .init(word: "official", chinese: "正式", value: true),
    .init(word: "computed", chinese: "推算", value: false),
  ])

  /// A whole number is taken as it is.
  static let weight = ChoiceTable<AimWeight>(
    [
      .init(word: "must", chinese: "必须", value: .must),
      .init(word: "important", chinese: "重要", value: .important),
      .init(word: "usual", chinese: "一般", value: .usual),
      .init(word: "ignored", chinese: "不管", value: .ignored),
    ],
    otherwise: { text in
      Spelling.int(text).flatMap { weightLimits.contains($0) ? .number($0) : nil }
    })
  static let weightLimits = 0...1_000_000

  static let heldStatus = ChoiceTable<HeldVisit.Status> {
    switch $0 {
    case .held: "已办"
    case .moved: "改期"
    case .cancelled: "取消"
    }
  }
}
