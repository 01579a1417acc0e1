/// A colour of a layout: fixed, or made from others.
package enum PosterColor: Sendable, Hashable {
  /// `#rrggbb`
  case hex(String)
  /// A token's colour mixed with white: 1 is pure colour, 0 white.
  case tint(Double, of: String = "brand")
  /// A token's colour mixed with black: 1 is pure colour, 0 black.
  case shade(Double, of: String = "brand")
  /// The topic's colour with its hue turned by degrees, at a lightness from 0 to 1; 180 is its complement.
  case turn(Double, light: Double)
  /// Text that reads on a ground: `from` darkened or lightened until the contrast holds, else ink or paper, whichever reads better.
  case readable(on: String, from: String?, contrast: Double)
}
