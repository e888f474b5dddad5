using System.Text;

namespace Annals.Fuzz;

/// <summary>Makes new texts of old ones. The same seed gives the same texts.</summary>
internal sealed class Mutator(Target target, int seed)
{
    private const int LongestText = 20_000;
    private readonly Random chance = new(seed);
    private readonly string[] words = [.. target.Words];
    private readonly List<string> pool = [.. target.Seeds];

    public string Next()
    {
        var text = chance.Next(8) == 0 ? Made() : pool[chance.Next(pool.Count)];
        for (var i = chance.Next(1, 6); i > 0; i--) text = Changed(text);
        if (text.Length > LongestText) text = text[..LongestText];
        if (chance.Next(200) == 0) Keep(text);
        return text;
    }

    private void Keep(string text)
    {
        if (pool.Count < 500) pool.Add(text);
        else pool[chance.Next(target.Seeds.Length, pool.Count)] = text;
    }

    private string Made()
    {
        var text = new StringBuilder();
        for (var i = chance.Next(1, 40); i > 0; i--) text.Append(Word());
        return text.ToString();
    }

    private string Changed(string text)
    {
        var at = chance.Next(text.Length + 1);
        var length = Math.Min(chance.Next(1, 12), text.Length - at);
        return chance.Next(9) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Word()),
            2 => text.Insert(at, string.Concat(Enumerable.Repeat(Word(), chance.Next(2, 60)))),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text.Insert(at, ((char)chance.Next(chance.Next(3) == 0 ? 0x10000 : 128)).ToString()),
            5 => text[..at] + Beginning(pool[chance.Next(pool.Count)]) + text[at..],
            6 => text[..at] + Word() + text[(at + length)..],
            7 => string.Join('\n', text.Split('\n').OrderBy(_ => chance.Next(3))),
            _ => text[..at],
        };
    }

    private string Beginning(string text) => text[..chance.Next(Math.Min(60, text.Length) + 1)];

    private string Word() => words[chance.Next(words.Length)];
}
