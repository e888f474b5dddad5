using System.Net;

namespace Annals.Render;

/// <summary>Markup that templates may write as it is. Only our own code makes it; everything else is escaped.</summary>
/// <param name="Value">Clean HTML.</param>
public sealed record Html(string Value)
{
    /// <summary>No markup.</summary>
    public static readonly Html Empty = new("");

    /// <summary>Whether there is any markup.</summary>
    public bool IsEmpty => Value.Length == 0;

    /// <summary>A text as markup that shows it.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
