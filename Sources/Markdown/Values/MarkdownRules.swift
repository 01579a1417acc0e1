package import Diagnostics

/// Every rule of the Markdown reader, for the pages of `docs/diagnostics/`.
package enum MarkdownRules {
  package static let all: [Rule] = [
    .bodyLength, .nesting, .openings, .referenceExpansion, .tableSize,
    .rawHTML, .unclosedComment, .linkScheme, .imageWithoutAlt, .footnotePair,
    .unclosedInsertion, .unknownInsertion, .hotlineID,
    .unknownBlock, .missingSpace, .unclosedBlock, .unopenedBlock, .emptyBlock,
    .dialogueLines, .quizParts,
  ]
}
