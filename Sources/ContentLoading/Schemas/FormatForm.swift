/// The form of a mapping: its keys, and what may stand behind each.
struct FormatForm: Sendable {
  /// Keys that are wanted once another key is there, or has one of some values.
  struct Demand: Sendable {
    var key: String
    /// Empty means any value.
    var values: [String] = []
    var wants: [String]
  }

  let keys: KeyTable
  let fields: [String: FieldForm]
  let demands: [Demand]

  /// - Parameter fields: By English key, one for every key of the table.
  init(_ keys: KeyTable, _ fields: [String: FieldForm], demands: [Demand] = []) {
    self.keys = keys
    self.fields = fields
    self.demands = demands
  }

  /// The JSON Schema of the mapping: both names of every key, no other, and never both names at once.
  var schema: OrderedJSON {
    let properties = keys.keys.flatMap { key -> [(key: String, value: OrderedJSON)] in
      guard let field = fields[key.name] else { return [] }
      let about = field.about
      let schema = field.kind.schema(isBlankAllowed: !field.isRequired)
      return [
        (key.name, schema.with(["description": .text("\(key.chinese)：\(about)")])),
        (key.chinese, schema.with(["description": .text("\(about)（\(key.name)）")])),
      ]
    }
    let required = keys.keys.filter { fields[$0.name]?.isRequired == true }.map(wanted)
    let all = required + keys.keys.map(once) + demands.map(demanded)
    return .object([
      "type": .text("object"), "properties": .object(properties),
      "additionalProperties": .truth(false), "allOf": .list(all),
    ])
  }

  private func key(_ name: String) -> KeyTable.Key {
    KeyTable.Key(name: name, chinese: keys.chinese(name))
  }

  private func wanted(_ key: KeyTable.Key) -> OrderedJSON {
    .object([
      "anyOf": .list([key.name, key.chinese].map { .object(["required": .texts([$0])]) }),
      "errorMessage": .text("缺少“\(key.chinese)”（\(key.name)） / `\(key.name)` is missing"),
    ])
  }

  private func once(_ key: KeyTable.Key) -> OrderedJSON {
    .object([
      "not": .object(["required": .texts([key.name, key.chinese])]),
      "errorMessage": .text(
        "“\(key.chinese)”和 \(key.name) 是同一项，只写一个 / `\(key.chinese)` and `\(key.name)` are one key"),
    ])
  }

  private func demanded(_ demand: Demand) -> OrderedJSON {
    let key = key(demand.key)
    let holds = [key.name, key.chinese].map { name in
      let value: OrderedJSON =
        demand.values.isEmpty
        ? .object(["not": .object(["type": .text("null")])])
        : .object(["enum": .texts(demand.values)])
      return OrderedJSON.object([
        "properties": .object([(name, value)]), "required": .texts([name]),
      ])
    }
    return .object([
      "if": .object(["anyOf": .list(holds)]),
      "then": .object(["allOf": .list(demand.wants.map { wanted(self.key($0)) })]),
    ])
  }
}
