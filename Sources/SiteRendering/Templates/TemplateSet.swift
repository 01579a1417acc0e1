import CampaignModel
import Diagnostics

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
}
