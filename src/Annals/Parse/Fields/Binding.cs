using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Parse.Fields;

/// <summary>
/// What is gathered while one file's fields are read: what is wrong, which ids are named, what is stated. Lives for one
/// file.
/// </summary>
/// <param name="languages">Paths of the site's languages, the default first.</param>
/// <param name="ownLanguage">Language of plain texts in this file.</param>
public sealed class Binding(ImmutableArray<string> languages, string ownLanguage)
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();
    private readonly Stack<List<string>> words = new();

    /// <summary>Paths of the site's languages, the default first.</summary>
    public ImmutableArray<string> Languages => languages;

    /// <summary>Language of plain texts in this file.</summary>
    public string OwnLanguage => ownLanguage;

    /// <summary>The field that is being read: the outermost key.</summary>
    public string Field { get; set; } = "";

    /// <summary>What is wrong so far.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>Ids named so far.</summary>
    public ImmutableArray<Reference> References => references.ToImmutable();

    /// <summary>What is stated so far.</summary>
    public ImmutableArray<Statement> Statements => statements.ToImmutable();

    /// <summary>Tells that something is wrong.</summary>
    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Tells several things.</summary>
    public void Report(ImmutableArray<Diagnostic> several) => diagnostics.AddRange(several);

    /// <summary>Remembers an id.</summary>
    public void Refer(Located<string> id, ImmutableArray<NoteKind> kinds) => references.Add(new Reference(id, Field, kinds));

    /// <summary>Remembers words that may sum up a statement.</summary>
    public void Word(string text)
    {
        if (words.TryPeek(out var list)) list.Add(text);
    }

    /// <summary>Starts a group of fields that state something together.</summary>
    public void Open() => words.Push([]);

    /// <summary>Ends the group; with citations, or with a place for them, it is a statement.</summary>
    /// <param name="at">Where the group stands.</param>
    /// <param name="states">Whether it has a place for citations.</param>
    /// <param name="cite">What it rests on; <see langword="null"/> if a citation is written and was refused.</param>
    public void Close(Location at, bool states, IReadOnlyList<Citation>? cite)
    {
        var text = string.Join(": ", words.Pop());
        if (states) statements.Add(new Statement(StatementKind.Entry, Field, text, null, null, [.. cite ?? []], at) { CitationRefused = cite is null });
    }
}
