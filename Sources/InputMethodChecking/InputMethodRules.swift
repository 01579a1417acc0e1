package import Diagnostics

/// Every rule of what an input method leaves, for the pages of `docs/diagnostics/`.
package enum InputMethodRules {
  package static let all: [Rule] = [
    .headingMark, .numberMark, .numberText, .bulletMark, .bulletDot, .linkBrackets, .pictureMark,
    .boldMark, .boldOrMask, .underscoreBold, .wideIndent, .codeIndent, .tildeRange, .halfWidth,
    .halfWidthParentheses, .unpairedQuotes, .unpairedTitleMarks,
  ]
}
