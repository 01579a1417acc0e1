/// In which colours a file is made.
package enum PrintColors: Sendable, Hashable, CaseIterable {
  /// sRGB, for screens and office printers.
  case screen
  /// The four inks of a press; neutral greys, black text and QR codes in black ink alone.
  case press
  /// Shades of grey as light as the colours were, for one-colour printers.
  case grey
}
