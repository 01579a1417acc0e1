import CampaignModel
import Diagnostics
import Hashing

/// A theme's templates, checked and compiled once.
struct TemplateSet: Sendable {
  private let templates: [TemplateName: CompiledTemplate]

  /// Compiles the templates; `nil` when one cannot be used, the findings then say why.
  static func compile(_ theme: Theme) -> Reported<TemplateSet?> {
    TemplateCompiler(theme: theme).compile().map { compiled in
      compiled.map { TemplateSet(templates: $0) }
    }
  }

  func render<View: TemplateView>(_ name: TemplateName, _ view: View) -> [UInt8] {
    templates[name]?.render(view) ?? []
  }

  /// What a template writes of its own, for telling whether it has changed.
  func write(_ name: TemplateName, to writer: inout DigestWriter) {
    if let template = templates[name] { CompiledTemplate.write(template.nodes, to: &writer) }
  }
}

extension CompiledTemplate {
  fileprivate static func write(_ nodes: [Node], to writer: inout DigestWriter) {
    writer.add(nodes.count)
    for node in nodes {
      switch node {
      case .literal(let bytes):
        writer.add(0)
        writer.add(bytes)
      case .text(let lookup):
        writer.add(1)
        write(lookup, to: &writer)
      case .html(let lookup):
        writer.add(2)
        write(lookup, to: &writer)
      case .section(let lookup, let inner):
        writer.add(3)
        write(lookup, to: &writer)
        write(inner, to: &writer)
      case .inverted(let lookup, let inner):
        writer.add(4)
        write(lookup, to: &writer)
        write(inner, to: &writer)
      }
    }
  }

  private static func write(_ lookup: Lookup, to writer: inout DigestWriter) {
    writer.add(lookup.up)
    writer.add(lookup.path.count)
    for index in lookup.path { writer.add(index) }
    writer.add(lookup.asksPresence)
  }
}
