namespace Annals.Prose;

/// <summary>The form of the ids that prose names.</summary>
internal static class NoteIdForm
{
    private const int MaximumLength = 80;

    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaximumLength || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' ? text[i - 1] == '-' : !char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    public static string Suggestion(string text)
    {
        var letters = text.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        var slug = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        if (slug.Length > MaximumLength) slug = slug[..MaximumLength].TrimEnd('-');
        return slug.Length > 0 ? $"write '{slug}'" : "use lower-case letters a to z, digits and single hyphens";
    }
}
