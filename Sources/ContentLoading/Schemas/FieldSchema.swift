extension FieldForm.Kind {
  /// The JSON Schema of a value.
  /// - Parameter isBlankAllowed: Whether a key may stand with nothing behind it, which reads like no key.
  func schema(isBlankAllowed: Bool) -> OrderedJSON {
    if case .text(let limit) = self { return Self.text(limit, isBlankAllowed: isBlankAllowed) }
    let schema = schema
    return isBlankAllowed
      ? .object(["anyOf": .list([schema, .object(["type": .text("null")])])]) : schema
  }

  private var schema: OrderedJSON {
    switch self {
    case .text(let limit): Self.text(limit, isBlankAllowed: false)
    case .pattern(let pattern):
      .object(["type": .text("string"), "pattern": .text(pattern)])
    case .id: .object(["type": .texts(["string", "integer"]), "pattern": .text(Self.idPattern)])
    case .bool: .object(["enum": .list([.truth(true), .truth(false)] + Self.yesAndNo)])
    case .int(let range): Self.int(range)
    case .date: .object(["type": .text("string"), "pattern": .text(Self.datePattern)])
    case .choice(let words): .object(["enum": .texts(words)])
    case .choices(let words): Self.choices(words)
    case .words: Self.listOrOne(Self.text(nil, isBlankAllowed: false), count: nil)
    case .texts(let limit, let count):
      Self.listOrOne(Self.text(limit, isBlankAllowed: false), count: count)
    case .mapping(let form): form.schema
    case .mappings(let form): .object(["type": .text("array"), "items": form.schema])
    case .named(let form):
      .object(["type": .text("object"), "additionalProperties": form.schema])
    case .counts(let words, let range):
      .object([
        "type": .text("object"), "properties": .object(words.map { ($0, Self.int(range)) }),
        "additionalProperties": .truth(false),
      ])
    case .either(let first, let second): .object(["anyOf": .list([first.schema, second.schema])])
    case .namedTexts: .object(["$ref": .text("#/definitions/\(Self.namedTextsName)")])
    }
  }

  static let namedTextsName = "named-texts"

  /// The definition behind `namedTexts`.
  static let namedTextsSchema = OrderedJSON.object([
    "type": .text("object"),
    "additionalProperties": .object([
      "anyOf": .list([
        .object(["type": .texts(["string", "number", "boolean", "null"])]),
        .object(["$ref": .text("#/definitions/\(namedTextsName)")]),
      ])
    ]),
  ])

  private static let idPattern = "^[A-Za-z0-9_-]{1,64}$"
  private static let datePattern =
    "^([0-9]{4}([-/.])[0-9]{1,2}\\2[0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日?)$"
  private static let yesAndNo = ["是", "否", "有", "无", "yes", "no"].map { OrderedJSON.text($0) }

  /// Numbers are taken as they are written.
  private static func text(_ limit: Int?, isBlankAllowed: Bool) -> OrderedJSON {
    let types = ["string", "number"] + (isBlankAllowed ? ["null"] : [])
    let schema = OrderedJSON.object(["type": .texts(types)])
    return limit.map { schema.with(["maxLength": .number($0)]) } ?? schema
  }

  private static func int(_ range: ClosedRange<Int>) -> OrderedJSON {
    .object([
      "type": .text("integer"), "minimum": .number(range.lowerBound),
      "maximum": .number(range.upperBound),
    ])
  }

  private static func listOrOne(_ item: OrderedJSON, count: Int?) -> OrderedJSON {
    var list = OrderedJSON.object(["type": .text("array"), "items": item])
    if let count { list = list.with(["maxItems": .number(count)]) }
    return .object(["anyOf": .list([list, item])])
  }

  /// Words are plain letters, so none needs escaping in the pattern.
  private static func choices(_ words: [String]) -> OrderedJSON {
    let word = "(\(words.joined(separator: "|")))"
    return .object([
      "anyOf": .list([
        .object(["type": .text("array"), "items": .object(["enum": .texts(words)])]),
        .object([
          "type": .text("string"), "pattern": .text("^\(word)( *[;；、,，] *\(word))*$"),
        ]),
      ])
    ])
  }
}
