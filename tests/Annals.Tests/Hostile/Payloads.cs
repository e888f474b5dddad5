namespace Annals.Tests.Hostile;

/// <summary>
/// Attempts to run a script in a reader's browser, made of elements, events, spellings and places. Each calls
/// <c>hit()</c>, which a browser test watches.
/// </summary>
internal static class Payloads
{
    private static readonly string[] Handlers =
    [
        "<img src=x onerror=hit()>", "<img src=x:x onerror=\"hit()\">", "<image src=x onerror='hit()'>", "<svg onload=hit()>", "<svg><g onload=hit()></g></svg>",
        "<svg><script>hit()</script></svg>", "<svg><script xlink:href='data:,hit()'></script></svg>", "<svg><animate onbegin=hit() attributeName=x dur=1s>",
        "<svg><set onbegin=hit() attributeName=x to=1>", "<svg><image href=x onerror=hit()></svg>", "<svg><a xlink:href='javascript:hit()'><text y=20>x</text></a></svg>",
        "<svg><foreignObject><img src=x onerror=hit()></foreignObject></svg>", "<svg><style><img src=x onerror=hit()></style></svg>", "<svg><title><img src=x onerror=hit()></title></svg>",
        "<svg><use href='data:image/svg+xml,<svg id=a xmlns=\"http://www.w3.org/2000/svg\" onload=\"hit()\"/>#a'></svg>", "<svg><desc><script>hit()</script></desc></svg>",
        "<body onload=hit()>", "<body onpageshow=hit()>", "<html onpointerover=hit()>", "<iframe onload=hit()></iframe>", "<iframe src='javascript:parent.hit()'></iframe>",
        "<iframe srcdoc='<script>parent.hit()</script>'></iframe>", "<iframe srcdoc='&lt;img src=x onerror=parent.hit()&gt;'></iframe>", "<object data='javascript:hit()'></object>",
        "<object data=x onerror=hit()></object>", "<object type='text/html' data='data:text/html,<script>parent.hit()</script>'></object>", "<embed src='javascript:hit()'>",
        "<embed src=x onload=hit()>", "<video src=x onerror=hit()></video>", "<video><source src=x onerror=hit()></video>", "<audio src=x onerror=hit()></audio>", "<audio onloadstart=hit() src=x>",
        "<video poster=x onloadstart=hit() src=x></video>", "<input autofocus onfocus=hit()>", "<input type=image src=x onerror=hit()>", "<select autofocus onfocus=hit()></select>",
        "<textarea autofocus onfocus=hit()></textarea>", "<button autofocus onfocus=hit()>x</button>", "<a href=# autofocus tabindex=0 onfocus=hit()>x</a>", "<div tabindex=0 autofocus onfocus=hit()>x</div>",
        "<details open ontoggle=hit()><summary>x</summary></details>", "<dialog open onfocus=hit() autofocus tabindex=0>x</dialog>", "<div popover onbeforetoggle=hit() id=q>x</div>",
        "<marquee onstart=hit()>x</marquee>", "<style onload=hit()></style>", "<style>@keyframes k{}</style><b style='animation:k 1s' onanimationstart=hit()>x</b>", "<style>@import 'data:text/css,*{}';</style><script>hit()</script>",
        "<link rel=stylesheet href=data:text/css, onload=hit()>", "<link rel=preload as=script href=x onerror=hit()>", "<script>hit()</script>", "<script src='data:,hit()'></script>", "<script type=module>hit()</script>",
        "<script>/*", "<script>hit()//", "<SCRIPT>hit()</SCRIPT>", "<scr<script>ipt>hit()</script>", "<script\n>hit()</script\n>", "<script/x>hit()</script/x>",
        "<meta http-equiv=refresh content='0;url=javascript:hit()'>", "<meta http-equiv=refresh content='0;url=data:text/html,<script>hit()</script>'>", "<base href='javascript:hit()//'>",
        "<form action='javascript:hit()'><input type=submit autofocus onfocus=hit()></form>", "<form><button formaction='javascript:hit()'>x</button></form>", "<math><mtext><script>hit()</script></mtext></math>",
        "<math href='javascript:hit()'>x</math>", "<math><annotation-xml encoding='text/html'><img src=x onerror=hit()></annotation-xml></math>", "<math><mglyph><style></math><img src=x onerror=hit()>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=hit()&gt;'>", "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit()>",
        "<noscript><p title='</noscript><img src=x onerror=hit()>'></noscript>", "<textarea><p title='</textarea><img src=x onerror=hit()>'>", "<title><p title='</title><img src=x onerror=hit()>'>",
        "<xmp><p title='</xmp><img src=x onerror=hit()>'></xmp>", "<noembed><p title='</noembed><img src=x onerror=hit()>'>", "<noframes><p title='</noframes><img src=x onerror=hit()>'>", "<plaintext><img src=x onerror=hit()>",
        "<template><img src=x onerror=hit()></template>", "<template shadowrootmode=open><img src=x onerror=hit()></template>", "<frameset onload=hit()></frameset>", "<keygen autofocus onfocus=hit()>",
        "<isindex type=image src=x onerror=hit()>", "<bgsound src='javascript:hit()'>", "<table background='javascript:hit()'><tr><td>x</table>", "<b onpointerenter=hit() onmouseover=hit() onclick=hit()>x</b>",
        "<b style='position:fixed;inset:0' onpointermove=hit()>x</b>", "<div style='width:expression(hit())'>x</div>", "<img srcset='x 1x' src onerror=hit()>", "<picture><source srcset=x><img src=x onerror=hit()></picture>",
        "<img src=x alt='a' onerror=hit() alt='b'>", "<img/src=x/onerror=hit()>", "<img\nsrc=x\nonerror\n=\nhit()>", "<img src=`x`onerror=hit()>", "<img src='x'onerror=hit()>", "<img src=x onerror=&#104;it()>",
        "<img src=x onerror=&#x68;&#x69;&#x74;&#x28;&#x29;>", "<img src=x ONERROR=hit()>", "<img src=x onerror=hit&lpar;&rpar;>", "<img src=x oneRRor=\"window['hit']()\">", "<!--><img src=x onerror=hit()>-->",
        "<!-- --!><img src=x onerror=hit()>", "<!---><img src=x onerror=hit()>", "<![CDATA[><img src=x onerror=hit()>]]>", "<?x><img src=x onerror=hit()>", "</ x><img src=x onerror=hit()>", "<!x><img src=x onerror=hit()>",
        "<p title='\n\n<img src=x onerror=hit()>\n\n'>x</p>", "<p title=\"a\" title='\"><img src=x onerror=hit()>'>", "<a name=x href=x></a><img name=location src=x onerror=hit()>", "<x onclick=hit() tabindex=1 autofocus onfocus=hit()>x</x>",
        "<my-part onfocus=hit() autofocus tabindex=0>x</my-part>", "<img src=x is=x onerror=hit()>", "<li><img src=x onerror=hit()></ul></main></body>", "</div></article></main><script>hit()</script>",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:hit()", "JavaScript:hit()", "jAvAsCrIpT:hit()", "javascript&colon;hit()", "javascript&#58;hit()", "javascript&#x3a;hit()", "&#106;avascript:hit()", "&#x6A;avascript:hit()", "java&Tab;script:hit()",
        "java&NewLine;script:hit()", "java&#13;script:hit()", "&#1;javascript:hit()", "&#32;javascript:hit()", "&nbsp;javascript:hit()", "javascript%3Ahit()", "javascript:%68it()", "javascript://e.org/%0Ahit()",
        "javascript:void(hit())", "javascript:'<img src=x onerror=hit()>'", "vbscript:hit()", "data:text/html,<script>hit()</script>", "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='hit()'/>", "data:application/xhtml+xml,<x/>", "blob:hit", "filesystem:x", "view-source:x", "feed:javascript:hit()", "jar:javascript:hit()!",
        "javascript:https://e.org", "https:javascript:hit()", "//e.org/x", "/\\e.org", "\\\\e.org", "ja\\vascript:hit()", "livescript:hit()", "mocha:hit()", "x-javascript:hit()",
    ];

    private static readonly string[] Places =
    [
        "[x]({0})", "[x](<{0}>)", "[x]({0} \"t\")", "[x][r]\n\n[r]: {0}", "[r]\n\n[r]: <{0}> 't'", "<{0}>", "![x]({0})", "![x][i]\n\n[i]: <{0}>", "<a href=\"{0}\">x</a>", "<a href='{0}'>x</a>",
        "<img alt=x src=\"{0}\">", "[![x]({0})]({0})", "| a |\n|---|\n| [x]({0}) |", "T\n:   [x]({0})", "x[^1]\n\n[^1]: [y]({0})",
    ];

    private static readonly string[] Breaks =
    [
        "\"><img src=x onerror=hit()>", "'><img src=x onerror=hit()>", "\" onfocus=hit() autofocus tabindex=0 x=\"", "' onfocus=hit() autofocus tabindex=0 x='", "` onfocus=hit() autofocus `", "</title><script>hit()</script>",
        "</textarea><script>hit()</script>", "</script><script>hit()</script>", "</style><script>hit()</script>", "--><script>hit()</script>", "]]><script>hit()</script>", "</noscript><img src=x onerror=hit()>",
        "\\\"><img src=x onerror=hit()>", "&quot;&gt;&lt;img src=x onerror=hit()&gt;", "&#34;><img src=x onerror=hit()>", "<img src=x onerror=hit()>", "<svg onload=hit()>", "<script>hit()</script>", "{{ 7*7 }}<img src=x onerror=hit()>",
        "{{ object.eval 'x' }}", "{%x%}<svg/onload=hit()>", "${hit()}", "\\u003cimg src=x onerror=hit()\\u003e", "\\x3cimg src=x onerror=hit()\\x3e", "javascript:hit()", "');hit();//", "\";hit();//", "</a><img src=x onerror=hit()>",
        "</p></div></main></body></html><script>hit()</script>", "<!--", "<![CDATA[", "<?php hit() ?>", "<iframe srcdoc='<script>parent.hit()</script>'>", "=hit()", "+hit()|'x'!A0", "[x](javascript:hit())", "<javascript:hit()>", "&lt;svg onload=hit()>",
        "<details open ontoggle=hit()>", "<input autofocus onfocus=hit()>", "\n<img src=x onerror=hit()>", "a\nonload=hit()",
    ];

    /// <summary>Bodies of notes.</summary>
    public static IReadOnlyList<string> Bodies { get; } =
    [
        .. Handlers,
        .. Handlers.Select((h, i) => (i % 8) switch
        {
            0 => $"- {h}",
            1 => $"> {h}",
            2 => $"| a |\n|---|\n| {h.Replace("|", "", StringComparison.Ordinal).Replace('\n', ' ')} |",
            3 => $"## {h.Replace('\n', ' ')}",
            4 => $"[{h}](/people/)",
            5 => $"text {h} text",
            6 => $"<div>\n{h}\n\n**x**\n</div>",
            _ => $"x[^1]\n\n[^1]: {h}",
        }),
        .. Addresses.SelectMany((a, i) => Enumerable.Range(0, 5).Select(k => Places[(i + (k * 3)) % Places.Length].Replace("{0}", a, StringComparison.Ordinal))),
        .. Breaks.Select((b, i) => (i % 7) switch
        {
            0 => $"[x](/people/ \"{b.Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ')}\")",
            1 => $"```{b.Replace("`", "", StringComparison.Ordinal).Replace('\n', ' ')}\nx\n```",
            2 => $"## {b.Replace('\n', ' ')} {{#a-{i}}}",
            3 => $"[[payload-base|{b.Replace("]", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal)}]]",
            4 => $"[{b.Replace("]", "", StringComparison.Ordinal)}](/people/)",
            5 => $"`{b.Replace("`", "", StringComparison.Ordinal)}`",
            _ => $"*{b}*{{onclick=hit()}}",
        }),
        .. Tricks.Bodies,
    ];

    /// <summary>Texts for fields, settings, labels and searches.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Breaks.Select(b => b.Replace('\n', ' ')), .. Handlers.Where((_, i) => i % 4 == 0).Select(h => h.Replace('\n', ' ')), .. Tricks.Texts];

    /// <summary>Values for fields that take an address.</summary>
    public static IReadOnlyList<string> Urls { get; } = Addresses;
}
