using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;

namespace Annals.Prose;

/// <summary>The HTML that a body may hold.</summary>
internal static class AllowList
{
    /// <summary>Elements.</summary>
    public static readonly FrozenSet<string> Elements = Set(
        "a abbr aside b blockquote br caption code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 " +
        "hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot " +
        "th thead time tr u ul var wbr");

    /// <summary>Attributes that authors may write, wherever they have a meaning.</summary>
    public static readonly FrozenSet<string> AuthorAttributes = Set(
        "href src alt title colspan rowspan start dir lang width height loading datetime open scope");

    /// <summary>Attributes of a body: the authors' and those that only the writer sets.</summary>
    public static readonly FrozenSet<string> Attributes = Set(
        string.Join(' ', AuthorAttributes) + " id class rel role tabindex");

    /// <summary>Addresses among them.</summary>
    public static readonly FrozenSet<string> AddressAttributes = Set("href src");

    /// <summary>Schemes of addresses.</summary>
    public static readonly FrozenSet<string> Schemes = Set("http https mailto");

    /// <summary>Elements that have no end tag.</summary>
    public static readonly FrozenSet<string> Void = Set("br col hr img wbr");

    /// <summary>Elements whose text is no text for readers: they are dropped with all that they hold.</summary>
    public static readonly FrozenSet<string> DroppedWhole = Set(
        "applet audio canvas embed frame frameset head iframe math noembed noframes noscript object plaintext script select " +
        "style svg template textarea title video xmp");

    /// <summary>Elements that the HTML parser drops without a trace.</summary>
    public static readonly FrozenSet<string> DroppedByParser = Set("html head body frame frameset");

    /// <summary>Whether an author may set an attribute on an element.</summary>
    public static bool IsAuthors(IElement element, string attribute) => attribute switch
    {
        "href" => element.LocalName == "a",
        "src" or "alt" or "loading" or "width" or "height" => element.LocalName == "img",
        "colspan" or "rowspan" or "scope" => element.LocalName is "td" or "th",
        "start" => element.LocalName == "ol",
        "datetime" => element.LocalName is "time" or "del" or "ins",
        "open" => element.LocalName == "details",
        _ => AuthorAttributes.Contains(attribute),
    };

    /// <summary>Whether a number is one that no page breaks with; attributes that are no numbers always pass.</summary>
    public static bool IsMeasured(string attribute, string value) => attribute switch
    {
        "width" or "height" or "start" => IsNumber(value, 9_999),
        "colspan" or "rowspan" => IsNumber(value, 100),
        _ => true,
    };

    private static bool IsNumber(string value, int maximum) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum;

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
