namespace Annals.Model;

/// <summary>The form of ids.</summary>
public static class NoteId
{
    /// <summary>Longest id.</summary>
    public const int MaximumLength = 80;

    /// <summary>The form as a regular expression; the length is not part of it.</summary>
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Whether a text matches <see cref="Pattern"/> and is not too long.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaximumLength || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '-' ? text[i - 1] == '-' : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)) return false;
        }

        return true;
    }

    /// <summary>A hint with the nearest form that is an id, or one that states the form.</summary>
    public static string Suggestion(string text)
    {
        var slug = Slug(text);
        return slug.Length > 0 ? $"write '{slug}'" : "use lower-case letters a to z, digits and single hyphens";
    }

    /// <summary>A text as an id, Latin letters without their marks; empty if nothing of it can stand in one.</summary>
    public static string Slug(string text)
    {
        var letters = string.Concat(text.Select(PlainLetters.Of)).ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        var joined = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return joined.Length > MaximumLength ? joined[..MaximumLength].TrimEnd('-') : joined;
    }
}
