package import Diagnostics

/// Every rule of the ledger, for the pages of `docs/diagnostics/`.
package enum LedgerRules {
  package static let all: [Rule] = [.ledgerNotWritten]
}

extension Rule {
  package static let ledgerNotWritten = Rule(
    "ledger/not-written", .error,
    title: Bilingual(zh: "台账要能写成表格文件", en: "The ledger can be written as a workbook"),
    why: Bilingual(
      zh: "台账缺了一格，下一次的日程就少了一次依据，所以写不全就不写。",
      en: "A ledger with cells missing would mislead the next plan, so it is whole or not there."))
}
