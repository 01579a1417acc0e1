package import Diagnostics

/// Every rule of the readers of content, for the pages of `docs/diagnostics/`.
package enum LoadingRules {
  package static let all: [Rule] = [
    .invalidAlias, .brokenLink, .dayOfOtherMonth, .duplicateAddress, .duplicateID, .invalidID,
    .monthName, .paleColor, .pictureMissing, .pictureWithoutAlt, .invalidSlug, .strayFile,
    .topicFolder, .topicWithoutIndex, .unknownReference,
    .emptyFile, .frontMatterFence, .missingFrontMatter, .storyPrivacy, .unclosedFrontMatter,
    .hotlinesMissing,
    .outreachHorizon, .duplicateDay, .outreachCampaignOutside, .outreachFileMissing,
    .outreachTableEmpty, .stalePlanRow,
    .posterLayoutReference, .posterLayoutLength, .posterIcon,
    .siteAddress, .siteMissing,
    .tableColumn, .tableCell, .tableEncoding, .tableQuote,
    .themeFont, .themeMissing, .themeStray,
    .yamlAnchor, .yamlCommentInValue, .yamlControlCharacter, .yamlCurlyQuotes, .yamlDuplicateKey,
    .yamlKeyShape, .yamlMissingKey, .yamlShape, .yamlSyntax, .yamlTooDeep, .yamlTooLong,
    .yamlTooManyCharacters, .yamlTooManyItems, .yamlUnknownKey, .yamlValue,
  ]
}
