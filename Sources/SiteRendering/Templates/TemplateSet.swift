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
    if let template = templates[name] { template.write(to: &writer) }
  }
}
