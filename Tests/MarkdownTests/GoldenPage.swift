/// A text with every block, and the page it becomes; looked at by eye when it was recorded.
enum GoldenPage {
  static let markdown = #"""
    接到自称“客服”的电话，**“退款”**两个字一出现，就要当心。
    这一行接着上一行。

    ## 认准破绽

    :::警示 出现一个，就挂断
    - 主动打来，说要*赔钱*
    - 让您离开平台，打 {{热线:96110}} 问一问
    :::

    ::::案例 周某的电话
    周某说：“我不信。”

    :::对话
    骗子：您好，您的快递丢了
    我：我自己去查
    邻居：别理他
    :::
    ::::

    :::步骤 按顺序做
    1. 挂断
    2. 看 [办法](cheated.md "被骗以后")
    :::

    :::测一测
    第三单要垫两千，怎么办？

    - A. 垫
    - B. 不垫

    答：B。垫了就回不来。
    :::

    :::要点
    - [x] 已设好上限
    - [ ] 装好软件
    :::

    :::提示
    ![工作人员在小区门口发传单](leaflet.png)
    :::

    :::折叠 依据是什么
    《反电信网络诈骗法》[^1]第三十一条。
    :::

    :::热线
    - 96110
    - 110
    :::

    :::口号
    不听、不信、不转账
    :::

    | 时间 | 地点 |
    |:-----|-----:|
    | 9:00~11:00 | 东门 |
    | 14:00~17:00 |

    ```yaml
    a: <b>
    ```

    > 引用 `代码` ~~作废~~

    [^1]: 2022年12月1日施行。
    """#

  static let html = #"""
    <p>接到自称“客服”的电话，<strong>“退款”</strong>两个字一出现，就要当心。这一行接着上一行。</p>
    <h2 id="认准破绽">认准破绽</h2>
    <section class="block block-warning">
    <p class="block-title">出现一个，就挂断</p>
    <ul>
    <li>主动打来，说要<em>赔钱</em></li>
    <li>让您离开平台，打 <a class="hotline" href="tel:96110">96110</a> 问一问</li>
    </ul>
    </section>
    <section class="block block-case">
    <p class="block-title">周某的电话</p>
    <p>周某说：“我不信。”</p>
    <section class="block block-dialogue">
    <p class="block-title">对话</p>
    <dl class="dialogue">
    <div class="turn turn-swindler">
    <dt>骗子</dt>
    <dd>您好，您的快递丢了</dd>
    </div>
    <div class="turn turn-own">
    <dt>我</dt>
    <dd>我自己去查</dd>
    </div>
    <div class="turn turn-other">
    <dt>邻居</dt>
    <dd>别理他</dd>
    </div>
    </dl>
    </section>
    </section>
    <section class="block block-steps">
    <p class="block-title">按顺序做</p>
    <ol>
    <li>挂断</li>
    <li>看 <a href="../cheated/" title="被骗以后">办法</a></li>
    </ol>
    </section>
    <section class="block block-quiz">
    <p class="block-title">测一测</p>
    <div class="quiz-question">
    <p>第三单要垫两千，怎么办？</p>
    </div>
    <ul class="quiz-options quiz-lettered">
    <li>A. 垫</li>
    <li>B. 不垫</li>
    </ul>
    <details class="quiz-answer">
    <summary>看答案</summary>
    <p>B。垫了就回不来。</p>
    </details>
    </section>
    <section class="block block-checklist">
    <p class="block-title">要点</p>
    <ul>
    <li><input type="checkbox" checked="" disabled="" aria-label="已完成" /> 已设好上限</li>
    <li><input type="checkbox" disabled="" aria-label="未完成" /> 装好软件</li>
    </ul>
    </section>
    <section class="block block-tip">
    <p class="block-title">提示</p>
    <p><img src="img/leaflet.png" alt="工作人员在小区门口发传单" width="640" height="480" loading="lazy" /></p>
    </section>
    <details class="block block-details">
    <summary>依据是什么</summary>
    <p>《反电信网络诈骗法》<sup><a class="footnote-ref" id="fnref-1" href="#fn-1">1</a></sup>第三十一条。</p>
    </details>
    <section class="block block-hotline">
    <p class="block-title">求助热线</p>
    <ul class="hotlines">
    <li><a class="hotline" href="tel:96110">96110</a> <span class="hotline-name">反诈劝阻专线</span></li>
    <li><a class="hotline" href="tel:110">110</a></li>
    </ul>
    </section>
    <p class="block-slogan">不听、不信、不转账</p>
    <div class="table-scroll" role="group" tabindex="0" aria-label="表格">
    <table>
    <thead>
    <tr>
    <th scope="col" class="align-left">时间</th>
    <th scope="col" class="align-right">地点</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td class="align-left">9:00~11:00</td>
    <td class="align-right">东门</td>
    </tr>
    <tr>
    <td class="align-left">14:00~17:00</td>
    <td class="align-right"></td>
    </tr>
    </tbody>
    </table>
    </div>
    <pre><code class="language-yaml">a: &lt;b&gt;
    </code></pre>
    <blockquote>
    <p>引用 <code>代码</code> <del>作废</del></p>
    </blockquote>
    <section class="footnotes" aria-label="注释">
    <ol>
    <li id="fn-1">
    <p>2022年12月1日施行。</p>
    <p class="footnote-back"><a href="#fnref-1" aria-label="回到正文">↩</a></p>
    </li>
    </ol>
    </section>

    """#
}
