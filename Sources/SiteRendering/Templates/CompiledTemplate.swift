/// A template ready to run: names are resolved to numbers, includes are put in, words are text already.
struct CompiledTemplate: Sendable {
  indirect enum Node: Sendable {
    case literal([UInt8])
    case text(Lookup)
    case html(Lookup)
    case section(Lookup, [Node])
    case inverted(Lookup, [Node])
  }

  /// Where a value is found: how many frames up, then field by field.
  struct Lookup: Sendable {
    let up: Int
    /// Empty for `{{.}}`.
    let path: [Int]
    /// Whether only the presence is asked for, `{{#name?}}`.
    let asksPresence: Bool
  }

  private enum Frame {
    case view(any TemplateView)
    case text(String)
  }

  let nodes: [Node]

  /// Writes the template for a view.
  func render(_ view: some TemplateView) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(16_384)
    var stack: [Frame] = [.view(view)]
    Self.write(nodes, &stack, &out)
    return out
  }

  private static func write(_ nodes: [Node], _ stack: inout [Frame], _ out: inout [UInt8]) {
    for node in nodes {
      switch node {
      case .literal(let bytes): out += bytes
      case .text(let lookup):
        switch value(lookup, stack) {
        case .text(let text): MarkupText.append(text, to: &out)
        case .number(let number): out += String(number).utf8
        default: break
        }
      case .html(let lookup):
        if case .html(let html) = value(lookup, stack) { out += html }
      case .section(let lookup, let inner):
        section(value(lookup, stack), asksPresence: lookup.asksPresence, inner, &stack, &out)
      case .inverted(let lookup, let inner):
        if !value(lookup, stack).isPresent { write(inner, &stack, &out) }
      }
    }
  }

  private static func section(
    _ value: FieldValue, asksPresence: Bool, _ inner: [Node], _ stack: inout [Frame],
    _ out: inout [UInt8]
  ) {
    guard value.isPresent else { return }
    if asksPresence { return write(inner, &stack, &out) }
    switch value {
    case .view(let view):
      with(.view(view), inner, &stack, &out)
    case .list(let views):
      for view in views { with(.view(view), inner, &stack, &out) }
    case .texts(let texts):
      for text in texts { with(.text(text), inner, &stack, &out) }
    case .text(let text):
      with(.text(text), inner, &stack, &out)
    case .number(let number):
      with(.text(String(number)), inner, &stack, &out)
    case .flag, .html, .absent:
      write(inner, &stack, &out)
    }
  }

  private static func with(
    _ frame: Frame, _ inner: [Node], _ stack: inout [Frame], _ out: inout [UInt8]
  ) {
    stack.append(frame)
    write(inner, &stack, &out)
    stack.removeLast()
  }

  private static func value(_ lookup: Lookup, _ stack: [Frame]) -> FieldValue {
    switch stack[stack.count - 1 - lookup.up] {
    case .text(let text): return .text(text)
    case .view(var view):
      guard let last = lookup.path.last else { return .view(view) }
      for index in lookup.path.dropLast() {
        guard case .view(let next) = view.value(at: index) else { return .absent }
        view = next
      }
      return view.value(at: last)
    }
  }
}
