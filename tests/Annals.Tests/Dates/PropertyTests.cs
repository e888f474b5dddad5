using Annals.Dates;
using CsCheck;

namespace Annals.Tests.Dates;

public sealed class PropertyTests
{
    private static readonly Gen<string> Day =
        from year in Gen.OneOf(
            Gen.Int[0, 9999].Select(static number => number.ToString("0000", null)),
            Gen.String[Gen.Char["0129X"], 4, 4],
            OneOf("-0043", "Y170000002", "Y-17E7", "1950S2"))
        from rest in Gen.OneOf(
            Gen.Const(""),
            Gen.Int[1, 41].Select(static number => number.ToString("-00", null)),
            Gen.Select(Gen.Int[1, 12], Gen.Int[1, 31], static (month, day) => $"-{month:00}-{day:00}"),
            OneOf("-XX", "-1X", "-04-XX", "-XX-XX", "-06~-11", "-06-~11", "-?06-11"))
        from mark in OneOf("", "", "?", "~", "%")
        select year + rest + mark;

    private static readonly Gen<string> Written = Gen.OneOf(
        Day,
        Gen.Select(Day, Day, static (a, b) => $"{a}/{b}"),
        Gen.Select(Day, OneOf("{0}/..", "../{0}", "{0}/", "/{0}", "[..{0}]", "[{0}..]"), static (a, shape) => string.Format(null, shape, a)),
        Gen.Select(Day, Day, Day, static (a, b, c) => $"[{a},{b}..{c}]"),
        Gen.Select(Day, Day, static (a, b) => $"{{{a},{b}}}"));

    private static readonly Gen<EdtfDate> Date =
        Written.Where(static text => EdtfDate.Parse(text).Date is not null).Select(static text => EdtfDate.Parse(text).Date!);

    // Letters and signs of the format and of the habits, so that random strings come near to dates.
    private static readonly Gen<string> Noise = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789XYEST-/.,[]{}?~%:Z+ "], 0, 30],
        Gen.String[Gen.Char["012 -/.年月日世纪代公元前约至或到sthndbcacirou'"], 0, 24],
        Written);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    [Fact]
    public void No_string_makes_the_parser_throw_and_every_error_lies_within_the_text() =>
        Noise.Sample(
            static text =>
            {
                var (date, error) = EdtfDate.Parse(text);
                return date is null
                    ? error is { Message.Length: > 0, Offset: >= 0, Length: >= 0 } && error.Offset + error.Length <= text.Length
                    : error is null && date.Text == text.Trim();
            },
            iter: 50_000);

    [Fact]
    public void Every_hint_to_write_something_is_a_date() =>
        Noise.Sample(
            static text =>
            {
                const string Write = "write ";
                var hint = EdtfDate.Parse(text).Error?.Hint;
                return hint is null || !hint.StartsWith(Write, StringComparison.Ordinal) || hint.Contains(" if ", StringComparison.Ordinal) ||
                    hint.Contains(" as ", StringComparison.Ordinal) || hint.Contains('%', StringComparison.Ordinal) ||
                    EdtfDate.Parse(hint[Write.Length..]).Date is not null;
            },
            iter: 50_000);

    [Fact]
    public void The_earliest_day_is_never_after_the_latest_and_both_are_real() =>
        Date.Sample(static date =>
            date.Earliest is null || date.Latest is null ||
            (date.Earliest <= date.Latest && date.Earliest.Value.IsReal && date.Latest.Value.IsReal));

    [Fact]
    public void Widening_never_narrows() =>
        Date.Sample(static date =>
        {
            var widened = date.Widened();
            return (date.Earliest is null ? widened.Earliest is null : widened.Earliest <= date.Earliest && widened.Earliest.Value.IsReal) &&
                (date.Latest is null ? widened.Latest is null : widened.Latest >= date.Latest && widened.Latest.Value.IsReal);
        });

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() =>
        Gen.Select(Date, Date).Sample(static (a, b) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.CompareTo(b) == 0) == a.Equals(b));

    [Fact]
    public void The_order_is_transitive() =>
        Gen.Select(Date, Date, Date).Sample(static (a, b, c) => !(a <= b && b <= c) || a <= c);

    [Fact]
    public void What_is_certainly_before_is_not_possibly_after() =>
        Gen.Select(Date, Date).Sample(static (a, b) => !(a.IsCertainlyBefore(b) && a.IsPossiblyAfter(b)));

    [Fact]
    public void Parsing_the_text_again_gives_the_same_date() =>
        Date.Sample(static date => EdtfDate.Parse(date.Text).Date is { } again &&
            again == date && again.Form.Equals(date.Form) && again.CompareTo(date) == 0);

    [Fact]
    public void Every_date_can_be_read_in_every_language() =>
        Date.Sample(static date => new[] { "en", "zh", "fr" }.All(tag => DateReadings.For(tag).Read(date).Length > 0));
}
