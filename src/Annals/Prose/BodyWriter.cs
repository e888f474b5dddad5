using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Prose;

/// <summary>
/// Collects the HTML of one body. Open parts stand in it as marks made of noncharacters, which no text of an author's
/// can hold; at the end the HTML is cut at the marks.
/// </summary>
internal sealed class BodyWriter(int inputLength)
{
    public const char MarkStart = '\uFDD0';
    public const char MarkEnd = '\uFDD1';

    private static readonly SearchValues<char> Special = SearchValues.Create(['&', '<', '>', '"', .. UnprintableCharacters.InPages]);

    // A long definition that many references repeat must not fill the memory.
    private readonly int limit = Math.Max(1 << 20, inputLength * 16);
    private readonly List<BodyPart> open = [];

    public StringBuilder Html { get; } = new(inputLength * 2);

    public IReadOnlyList<BodyPart> Open => open;

    public List<RawFragment> Raw { get; } = [];

    public BodyWriter Markup(string html)
    {
        Html.Append(html);
        return this;
    }

    public BodyWriter Text(ReadOnlySpan<char> text)
    {
        if (Html.Length > limit) throw new ProseTooLargeException();
        AppendEscaped(Html, text);
        return this;
    }

    public BodyWriter Number(int number)
    {
        Html.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    public void Part(BodyPart part) => Html.Append(Add(part));

    /// <summary>Keeps an open part and returns its mark.</summary>
    public string Add(BodyPart part)
    {
        open.Add(part);
        return string.Create(CultureInfo.InvariantCulture, $"{MarkStart}{open.Count - 1}{MarkEnd}");
    }

    /// <summary>Writes raw HTML, remembering where its author wrote it.</summary>
    public void RawHtml(string html, int sourceOffset)
    {
        var harmless = RawFragment.WithoutMarks(html);
        Raw.Add(new RawFragment(Html.Length, harmless.Length, sourceOffset));
        Html.Append(harmless);
    }

    /// <summary>Cuts HTML at its marks. Links and citations stand between elements, addresses in attributes.</summary>
    public ImmutableArray<BodyPart> Cut(string html)
    {
        var parts = ImmutableArray.CreateBuilder<BodyPart>(open.Count * 2 + 1);
        var from = 0;
        for (var start = html.IndexOf(MarkStart, StringComparison.Ordinal); start >= 0; start = html.IndexOf(MarkStart, from))
        {
            var end = html.IndexOf(MarkEnd, start);
            if (start > from) parts.Add(Part(html.AsSpan(from, start - from)));
            parts.Add(open[int.Parse(html.AsSpan(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture)]);
            from = end + 1;
        }

        if (from < html.Length) parts.Add(Part(html.AsSpan(from)));
        return parts.ToImmutable();
    }

    private static HtmlPart Part(ReadOnlySpan<char> html)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(html)];
        Encoding.UTF8.GetBytes(html, utf8);
        return new HtmlPart(utf8);
    }

    public static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0)
            {
                html.Append(text);
                return;
            }

            html.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "\uFFFD",
            });
            text = text[(next + 1)..];
        }
    }

    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);
        AppendEscaped(html, text);
        return html.ToString();
    }
}

/// <summary>Stops the writing of a body that grows out of all proportion.</summary>
internal sealed class ProseTooLargeException : Exception;
