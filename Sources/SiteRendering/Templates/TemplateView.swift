/// A value a template reads; its fields are declared once, for compiling, for lint and for rendering.
protocol TemplateView: Sendable {
  static var fields: FieldTable<Self> { get }

  static func field(named name: String) -> (index: Int, shape: FieldShape)?
  static var fieldNames: [String] { get }
  /// The value of a field by its index of `field(named:)`.
  func value(at index: Int) -> FieldValue
}

extension TemplateView {
  static func field(named name: String) -> (index: Int, shape: FieldShape)? {
    fields.indexes[name].map { ($0, fields.list[$0].shape) }
  }

  static var fieldNames: [String] { fields.indexes.keys.sorted() }

  func value(at index: Int) -> FieldValue { Self.fields.list[index].read(self) }
}

/// The fields of a view by name, with a number each, so that rendering looks up no names.
struct FieldTable<Root>: Sendable, ExpressibleByDictionaryLiteral {
  let list: [Field<Root>]
  let indexes: [String: Int]

  init(dictionaryLiteral elements: (String, Field<Root>)...) {
    list = elements.map(\.1)
    indexes = Dictionary(
      elements.enumerated().map { ($1.0, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What stands behind a name in a template.
indirect enum FieldShape: Sendable {
  /// Text, escaped by `{{name}}`.
  case text
  /// Finished HTML, written by `{{{name}}}` only.
  case html
  case flag
  case view(any TemplateView.Type)
  case list(any TemplateView.Type)
  /// A list of texts, written by `{{.}}`.
  case texts
}

/// A field's value while a page is rendered.
enum FieldValue: Sendable {
  case absent
  case text(String)
  case number(Int)
  case html([UInt8])
  case flag(Bool)
  case view(any TemplateView)
  case list([any TemplateView])
  case texts([String])

  /// What `{{#name?}}` asks.
  var isPresent: Bool {
    switch self {
    case .absent: false
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .text, .html, .view: true
    }
  }
}

/// One field of a view: its shape and how it is read.
struct Field<Root>: Sendable {
  let shape: FieldShape
  let read: @Sendable (Root) -> FieldValue

  /// Text; empty counts as absent.
  static func text(_ read: @escaping @Sendable (Root) -> String?) -> Field {
    Field(shape: .text) { root in
      guard let text = read(root), !text.isEmpty else { return .absent }
      return .text(text)
    }
  }

  /// Finished HTML; empty counts as absent.
  static func html(_ read: @escaping @Sendable (Root) -> [UInt8]) -> Field {
    Field(shape: .html) { root in
      let html = read(root)
      return html.isEmpty ? .absent : .html(html)
    }
  }

  static func number(_ read: @escaping @Sendable (Root) -> Int) -> Field {
    Field(shape: .text) { .number(read($0)) }
  }

  static func flag(_ read: @escaping @Sendable (Root) -> Bool) -> Field {
    Field(shape: .flag) { .flag(read($0)) }
  }

  static func texts(_ read: @escaping @Sendable (Root) -> [String]) -> Field {
    Field(shape: .texts) { .texts(read($0)) }
  }

  static func view<V: TemplateView>(_ read: @escaping @Sendable (Root) -> V?) -> Field {
    Field(shape: .view(V.self)) { root in read(root).map { .view($0) } ?? .absent }
  }

  static func list<V: TemplateView>(_ read: @escaping @Sendable (Root) -> [V]) -> Field {
    Field(shape: .list(V.self)) { .list(read($0)) }
  }
}
