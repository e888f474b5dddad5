using Annals.Files;
using Annals.Model;
using Annals.Render.Pages;
using Annals.Render.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Annals.Render;

/// <summary>Renders one page: the frame, and its own template where the frame has a place for it. Or the drawing beside it.</summary>
internal static class PageRenderer
{
    /// <summary>The page for addresses that lead nowhere.</summary>
    public static PageModel NotFound => AllPages.NotFound;

    /// <summary>All other pages, in each language alike.</summary>
    public static IEnumerable<PageModel> PagesOf(Knowledge knowledge) => AllPages.Of(knowledge);

    /// <summary>Renders a page; faults of templates become diagnostics.</summary>
    public static Checked<OutputFile?> Render(Edition edition, PageModel page)
    {
        var path = page.Template == "not-found" ? page.Path : Routes.In(edition.Knowledge.Settings, edition.Language, page.Path);
        return Make(edition, path, page.Template == "not-found" ? path : Routes.File(path), "layout", (scope, globals) =>
        {
            globals["shared"] = Functions.Shared(scope);
            globals["page"] = SiteViews.Page(scope, page);
            globals["content"] = new EscapingContext.Inside(Find(edition.Theme, "pages/" + page.Template));
            page.Fill(scope, globals);
        });
    }

    /// <summary>Whether there is a drawing beside a page, in each language alike.</summary>
    public static bool IsDrawn(Knowledge knowledge, TieMap map, PageModel page) => page.Note is { } note && Neighbour.AreDrawn(knowledge, map, note);

    /// <summary>Draws what stands around the note of a page that has a drawing beside it.</summary>
    public static Checked<OutputFile?> Draw(Edition edition, PageModel page)
    {
        var path = Routes.In(edition.Knowledge.Settings, edition.Language, page.Path);
        return Make(edition, path, path + Routes.NearFile, Theme.Drawing, (scope, globals) => globals["near"] = NearViews.Drawing(scope, page.Note!));
    }

    private static Checked<OutputFile?> Make(Edition edition, string path, string file, string template, Action<PageScope, ScriptObject> fill)
    {
        var scope = new PageScope(edition, path);
        var limits = edition.Knowledge.Settings.Limits;
        try
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(limits.PageSeconds));
            var globals = new ScriptObject();
            Functions.AddTo(globals, scope);
            globals["site"] = scope.Shared.Site;
            fill(scope, globals);
            var context = new EscapingContext(edition.Theme, limits, globals, stop.Token);
            return Checked.Sound<OutputFile?>(new OutputFile(file, context.Render(Find(edition.Theme, template))));
        }
        catch (MissingTextException missing)
        {
            return Refuse(TemplateRules.Complete.At(Location.StartOf(missing.Texts.File), missing.Message, Nearest.Hint(missing.Key, missing.Texts.ByKey.Keys)));
        }
        catch (MissingTemplateException missing)
        {
            return Refuse(TemplateRules.Complete.At(Location.StartOf(Theme.FileOf(missing.Name)), $"there is no template `{missing.Name}`", edition.Theme.NearestTemplate(missing.Name)));
        }
        catch (TemplateLimitException fault)
        {
            return Refuse(fault.Rule.At(Theme.At(fault.Span), fault.OriginalMessage, "take a loop out, or raise the limit; see `limits` in the documentation of site.yml"));
        }
        catch (ScriptAbortException fault)
        {
            return Refuse(TemplateRules.Ends.At(Theme.At(fault.Span), EscapingContext.TooSlow(limits), "take a loop out, or raise `page_seconds` below `limits` in site.yml"));
        }
        catch (ScriptRuntimeException fault) when (fault.OriginalMessage.Contains("iteration limit", StringComparison.Ordinal) || fault.OriginalMessage.Contains("LoopLimit", StringComparison.Ordinal))
        {
            return Refuse(TemplateRules.Ends.At(Theme.At(fault.Span), EscapingContext.TooMuch(limits), "take a loop out, or raise `page_steps` below `limits` in site.yml"));
        }
        catch (ScriptRuntimeException fault) when (fault.OriginalMessage.Contains("exceed", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(TemplateRules.Ends.At(Theme.At(fault.Span), Theme.Lower(fault.OriginalMessage), "end the loop or the recursion"));
        }
        catch (ScriptRuntimeException fault)
        {
            return Refuse(TemplateRules.Renders.At(Theme.At(fault.Span), Theme.Lower(fault.OriginalMessage)) with { Page = file });
        }
    }

    private static Template Find(Theme theme, string name) => theme.Find(name) ?? throw new MissingTemplateException(name);

    private static Checked<OutputFile?> Refuse(Diagnostic diagnostic) => Checked.With<OutputFile?>(null, [diagnostic]);

    private sealed class MissingTemplateException(string name) : Exception
    {
        public string Name => name;
    }
}
