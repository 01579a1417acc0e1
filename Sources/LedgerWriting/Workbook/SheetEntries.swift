import CXlsxWriter
import CampaignModel

/// What cells take from a keyboard, and rows that show by a colour how they stand.
extension SheetDrawing {
  mutating func entries() {
    for (index, column) in sheet.columns.enumerated() {
      switch column.entry {
      case nil, .text: break
      case .words(let words):
        validate(
          index, LXW_VALIDATION_TYPE_LIST_FORMULA, "从\(words.joined(separator: "、"))里选一个",
          formula: "\"\(words.joined(separator: ","))\"")
      case .dates(let span):
        validate(
          index, LXW_VALIDATION_TYPE_DATE_NUMBER,
          "写成 \(span.to.year)-3-15 这样的日期，"
            + "在 \(span.from) 到 \(span.to) 之间",
          numbers: (span.from.serial, span.to.serial))
      case .count:
        validate(index, LXW_VALIDATION_TYPE_INTEGER, "写一个整数，不带“人”“份”", numbers: (0, 1_000_000))
      }
    }
  }

  private mutating func validate(
    _ column: Int, _ type: lxw_validation_types, _ message: String, formula: String = "",
    numbers: (Double, Double)? = nil
  ) {
    var error = LXW_NO_ERROR
    "这一格".withMutableCString { title in
      message.withMutableCString { message in
        formula.withMutableCString { formula in
          var rule = lxw_data_validation()
          rule.validate = UInt8(type.rawValue)
          rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
          rule.error_title = title
          rule.error_message = message
          if let numbers {
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            (rule.minimum_number, rule.maximum_number) = numbers
          } else {
            rule.value_formula = formula
          }
          let place = UInt16(clamping: column)
          error = worksheet_data_validation_range(
            page, UInt32(clamping: sheet.headRows), place, UInt32(clamping: sheet.lastRow), place,
            &rule)
        }
      }
    }
    check(error)
  }

  mutating func highlights() {
    for highlight in sheet.highlights {
      let format: WorkbookLooks.Format? =
        switch highlight.look {
        case .done: looks.done
        case .struck: looks.struck
        case .late: looks.late
        case .newMonth: looks.newMonth
        }
      var error = LXW_NO_ERROR
      highlight.condition.withMutableCString { condition in
        var rule = lxw_conditional_format()
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.value_string = condition
        rule.format = format
        error = worksheet_conditional_format_range(
          page, UInt32(clamping: sheet.headRows), 0, UInt32(clamping: sheet.lastRow),
          UInt16(clamping: max(0, sheet.columns.count - 1)), &rule)
      }
      check(error)
    }
  }
}
