import CampaignModel
package import Diagnostics

/// A rule that looks at one stretch of text at a time.
protocol PassageRule: Sendable {
  /// The rule is asked of passages with one of these signs only.
  var signs: PassageSigns { get }

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic])
}

/// A rule that looks at a whole file.
protocol SubjectRule: Sendable {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic])
}

/// A rule that looks at the campaign across its files.
protocol CampaignRule: Sendable {
  func check(_ campaign: Campaign, findings: inout [Diagnostic])
}

/// The list of all rules: adding one means one file and one line here.
package enum EditorialRules {
  static let ofPassages: [any PassageRule] = [
    ResidentIDFault(), MobileNumberFault(), BankCardFault(), NumberPlateFault(),
    PassportFault(), ChatAccountFault(), PersonalMailboxFault(),
    PersonalAddressFault(), FullNameFault(), SensitiveFactFault(), IdentifiedMinorFault(),
    LookalikeHotlineFault(), UnlistedNumberFault(), BareHotlineFault(),
    UnfilledBlankFault(), NationalEmblemFault(), DiscouragedWordingFault(),
    TraditionalCharacterFault(), ImpossibleDateFault(),
    ClaimWithoutFigureFault(),
  ]

  static let ofSubjects: [any SubjectRule] = [
    DoubledTextFault(), ResultWithoutPeriodFault(), ContradictoryDatesFault(),
    AlertWithoutExpiryFault(), PosterWithoutPointsFault(), LongPosterTextFault(),
    UndeclaredMinorFault(),
  ]

  static let ofCampaigns: [any CampaignRule] = [
    MonthWithoutThemeFault(), UnannouncedHolidayFault(), TopicWithoutArticlesFault(),
    LookalikeHotlineFault(),
  ]

  /// The words of all rules.
  static let words: [LexiconEntry] =
    FullNameFault.words + SensitiveFactFault.words + UnfilledBlankFault.words
    + ClaimWithoutFigureFault.words + NationalEmblemFault.words + ChatAccountFault.words

  /// Every rule's texts, for the pages of `docs/diagnostics/`.
  package static let all: [Rule] = [
    .residentID, .doubtfulResidentID, .oldResidentID, .mobileNumber, .bankCard, .numberPlate,
    .passport, .chatAccount, .personalMailbox,
    .personalAddress, .fullName, .fullNameElsewhere, .sensitiveFact, .drugHistory,
    .identifiedMinor, .undeclaredMinor, .lookalikeHotline, .reportingSiteDialled,
    .unlistedNumber, .bareHotline, .unfilledBlank, .nationalEmblem, .discouragedWording,
    .traditionalCharacter, .impossibleDate, .weekdayMismatch, .claimWithoutFigure, .doubledText,
    .resultWithoutPeriod, .expiresBeforeDate, .updatedBeforeDate, .alertWithoutExpiry,
    .posterWithoutPoints, .longPosterText, .monthWithoutTheme, .planUnannouncedDay,
    .topicWithoutArticles,
  ]
}
