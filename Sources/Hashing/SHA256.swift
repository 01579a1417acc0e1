/// The SHA-256 of bytes as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String { SHA256Sum(of: bytes).hexadecimal }
