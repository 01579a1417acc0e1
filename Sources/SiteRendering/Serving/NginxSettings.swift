package import CampaignModel
package import FileTree

/// What an administrator includes into nginx: headers, caching, packed files, moved addresses. For the office, not for the site.
package enum NginxSettings {
  package static func file(_ campaign: Campaign) -> OutputTree.File {
    OutputTree.File(
      path: "server/nginx.conf", bytes: Array(text(campaign).utf8), source: "content/site.yaml")
  }

  private static func text(_ campaign: Campaign) -> String {
    let base = SiteLinks(site: campaign.site).basePath
    var lines = [
      "# 平安板报的 nginx 设置：放进 server { … } 里，再把 /srv/banbao 换成 public/ 所在的文件夹。",
      "# nginx settings for this site: include inside server { … } and put the folder of public/ for /srv/banbao.",
      "location \(base) {",
      "  alias /srv/banbao/;",
      "  index index.html;",
      "  charset utf-8;",
    ]
    if campaign.site.isPrecompressed {
      lines += [
        "  gzip_static on;", "  # brotli_static on;  # 需要 ngx_brotli 模块 / needs ngx_brotli",
      ]
    }
    lines += headers.map(header) + ["  error_page 404 \(base)404.html;", "}"]
    // Headers of a location replace those of the one around it, so each names all.
    for folder in ["assets", "pictures"] {
      lines += [
        "location \(base)\(folder)/ {",
        "  # 文件名带指纹，内容变了名字就变 / named after their bytes",
        "  alias /srv/banbao/\(folder)/;",
        "  add_header Cache-Control \"public, max-age=31536000, immutable\" always;",
      ]
      lines += headers.map(header) + ["}"]
    }
    let moved = campaign.articles.flatMap { article in
      article.aliases.compactMap { alias -> String? in
        let old = RedirectPages.address(alias)
        // An address is set by authors: only what needs no quoting goes into the settings.
        guard isPlain(old), isPlain(article.address) else { return nil }
        return "location = \(base)\(old) { return 301 \(base)\(article.address); }"
      }
    }
    if !moved.isEmpty { lines += ["", "# 搬过家的文章 / moved articles"] + moved }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The meta tag of every page says the same; headers add what a meta tag may not say (CSP 3 §3.3).
  private static let headers: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
  ]

  private static func header(_ header: (name: String, value: String)) -> String {
    "  add_header \(header.name) \"\(header.value)\" always;"
  }

  private static func isPlain(_ address: String) -> Bool {
    !address.isEmpty
      && address.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || [0x2D, 0x2E, 0x2F, 0x5F].contains($0)
      }
  }
}
