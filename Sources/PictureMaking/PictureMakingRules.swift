package import Diagnostics

/// Every rule of pictures, for the pages of `docs/diagnostics/`.
package enum PictureMakingRules {
  package static let all: [Rule] = [
    .pictureLibrary, .pictureLocation, .pictureTooLarge, .pictureUnreadable,
  ]
}
