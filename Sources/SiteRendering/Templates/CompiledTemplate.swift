import Hashing

/// A template ready to run: names are resolved to numbers, includes are put in, words are text already.
///
/// One flat list of steps, without boxes and lists within lists: their reference counts would be shared by all threads that run
/// the same template.
struct CompiledTemplate: Sendable {
  /// What a theme's template is read into.
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

  fileprivate struct Step {
    enum Kind: Int {
      case literal, text, html, section, presence, inverted
    }

    let kind: Kind
    var up = 0
    /// Bytes of `literals` for a literal, places of `paths` otherwise.
    let range: Range<Int>
    /// The step behind a section's last.
    var end = 0
  }

  fileprivate enum Frame {
    case view(any TemplateView)
    case item(any TemplateList, Int)
    case text(String)
  }

  private var steps: [Step] = []
  private var literals: [UInt8] = []
  private var paths: [Int] = []

  init(nodes: [Node]) { add(nodes) }

  private mutating func add(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .literal(let bytes):
        literals += bytes
        steps.append(
          Step(kind: .literal, range: literals.count - bytes.count..<literals.count))
      case .text(let lookup): add(.text, lookup)
      case .html(let lookup): add(.html, lookup)
      case .section(let lookup, let inner):
        add(lookup.asksPresence ? .presence : .section, lookup, inner)
      case .inverted(let lookup, let inner): add(.inverted, lookup, inner)
      }
    }
  }

  private mutating func add(_ kind: Step.Kind, _ lookup: Lookup, _ inner: [Node] = []) {
    paths += lookup.path
    let place = steps.count
    let range = paths.count - lookup.path.count..<paths.count
    steps.append(Step(kind: kind, up: lookup.up, range: range))
    add(inner)
    steps[place].end = steps.count
  }

  /// All that rendering reads, for telling whether the template has changed.
  func write(to writer: inout DigestWriter) {
    writer.add(steps.count)
    for step in steps {
      for number in [
        step.kind.rawValue, step.up, step.range.lowerBound, step.range.upperBound, step.end,
      ] { writer.add(number) }
    }
    writer.add(literals)
    writer.add(paths.count)
    for index in paths { writer.add(index) }
  }

  /// Writes the template for a view.
  func render(_ view: some TemplateView) -> [UInt8] {
    steps.withUnsafeBufferPointer { steps in
      literals.withUnsafeBufferPointer { literals in
        paths.withUnsafeBufferPointer { paths in
          var out: [UInt8] = []
          out.reserveCapacity(min(16_384, 4 * literals.count))
          var stack: [Frame] = [.view(view)]
          Rendering(steps: steps, literals: literals, paths: paths)
            .write(steps.indices, &stack, &out)
          return out
        }
      }
    }
  }
}

/// The steps of a template at work.
private struct Rendering {
  typealias Frame = CompiledTemplate.Frame

  let steps: UnsafeBufferPointer<CompiledTemplate.Step>
  let literals: UnsafeBufferPointer<UInt8>
  let paths: UnsafeBufferPointer<Int>

  func write(_ range: Range<Int>, _ stack: inout [Frame], _ out: inout [UInt8]) {
    var place = range.lowerBound
    while place < range.upperBound {
      let step = steps[place]
      let inner = place + 1..<max(place + 1, step.end)
      place = inner.upperBound
      switch step.kind {
      case .literal: out += literals[step.range]
      case .text:
        switch value(step, stack) {
        case .text(let text): MarkupText.append(text, to: &out)
        case .number(let number): out += String(number).utf8
        default: break
        }
      case .html:
        if case .html(let html) = value(step, stack) { out += html }
      case .section: section(value(step, stack), inner, &stack, &out)
      case .presence:
        if value(step, stack).isPresent { write(inner, &stack, &out) }
      case .inverted:
        if !value(step, stack).isPresent { write(inner, &stack, &out) }
      }
    }
  }

  private func section(
    _ value: FieldValue, _ inner: Range<Int>, _ stack: inout [Frame], _ out: inout [UInt8]
  ) {
    guard value.isPresent else { return }
    switch value {
    case .view(let view):
      with(.view(view), inner, &stack, &out)
    case .list(let views):
      for place in 0..<views.count { with(.item(views, place), inner, &stack, &out) }
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

  private func with(
    _ frame: Frame, _ inner: Range<Int>, _ stack: inout [Frame], _ out: inout [UInt8]
  ) {
    stack.append(frame)
    write(inner, &stack, &out)
    stack.removeLast()
  }

  private func value(_ step: CompiledTemplate.Step, _ stack: [Frame]) -> FieldValue {
    let path = paths[step.range]
    switch stack[stack.count - 1 - step.up] {
    case .text(let text): return .text(text)
    case .view(let view):
      guard let index = path.first else { return .view(view) }
      return view.value(at: index, then: path.dropFirst())
    case .item(let views, let place):
      guard let index = path.first else { return .view(views.view(place)) }
      return views.value(of: place, at: index, then: path.dropFirst())
    }
  }
}
