/// What may stand behind one key, as `StrictMapping` reads it.
///
/// An editor is told the ordinary spellings; the reader understands more (full-width digits, `是`/`有`/`√`, quoted numbers).
struct FieldForm: Sendable {
  indirect enum Kind: Sendable {
    /// - Parameter limit: Most characters.
    case text(limit: Int?)
    case pattern(String)
    /// An id of letters, digits, `-` and `_`.
    case id
    case bool
    case int(ClosedRange<Int>)
    case date
    /// One of some words, in either language.
    case choice([String])
    /// A list of such words, or several of them in one text.
    case choices([String])
    /// Short words: tags, ids.
    case words
    /// Sentences.
    case texts(limit: Int?, count: Int?)
    case mapping(FormatForm)
    case mappings(FormatForm)
    /// Ids to mappings of one form.
    case named(FormatForm)
    /// Words of a choice to whole numbers.
    case counts([String], ClosedRange<Int>)
    case either(Kind, Kind)
    /// Names of the theme's own to texts, nested at will.
    case namedTexts
  }

  let kind: Kind
  /// What the key is for, in Chinese.
  let about: String
  private(set) var isRequired = false

  init(_ kind: Kind, _ about: String) {
    self.kind = kind
    self.about = about
  }

  /// The same form for a key that has to be there.
  var required: FieldForm {
    var copy = self
    copy.isRequired = true
    return copy
  }
}

extension ChoiceTable {
  /// The words of both languages, each once.
  var words: [String] { choices.flatMap { [$0.word, $0.chinese] }.uniqued() }
}
