using System.Text;
using Annals.Files;
using Annals.Model;
using Markdig;
using Markdig.Syntax;

namespace Annals.Prose;

/// <summary>Makes the body of a note from its Markdown.</summary>
public static class ProseParser
{
    /// <summary>
    /// Parses the Markdown from an offset of a file to its end. Never throws; where a fault leaves nothing that could be
    /// shown, the body has no parts and an error says why.
    /// </summary>
    /// <param name="file">The note's file.</param>
    /// <param name="bodyOffset">Where the front matter ends.</param>
    /// <param name="language">Path of the body's language.</param>
    /// <param name="limits">How large and how deep it may be.</param>
    public static Checked<Body> Parse(SourceText file, int bodyOffset, string language, Limits limits)
    {
        var reading = new Reading(file, bodyOffset, limits);
        var empty = new Body(language, file.Path, [], [], [], default);
        if (string.IsNullOrWhiteSpace(reading.Markdown)) return empty;
        if (ProseGuard.Check(reading) is { } refusal) return Checked.With(empty, [refusal]);

        try
        {
            var document = Read(reading, reading.Markdown);
            UnresolvedReferences.ReportUnused(reading, document);
            return Write(reading, document, empty);
        }
        catch (ProseTooDeepException fault)
        {
            return Checked.With(empty, [ProseGuard.TooDeep(reading, fault.Offset)]);
        }
        catch (ProseTooLargeException)
        {
            return Checked.With(empty, [ProseGuard.TooLarge(reading)]);
        }
        catch (Exception fault) when (IsOfTheParser(fault))
        {
            return Checked.With(empty, [ProseGuard.TooDeep(reading, text => Parses(file, bodyOffset, limits, text))]);
        }
    }

    private static MarkdownDocument Read(Reading reading, string markdown)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(Reading)] = reading;
        return Markdig.Markdown.Parse(markdown, Dialect.Pipeline, context);
    }

    private static Checked<Body> Write(Reading reading, MarkdownDocument document, Body empty)
    {
        var writer = new BodyWriter(reading.Markdown.Length);
        var statements = new Statements(reading, empty.Language);
        var blocks = new BlockWriter(reading, writer, statements);
        blocks.Write(document);

        var html = writer.Html.ToString();
        if (writer.Raw.Count > 0)
        {
            if (HtmlGate.Clean(html, writer, reading) is not { } clean) return Checked.With(empty, reading.Diagnostics);
            html = clean;
        }

        // Not `with`, which would copy what follows from the parts instead of finding it.
        var words = Encoding.UTF8.GetBytes(statements.PlainText.ToString());
        return Checked.With(new Body(empty.Language, empty.File, writer.Cut(html), statements.ToImmutable(), [.. blocks.Headings], words), reading.Diagnostics.Order());
    }

    // The parser tells a depth that it refuses by an ArgumentException without a position; the others are its slips on
    // text that no author wrote.
    private static bool IsOfTheParser(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException;

    private static bool Parses(SourceText file, int bodyOffset, Limits limits, string text)
    {
        try
        {
            Read(new Reading(file, bodyOffset, limits), text);
            return true;
        }
        catch (Exception fault) when (IsOfTheParser(fault))
        {
            return false;
        }
    }
}
