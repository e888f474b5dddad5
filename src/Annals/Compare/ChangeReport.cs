using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Compare;

/// <summary>What a change of a site means to its readers. White space, order of fields and comments mean nothing.</summary>
/// <param name="Added">Notes that are new, in the order of their ids.</param>
/// <param name="Removed">Notes that are gone.</param>
/// <param name="Renamed">Notes that have another id or another kind than before, and so another address.</param>
/// <param name="Changed">Notes that say something else than before; a renamed note stands here under its new id.</param>
/// <param name="Stale">Translations that a change of their base text has left behind.</param>
/// <param name="Pages">Pages whose words or markup change, by what they are about.</param>
/// <param name="Appeared">Diagnostics that there were not before.</param>
/// <param name="Disappeared">Diagnostics that there are no more.</param>
public sealed record ChangeReport(
    ImmutableArray<NoteName> Added,
    ImmutableArray<NoteName> Removed,
    ImmutableArray<Renaming> Renamed,
    ImmutableArray<NoteChange> Changed,
    ImmutableArray<StaleTranslation> Stale,
    ImmutableArray<PageCount> Pages,
    ImmutableArray<Diagnostic> Appeared,
    ImmutableArray<Diagnostic> Disappeared)
{
    /// <summary>Whether readers would notice nothing.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Renamed.IsEmpty && Changed.IsEmpty && Stale.IsEmpty && Pages.IsEmpty && Appeared.IsEmpty && Disappeared.IsEmpty;
}

/// <summary>A note as a report names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Its name in the site's default language.</param>
/// <param name="Summary">Its summary in that language.</param>
public sealed record NoteName(string Id, NoteKind Kind, string Name, string Summary);

/// <summary>A note with another id or another kind than before.</summary>
/// <param name="From">As it was.</param>
/// <param name="To">As it is.</param>
/// <param name="OldAddress">The path that its page had, below the site's root.</param>
/// <param name="IsRedirected">Whether <c>redirect_from</c> leads from the old address to the new one.</param>
public sealed record Renaming(NoteName From, NoteName To, string OldAddress, bool IsRedirected);

/// <summary>What one note says otherwise than before.</summary>
/// <param name="Note">The note as it is now.</param>
/// <param name="Fields">Fields that differ, in the order of the note's record.</param>
/// <param name="Statements">Paragraphs, list items and tables that differ, in reading order.</param>
public sealed record NoteChange(NoteName Note, ImmutableArray<FieldChange> Fields, ImmutableArray<StatementChange> Statements);

/// <summary>A value that differs.</summary>
/// <param name="Path">Where it stands, such as <c>roles › Chief executive › until</c>.</param>
/// <param name="Before">The value that was there; <see langword="null"/> if there was none.</param>
/// <param name="After">The value that is there; <see langword="null"/> if there is none.</param>
public sealed record FieldChange(string Path, string? Before, string? After);

/// <summary>A statement of the prose that differs.</summary>
/// <param name="Language">Path of its language.</param>
/// <param name="Before">Its words before; <see langword="null"/> if it is new.</param>
/// <param name="After">Its words now; <see langword="null"/> if it is gone.</param>
/// <param name="CitationsLost">Citations that it no longer has.</param>
/// <param name="CitationsGained">Citations that it did not have.</param>
/// <param name="LostItsSource">Whether it was cited and is no longer.</param>
public sealed record StatementChange(string Language, string? Before, string? After, ImmutableArray<string> CitationsLost, ImmutableArray<string> CitationsGained, bool LostItsSource);

/// <summary>A translation that a change has left behind.</summary>
/// <param name="Note">The note.</param>
/// <param name="Language">Path of the translation's language.</param>
public sealed record StaleTranslation(NoteName Note, string Language);

/// <summary>How many pages of a sort differ.</summary>
/// <param name="Sort">The folder of a kind, or <c>other</c>.</param>
/// <param name="Added">Pages that are new.</param>
/// <param name="Removed">Pages that are gone.</param>
/// <param name="Changed">Pages that differ in more than white space.</param>
public sealed record PageCount(string Sort, int Added, int Removed, int Changed);
