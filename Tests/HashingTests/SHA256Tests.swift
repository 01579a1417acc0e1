import Hashing
import Testing

@Test(
  "The examples of FIPS 180-4",
  arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
func hashesTheStandardsExamples(text: String, digest: String) {
  #expect(sha256(Array(text.utf8)) == digest)
}

@Test func sumsAreReadBackFromTheirDigits() {
  let sum = SHA256Sum(of: Array("板报".utf8))
  let digits = Array(sum.hexadecimal.utf8)
  #expect(SHA256Sum(hexadecimal: digits[...]) == sum)
  #expect(SHA256Sum(hexadecimal: ([0, 0] + digits)[2...]) == sum)
  for wrong in [digits.dropLast(), digits + digits.prefix(1), Array("G".utf8) + digits.dropFirst()]
  {
    #expect(SHA256Sum(hexadecimal: wrong[...]) == nil)
  }
  #expect(SHA256Sum(hexadecimal: Array(sum.hexadecimal.uppercased().utf8)[...]) == nil)
}
