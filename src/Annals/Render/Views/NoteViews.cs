using System.Globalization;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The view of a note on its own page. References are numbered in the order in which its members are made, which is the order in which the templates show them: box and facts, prose, what is the kind's own, relations.</summary>
internal static class NoteViews
{
    // Room for every member, so that a view is not copied while it grows.
    private const int Capacity = 55;

    public static ScriptObject Of(PageScope scope, Note note)
    {
        var view = note is Event occurrence ? EventViews.Make(scope, occurrence, Capacity) : RefViews.Make(scope, note, Capacity);
        var head = note.Head;
        var body = head.BodyIn(scope.Language.Path) ?? head.Bodies.FirstOrDefault();
        view["infobox"] = Infobox.Of(scope, note);
        view["facts"] = RefViews.List(head.Facts.Select(f => new ScriptObject
        {
            ["label"] = scope.Say(f.Label),
            ["value"] = scope.Say(f.Value),
            ["note"] = f.Note is { } remark ? scope.Say(remark) : null,
            ["cite"] = scope.References.Marks(f.Cite),
            ["accounts"] = AccountViews.List(scope, f.Accounts, scope.References),
        }));
        view["body"] = body is null ? new Utf8Html(default) : BodyHtml.Of(scope, note, body);
        view["body_lang"] = body is null || body.Language == scope.Language.Path ? null : scope.TagOf(body.Language);
        view["untranslated"] = note.IsUntranslatedIn(scope.Language.Path);
        view["stale"] = TranslationState.Of(note, scope.Language.Path)?.Status == TranslationStatus.Stale;
        view["draft"] = head.Draft;
        view["toc"] = RefViews.List((body?.Headings ?? []).Select(h => new ScriptObject { ["level"] = h.Level, ["id"] = h.Id, ["text"] = scope.Set(h.Text) }));
        view["aliases"] = RefViews.List(head.Aliases.Select(scope.Set).Where(a => a != scope.Say(head.Name)).Distinct(StringComparer.Ordinal));
        view["links"] = RefViews.List(head.Links.Select(l => new ScriptObject { ["label"] = scope.Word("link", l.Label), ["url"] = OutsideUrl(l) }).Where(l => l["url"] is not null));
        view["topics"] = RefViews.Refs(scope, head.Topics);
        view["image"] = Image(scope, note);
        AddKind(scope, view, note);
        view["relations"] = RelationViews.Of(scope, note);
        view["near"] = NearViews.OnPage(scope, note);
        AddEvents(scope, view, note);
        view["company"] = note is Event or Source or Page ? [] : Company.Of(scope, note);
        view["timeline_href"] = TimelineHref(scope, note);
        view["mentions"] = RefViews.List(Mentions(scope, note).GroupBy(n => n.Kind).Select(group => new ScriptObject
        {
            ["name"] = scope.T("kind." + group.Key.Folder()),
            ["items"] = RefViews.Refs(scope, group),
        }));
        view["history"] = HistoryViews.Of(scope, note);
        view["coverage"] = CoverageViews.Of(scope, note);
        view["references"] = ReferenceViews.List(scope, note.StatementsIn(scope.Language.Path));
        return view;
    }

    private static void AddEvents(PageScope scope, ScriptObject view, Note note)
    {
        var events = NoteEvents.Of(scope.Knowledge, note);
        view["events"] = EventViews.Items(scope, events.Shown);
        view["events_href"] = events.AreAllShown ? null : scope.Href(Routes.Events(note));
        view["events_count"] = events.AreAllShown ? null : events.All.Length;
        view["events_choice"] = events.Choice switch
        {
            EventChoice.MostImportant => "important",
            EventChoice.Latest => "latest",
            _ => null,
        };
    }

    // Only a timeline on one page can be narrowed to a note.
    private static string? TimelineHref(PageScope scope, Note note) =>
        note is (Person or Organization or Product or Topic) && !scope.Knowledge.Parts.IsSplit && scope.Knowledge.Events[note.Id].Skip(1).Any()
            ? scope.Href(Routes.Timeline, $"?{note.Kind.Word()}={note.Id}")
            : null;

    // Notes that name this one, but for those that the page leads to already: by its text or fields, or because they rest on it.
    private static IEnumerable<Note> Mentions(PageScope scope, Note note)
    {
        var knowledge = scope.Knowledge;
        var named = note.Head.References.Select(r => r.Id.Value)
            .Concat(note.Head.Bodies.SelectMany(b => b.LinkedIds))
            .Concat(RestViews.On(scope, note).Select(r => r.Note.Id))
            .ToHashSet(StringComparer.Ordinal);
        return knowledge.LinkedFrom[note.Id]
            .Concat(knowledge.Namings[note.Id].Select(n => n.Note))
            .Where(n => n != note && n is not Event && !named.Contains(n.Id))
            .DistinctBy(n => n.Id)
            .OrderBy(n => n.Kind)
            .ThenBy(n => n.Id, StringComparer.Ordinal);
    }

    private static void AddKind(PageScope scope, ScriptObject view, Note note)
    {
        var knowledge = scope.Knowledge;
        switch (note)
        {
            case Person person:
                view["roles"] = RoleViews.Of(scope, person);
                view["said"] = RefViews.List(knowledge.Sayings[person.Id].Select(s => new ScriptObject
                {
                    ["text"] = scope.Say(s.Said.Text),
                    ["event"] = EventViews.Item(scope, s.Event),
                    ["cite"] = scope.References.Marks(s.Said.Cite),
                }));
                break;
            case Product product:
                LineageViews.AddTo(view, scope, product);
                break;
            case Event occurrence:
                view["bars"] = DateBars.Of(occurrence.Date.Value);
                view["date_note"] = occurrence.DateNote is { } remark ? scope.Say(remark) : null;
                view["accounts"] = AccountViews.List(scope, occurrence.Accounts, scope.References);
                view["figures"] = RefViews.List(occurrence.Figures.Select(f => EventViews.Figure(scope, occurrence, f)));
                view["said"] = RefViews.List(occurrence.Said.Select(s => new ScriptObject
                {
                    ["by"] = RefViews.Ref(scope, s.By.Value),
                    ["text"] = scope.Say(s.Text),
                    ["cite"] = scope.References.Marks(s.Cite),
                }));
                var at = knowledge.Order[occurrence.Id];
                view["previous"] = at > 0 ? EventViews.Item(scope, knowledge.Timeline[at - 1]) : null;
                view["next"] = at + 1 < knowledge.Timeline.Length ? EventViews.Item(scope, knowledge.Timeline[at + 1]) : null;
                break;
            case Place place:
                view["latitude"] = place.Coordinates?.Latitude.ToString(CultureInfo.InvariantCulture);
                view["longitude"] = place.Coordinates?.Longitude.ToString(CultureInfo.InvariantCulture);
                view["within"] = RefViews.Refs(scope, Chain(knowledge, place, p => p.Within?.Value));
                view["contains"] = RefViews.Refs(scope, knowledge.NamedIn(note.Id, "within"));
                break;
            case Source source:
                SourceViews.AddTo(scope, view, source);
                break;
            case Page page:
                view["coverage_table"] = page.Shows == Page.ShowsCoverage ? CoverageViews.Table(scope) : null;
                break;
        }
    }

    // Nearest first. A circle is an error that another stage tells; here it only must not hang.
    internal static IEnumerable<Note> Chain<T>(Knowledge knowledge, T start, Func<T, string?> next)
        where T : Note
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Id };
        for (var id = next(start); id is not null && seen.Add(id) && knowledge.Find(id) is T found; id = next(found)) yield return found;
    }

    private static ScriptObject? Image(PageScope scope, Note note)
    {
        if (note.Head.Image is not { } image || SitePaths.Media(scope.Knowledge, note.Head.File, image.File.Value) is not { } file) return null;
        return new ScriptObject
        {
            ["src"] = scope.FileHref(Routes.Media(file)),
            ["alt"] = image.Alt is { } alt ? scope.Say(alt) : "",
            ["credit"] = image.Credit is { } credit ? scope.Say(credit) : null,
            ["licence"] = image.Licence,
        };
    }

    internal static string? OutsideUrl(OutsideLink link)
    {
        var target = link.Target.Value;
        if (link.Label == "wikidata" && target.StartsWith('Q')) return "https://www.wikidata.org/wiki/" + Uri.EscapeDataString(target);
        return Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? target : null;
    }
}
