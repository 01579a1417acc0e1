package import Diagnostics

/// Every rule of templates and pages, for the pages of `docs/diagnostics/`.
package enum RenderingRules {
  package static let all: [Rule] = [
    .deadLink,
    .templateCycle, .templateEscaping, .templateMissing, .templateMissingWord, .templateNotText,
    .templateSyntax, .templateTooLarge, .templateUnknownName, .templateUnknownPartial,
    .templateUnused, .themeColor, .themeContrast,
  ]
}
