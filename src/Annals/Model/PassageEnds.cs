namespace Annals.Model;

/// <summary>The ends of a passage that was cut out of a text wherever its letters ended.</summary>
public static class PassageEnds
{
    private const string Openers = "“‘«‹「『《〈【〔（([{";
    private const string Closers = "”’»›」』》〉】〕）)]}";
    private const string Punctuation = ".,;:!?…—–·、。，；：！？";

    /// <summary>
    /// A passage without what it need not begin or end with: white space, punctuation, and quotation marks and brackets whose other half
    /// lies outside of it. One that is nothing else stays as it is.
    /// </summary>
    public static string Trim(string passage)
    {
        var alone = Alone(passage);
        var (start, end) = (0, passage.Length);
        while (start < end && IsNeedless(start)) start++;
        while (start < end && IsNeedless(end - 1)) end--;
        return start < end ? passage[start..end] : passage;

        bool IsNeedless(int i) => alone.Contains(i) || char.IsWhiteSpace(passage[i]) || Punctuation.Contains(passage[i], StringComparison.Ordinal);
    }

    // Where the marks stand that are no pair: a closing one closes the last that is open, or nothing; a straight one does either.
    private static HashSet<int> Alone(string passage)
    {
        var alone = new HashSet<int>();
        var open = new Stack<int>();
        for (var i = 0; i < passage.Length; i++)
        {
            var mark = passage[i];
            if (IsApostrophe(passage, i)) continue;
            if (open.TryPeek(out var last) && Closes(passage[last], mark)) open.Pop();
            else if (mark is '"' or '\'' || Openers.Contains(mark, StringComparison.Ordinal)) open.Push(i);
            else if (Closers.Contains(mark, StringComparison.Ordinal)) alone.Add(i);
        }

        alone.UnionWith(open);
        return alone;
    }

    private static bool Closes(char opener, char mark) =>
        mark is '"' or '\'' ? opener == mark : Closers.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var kind && Openers[kind] == opener;

    private static bool IsApostrophe(string passage, int i) =>
        passage[i] is '’' or '\'' && i > 0 && i + 1 < passage.Length && char.IsLetterOrDigit(passage[i - 1]) && char.IsLetterOrDigit(passage[i + 1]);
}
