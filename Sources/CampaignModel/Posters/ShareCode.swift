/// The QR code of an article's page, a drawing beside it.
package enum ShareCode {
  package static let name = "qr.svg"
}
