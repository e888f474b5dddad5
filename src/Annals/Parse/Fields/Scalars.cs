using System.Collections.Immutable;
using System.Globalization;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Yaml;

namespace Annals.Parse.Fields;

/// <summary>A value written as one text; the base of all that are not lists or maps.</summary>
public abstract record ScalarType<T>(string Word) : ValueType<T>(Word)
    where T : class
{
    /// <inheritdoc/>
    public sealed override T? Read(YamlNode node, Binding binding) =>
        node is YamlScalar { IsNull: false } scalar ? ReadScalar(scalar, binding) : Mismatch(node, binding);

    /// <summary>Reads the text.</summary>
    protected abstract T? ReadScalar(YamlScalar scalar, Binding binding);
}

/// <summary>Any text that is the same in all languages.</summary>
public sealed record StringType(string Word = "a text") : ScalarType<Located<string>>(Word)
{
    /// <inheritdoc/>
    public override string Example => "\"a word\"";

    /// <inheritdoc/>
    protected override Located<string>? ReadScalar(YamlScalar scalar, Binding binding)
    {
        binding.Word(scalar.Value);
        return new(scalar.Value, scalar.At);
    }

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar();
}

/// <summary>Yes or no.</summary>
public sealed record BooleanType() : ScalarType<Located<bool>>("`true` or `false`")
{
    /// <inheritdoc/>
    public override string Example => "true";

    /// <inheritdoc/>
    protected override Located<bool>? ReadScalar(YamlScalar scalar, Binding binding) => scalar.Value switch
    {
        "true" => new(true, scalar.At),
        "false" => new(false, scalar.At),
        _ => Mismatch(scalar, binding, "write true or false"),
    };

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Truth();
}

/// <summary>A whole number within a range.</summary>
public sealed record IntegerType(int Minimum, int Maximum) : ScalarType<Located<int>>($"a whole number from {Minimum} to {Maximum}")
{
    /// <inheritdoc/>
    public override string Example => Minimum.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override Located<int>? ReadScalar(YamlScalar scalar, Binding binding) =>
        int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum
            ? new(number, scalar.At)
            : Mismatch(scalar, binding);

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Number(Minimum, Maximum);
}

/// <summary>One of a closed list of words.</summary>
public sealed record WordType(ImmutableArray<string> Values) : ScalarType<Located<string>>("one of " + string.Join(", ", Values))
{
    /// <inheritdoc/>
    public override string Example => Values[0];

    /// <inheritdoc/>
    protected override Located<string>? ReadScalar(YamlScalar scalar, Binding binding)
    {
        if (Values.Contains(scalar.Value)) return new(scalar.Value, scalar.At);
        binding.Report(FieldRules.KnownValue.At(
            scalar.At,
            $"`{scalar.Value}` is no value of `{binding.Field}`",
            Nearest.Hint(scalar.Value, Values, "write " + Word)));
        return null;
    }

    /// <inheritdoc/>
    public bool Equals(WordType? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Word.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Word(Values);
}

/// <summary>An EDTF date.</summary>
public sealed record DateType() : ScalarType<Located<EdtfDate>>("a date such as 2026-01-06, 2014-10, 199X or 2022~")
{
    /// <inheritdoc/>
    public override string Example => "2026-01-06";

    /// <inheritdoc/>
    protected override Located<EdtfDate>? ReadScalar(YamlScalar scalar, Binding binding)
    {
        var result = EdtfDate.Parse(scalar.Value);
        if (result.Date is { } date)
        {
            binding.Word(date.Text);
            return new(date, scalar.At);
        }

        var error = result.Error!;
        binding.Report(FieldRules.PossibleDate.At(
            scalar.Within(error.Offset, error.Length),
            $"`{scalar.Value}` is not a date: {error.Message}",
            error.Hint ?? "write " + Word));
        return null;
    }

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar();
}

/// <summary>The id of a note.</summary>
/// <param name="Kinds">Kinds it may have; empty for any.</param>
public sealed record ReferenceType(ImmutableArray<NoteKind> Kinds) : ScalarType<Located<string>>(WordFor(Kinds))
{
    /// <inheritdoc/>
    public override string Example => Kinds.IsEmpty ? "an-id" : Kinds[0].Word() + "-id";

    /// <inheritdoc/>
    protected override Located<string>? ReadScalar(YamlScalar scalar, Binding binding)
    {
        var id = new Located<string>(scalar.Value, scalar.At);
        if (!NoteId.IsValid(scalar.Value))
        {
            binding.Report(FieldRules.IdForm.At(scalar.At, $"`{scalar.Value}` is not an id", NoteId.Suggestion(scalar.Value)));
            return null;
        }

        binding.Word(scalar.Value);
        binding.Refer(id, Kinds);
        return id;
    }

    private static string WordFor(ImmutableArray<NoteKind> kinds) =>
        kinds.IsEmpty ? "the id of a note" : "the id of a note of kind " + NoteKinds.Either(kinds);

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar(NoteId.Pattern);
}

/// <summary>An absolute address on the web.</summary>
public sealed record WebAddressType() : ScalarType<Located<string>>("a web address")
{
    /// <inheritdoc/>
    public override string Example => "https://example.org/page";

    /// <inheritdoc/>
    protected override Located<string>? ReadScalar(YamlScalar scalar, Binding binding)
    {
        if (IsWebAddress(scalar.Value)) return new(scalar.Value, scalar.At);
        binding.Report(FieldRules.WebAddress.At(scalar.At, $"`{scalar.Value}` is not a web address", "write the whole address, such as https://example.org/page"));
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> NeverInAddresses = System.Buffers.SearchValues.Create(" \t\n\"<>`");

    internal static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
        && !text.AsSpan().ContainsAny(NeverInAddresses);

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar("^https?://[^\\s]+$");
}

/// <summary>
/// A language, as pages name it in <c>lang</c>: well-formed by BCP 47 (RFC 5646, section 2.1), with a first subtag of two or three letters, as all
/// registered ones have. It is not looked up in the registry.
/// </summary>
public sealed record LanguageTagType() : ScalarType<Located<string>>("a language tag")
{
    /// <inheritdoc/>
    public override string Example => "zh-Hans";

    /// <inheritdoc/>
    protected override Located<string>? ReadScalar(YamlScalar scalar, Binding binding) =>
        IsTag(scalar.Value) ? new(scalar.Value, scalar.At) : Mismatch(scalar, binding, "write a tag of BCP 47 such as en or zh-Hans");

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");

    private static bool IsTag(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } first, .. var rest] && first.All(char.IsAsciiLetter) && rest.All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
}

/// <summary>An absolute address on the web, or the number of an item of Wikidata.</summary>
public sealed record OutsideAddressType() : ScalarType<Located<string>>("a web address, or an item of Wikidata such as Q182477")
{
    /// <inheritdoc/>
    public override string Example => "https://example.org/page";

    /// <inheritdoc/>
    protected override Located<string>? ReadScalar(YamlScalar scalar, Binding binding)
    {
        if (WebAddressType.IsWebAddress(scalar.Value) || IsItem(scalar.Value)) return new(scalar.Value, scalar.At);
        binding.Report(FieldRules.WebAddress.At(scalar.At, $"`{scalar.Value}` is not a web address", "write the whole address, such as https://example.org/page"));
        return null;
    }

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar("^(https?://[^\\s]+|Q[0-9]+)$");

    private static bool IsItem(string text) => text.Length is > 1 and <= 12 && text[0] == 'Q' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}

/// <summary>A point on the globe.</summary>
public sealed record CoordinatesType() : ScalarType<Coordinates>("coordinates such as \"36.12, -115.16\"")
{
    /// <inheritdoc/>
    public override string Example => "\"36.12, -115.16\"";

    /// <inheritdoc/>
    protected override Coordinates? ReadScalar(YamlScalar scalar, Binding binding)
    {
        var parts = scalar.Value.Split(',');
        return parts.Length == 2 && Number(parts[0], 90) is { } latitude && Number(parts[1], 180) is { } longitude
            ? new Coordinates(latitude, longitude)
            : Mismatch(scalar, binding, "latitude first, then longitude, in degrees");
    }

    private static double? Number(string text, double limit) =>
        double.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) <= limit
            ? number
            : null;

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Scalar(@"^\s*[+-]?[0-9.]+\s*,\s*[+-]?[0-9.]+\s*$");
}
