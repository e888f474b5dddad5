namespace Annals.Tests.Hostile;

/// <summary>
/// Attempts that use a weakness of one kind each: text that reads otherwise when it is parsed again, names that hide what
/// the browser's own have, places in the Markdown of ours. Each calls <c>hit()</c> if it runs.
/// </summary>
internal static class Tricks
{
    private static readonly string[] ReadAgain =
    [
        "<svg></p><style><a id=\"</style><img src=x onerror=hit()>\">",
        "<math></br><style><!--</style><img src=x onerror=hit()>--></math>",
        "<math><mi><b><style><img src=x onerror=hit()></style></b></mi></math>",
        "<math><annotation-xml encoding='application/xhtml+xml'><div><img src=x onerror=hit()></div></annotation-xml></math>",
        "<svg><desc><template><style></desc></svg><img src=x onerror=hit()></style></template>",
        "<form id=a><div></form><form id=b><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img src=x onerror=hit()>\">",
        "<select><noembed></select><script>hit()</script></noembed></select>",
        "<select><style></select><img src=x onerror=hit()></style></select>",
        "<select><template><img src=x onerror=hit()></template></select>",
        "<table><tr><img src=x onerror=hit()><td>x</td></tr></table>",
        "<table><colgroup><script>hit()</script><col></colgroup></table>",
        "<table><svg><tr><td><style><img src=x onerror=hit()></style></td></tr></svg></table>",
        "<noscript><style></noscript><img src=x onerror=hit()></style>",
        "<noscript><iframe></noscript><img src=x onerror=hit()></iframe>",
        "<template><template shadowrootmode=closed><script>hit()</script></template></template>",
        "<title></title ><img src=x onerror=hit()>",
        "<textarea></textarea x='><img src=x onerror=hit()>'><img src=x onerror=hit()>",
        "<style><!--</style><img src=x onerror=hit()>-->",
        "<script><!--<script>x</script>--></script><img src=x onerror=hit()>",
        "<svg><![CDATA[</svg><img src=x onerror=hit()>]]></svg>",
        "<math><![CDATA[<img src=x onerror=hit()>]]></math>",
        "<!--x--!--><img src=x onerror=hit()>",
        "<!-- > --><!--\0--><img src=x onerror=hit()>",
        "<b a='`' title='` onfocus=hit() autofocus tabindex=0'>x</b>",
        "<ruby><rt><rb><svg onload=hit()></rt></ruby>",
        "<details><summary><svg><style></summary><img src=x onerror=hit()></style></details>",
        "<pre>\n\n<script>hit()</script></pre>",
        "<b><p><i></b></p><img src=x onerror=hit()></i>",
        "<a><a href='x'><a><img src=x onerror=hit()></a></a></a>",
    ];

    private static readonly string[] Attributes =
    [
        "<iframe srcdoc='&amp;lt;img src=x onerror=parent.hit()&amp;gt;<script>parent.hit()</script>'></iframe>",
        "<button formaction='data:text/html,x' form=f autofocus onfocus=hit()>x</button>",
        "<svg><a xlink:href='java&#9;script:hit()'><rect width=99 height=99></a></svg>",
        "<svg><animate attributeName=href values='javascript:hit()' onbegin=hit() /><a><text y=9>x</text></a></svg>",
        "<svg><use xlink:href='data:image/svg+xml;base64,PHN2ZyBpZD0nYScvPg==#a' onload=hit() /></svg>",
        "<math><maction actiontype=statusline xlink:href='javascript:hit()'><mtext>x</mtext></maction></math>",
        "<math><mi href='javascript:hit()'>x</mi></math>",
        "<img srcset='javascript:hit() 1x, x 2x' src=x onerror=hit()>",
        "<img alt=x src='x.png' srcset='data:image/svg+xml,<svg onload=hit()> 1x'>",
        "<a href='/people/' ping='javascript:hit()' target='_top' onclick=hit()>x</a>",
        "<a href='/people/' target='javascript:hit()' download='x.html'>x</a>",
        "<base target='_parent' href='data:text/html,'><img src=x onerror=hit()>",
        "<meta http-equiv='set-cookie' content='a=b'><meta http-equiv=refresh content='0; url=https://example.invalid/'>",
        "<meta http-equiv='Content-Security-Policy' content=\"script-src 'unsafe-inline'\"><script>hit()</script>",
        "<div style='background:url(javascript:hit())'>x</div>",
        "<div style=\"behavior:url(#default#time2);-moz-binding:url('x#y')\" onbegin=hit()>x</div>",
        "<div style='animation-name:x;position:fixed;inset:0;z-index:9' onanimationend=hit() onmouseover=hit()>x</div>",
        "<img src='https://example.invalid/?' alt='dangling <img src=\"//example.invalid/",
        "<a href='https://example.invalid/?x=",
        "<form id=document><input name=querySelector><input name=body></form><img name=cookie src=x onerror=hit()>",
        "<a id=currentScript href='x:hit()'></a><a id=hit></a><img name=getElementById src=x onerror=hit()>",
        "<h2 id='location'>x</h2><h2 id='__proto__'>x</h2><img src=x onerror=hit()>",
        "<script type='application/ld+json'></script><script>hit()</script>",
        "<link rel=import href='data:text/html,<script>hit()</script>' onerror=hit()>",
        "<link rel=prerender href='data:text/html,<script>hit()</script>'><img src=x onerror=hit()>",
        "<object data='blob:null/x' onerror=hit()><param name=url value='javascript:hit()'></object>",
        "<video controls><track default src=x onerror=hit()><source onerror=hit() src=x></video>",
        "<img src=x onerror\u2028=hit() \u2029onload=hit()>",
        "<img src=x onerror\f=\fhit()>",
        "<img src=\"x\" title=\"&quot; onerror=hit() &#x22;\" onerror=\"hit()\">",
        "<time datetime='\"><img src=x onerror=hit()>'>x</time>",
        "<td rowspan='1\" onfocus=hit() x=\"' autofocus onfocus=hit()>x</td>",
        "<ol start='1\"><svg onload=hit()>' type='javascript:hit()'><li>x</ol><svg onload=hit()>",
    ];

    private static readonly string[] OurMarkdown =
    [
        "[x](java\u0000script:hit() 'y')",
        "[x](\u0001javascript:hit())",
        "[x](java\u00ADscript:hit())",
        "[x](<java\tscript:hit()>)",
        "[x](&#x6A&#x61vascript:hit())",
        "[x](%6A%61%76%61%73%63%72%69%70%74:hit())",
        "[x](data&colon;text/html,<script>hit()</script>)",
        "[x](javascript&Colon;hit())",
        "[x](blob:https://example.org/0)",
        "<javascript&#58;hit()>",
        "<data:text/html,%3Cscript%3Ehit()%3C/script%3E>",
        "[x][y]\n\n[y]: java&Tab;script:hit() \"\\\"><img src=x onerror=hit()>\"",
        "[\"><img src=x onerror=hit()>]: /people/ '\"><svg onload=hit()>'\n\n[\"><img src=x onerror=hit()>]",
        "![a\" onerror=\"hit()](x.png \"b\\\" onload=\\\"hit()\")",
        "x[^\"><svg/onload=hit()>]\n\n[^\"><svg/onload=hit()>]: y",
        "## x {#a\"onfocus=\"hit()\"autofocus=\"}",
        "## <svg onload=hit()> {#location}\n\n## x {#location}",
        "| <svg onload=hit()> | a\\|<img src=x onerror=hit()> |\n|:-\"onx=\"-:|---|\n| `<svg onload=hit()>` | b |",
        "~~~x\" onmouseover=\"hit()\" class=\"\nx\n~~~",
        "```html onload=hit()\n</code></pre><script>hit()</script>\n```",
        "[[payload-base|&lt;img src=x onerror=hit()&gt;<img src=x onerror=hit()>]]",
        "[[payload-base\"onfocus=\"hit()|x]]",
        "x [@s-0 \"</script><script>hit()</script>\", p. \"><img src=x onerror=hit()>]",
        "T <svg onload=hit()>\n:   d <img src=x onerror=hit()>",
        "<div>\n\n[x](javascript:hit())\n\n<img src=x onerror=hit()>\n\n</div>",
    ];

    /// <summary>Bodies of notes.</summary>
    public static IReadOnlyList<string> Bodies { get; } = [.. ReadAgain, .. Attributes, .. OurMarkdown];

    /// <summary>Texts for fields: what ends a script, a string or a comment in JSON-LD, in the search's index and in feeds.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "</script/><img src=x onerror=hit()>", "</SCRIPT\t>\u2028hit()//", "<!--<script>", "\u2028hit()\u2029", "\\u2028\";hit();\"", "&lt;/script&gt;&lt;script&gt;hit()", "]]]]><![CDATA[><svg onload=hit()>", "%3Csvg%20onload%3Dhit()%3E", "&amp;lt;img src=x onerror=hit()&amp;gt;",
    ];
}
