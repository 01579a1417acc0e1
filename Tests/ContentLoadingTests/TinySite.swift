import FileTree

/// The smallest site that loads without a finding, to be broken one file at a time.
enum TinySite {
  static let article = """
    ---
    title: 退款诈骗
    date: 2026-11-03
    ---

    正文。

    """

  static let files: [String: String] = [
    "content/site.yaml": """
    title: 平安板报
    office: 平安建设办公室
    base_url: https://www.example.gov.cn/pingan/
    audiences:
      - { id: elders, name: 老年人 }
    areas:
      - { id: first, name: 第一社区 }
    """,
    "content/hotlines.yaml": """
    - id: "110"
      number: "110"
      name: 公安报警
      does: 报警求助
      never_asks: 绝不会要验证码
    - id: "96110"
      number: "96110"
      name: 反诈专线
      does: 反诈咨询
      never_asks: 绝不会让您转账
    """,
    "content/_index.md": "---\ntitle: 首页\n---\n",
    "content/anti-fraud/_index.md": "---\ntitle: 反诈防骗\n---\n",
    "content/anti-fraud/refund.md": article,
  ]

  static func tree(_ changes: [String: String] = [:]) -> SourceTree {
    SourceTree(
      files.merging(changes) { $1 }.map { SourceFile(path: $0.key, text: $0.value) })
  }
}
