/// A value a template reads; its fields are declared once, for compiling, for lint and for rendering.
protocol TemplateView: Sendable {
  static var fields: FieldTable<Self> { get }

  static func field(named name: String) -> (index: Int, shape: FieldShape)?
  static var fieldNames: [String] { get }
  /// The value of a field by its index of `field(named:)`, or of a field of that field, and so on.
  func value(at index: Int, then rest: FieldPath) -> FieldValue
}

extension TemplateView {
  static func field(named name: String) -> (index: Int, shape: FieldShape)? {
    fields.indexes[name].map { ($0, fields.list[$0].shape) }
  }

  static var fieldNames: [String] { fields.indexes.keys.sorted() }

  func value(at index: Int, then rest: FieldPath) -> FieldValue {
    let field = Self.fields.list[index]
    return rest.isEmpty ? field.read(self) : field.readInner(self, rest)
  }
}

/// Indexes of fields, each a field of the one before; good while the template is rendered that they belong to.
typealias FieldPath = Slice<UnsafeBufferPointer<Int>>

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
  case list(any TemplateList)
  case texts([String])

  /// What `{{#name?}}` asks.
  var isPresent: Bool {
    switch self {
    case .absent: false
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let views): views.count > 0
    case .texts(let texts): !texts.isEmpty
    case .text, .html, .view: true
    }
  }
}

/// Views of one type, none of which is wrapped up to be read.
protocol TemplateList: Sendable {
  var count: Int { get }

  func value(of place: Int, at index: Int, then rest: FieldPath) -> FieldValue
  func view(_ place: Int) -> any TemplateView
}

struct ViewList<View: TemplateView>: TemplateList {
  let views: [View]

  var count: Int { views.count }

  func value(of place: Int, at index: Int, then rest: FieldPath) -> FieldValue {
    views[place].value(at: index, then: rest)
  }

  func view(_ place: Int) -> any TemplateView { views[place] }
}

/// One field of a view: its shape and how it is read.
struct Field<Root>: Sendable {
  let shape: FieldShape
  let read: @Sendable (Root) -> FieldValue
  /// Reads a field of this field without wrapping it up as a view.
  var readInner: @Sendable (Root, FieldPath) -> FieldValue = { _, _ in .absent }

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
    Field(shape: .view(V.self)) { root in
      read(root).map { .view($0) } ?? .absent
    } readInner: { root, path in
      guard let view = read(root), let index = path.first else { return .absent }
      return view.value(at: index, then: path.dropFirst())
    }
  }

  static func list<V: TemplateView>(_ read: @escaping @Sendable (Root) -> [V]) -> Field {
    Field(shape: .list(V.self)) { .list(ViewList(views: read($0))) }
  }
}
