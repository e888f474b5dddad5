using System.Buffers;
using System.Text;

namespace Annals.Render;

/// <summary>Markup that templates may write as it is. Only our own code makes it; everything else is escaped.</summary>
/// <param name="Value">Clean HTML.</param>
public sealed record Html(string Value)
{
    /// <summary>No markup.</summary>
    public static readonly Html Empty = new("");

    /// <summary>Whether there is any markup.</summary>
    public bool IsEmpty => Value.Length == 0;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>A text as markup that shows it, in an element and in a quoted attribute.</summary>
    public static string Escape(string text)
    {
        var next = text.AsSpan().IndexOfAny(Special);
        if (next < 0) return text;
        var html = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        for (; next >= 0; next = rest.IndexOfAny(Special))
        {
            html.Append(rest[..next]).Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(next + 1)..];
        }

        return html.Append(rest).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Markup in the bytes of the page: prose, which is by far the most of it.</summary>
/// <param name="Bytes">Clean HTML in UTF-8.</param>
public sealed record Utf8Html(ReadOnlyMemory<byte> Bytes)
{
    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
