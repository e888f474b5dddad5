using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Render.Pages;
using Annals.Render.Views;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Annals.Render;

/// <summary>Renders one page: its own template, then the frame around it.</summary>
internal static class PageRenderer
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    /// <summary>The page for addresses that lead nowhere.</summary>
    public static PageModel NotFound => AllPages.NotFound;

    /// <summary>All other pages, in each language alike.</summary>
    public static IEnumerable<PageModel> PagesOf(Knowledge knowledge) => AllPages.Of(knowledge);

    /// <summary>Renders a page; faults of templates become diagnostics.</summary>
    public static Checked<OutputFile?> Render(Knowledge knowledge, Theme theme, Language language, PageModel page)
    {
        var path = page.Template == "not-found" ? page.Path : Routes.In(knowledge.Settings, language, page.Path);
        var file = page.Template == "not-found" ? path : Routes.File(path);
        var scope = new PageScope(knowledge, theme, language, path);
        try
        {
            using var stop = new CancellationTokenSource(TimeLimit);
            var globals = new ScriptObject();
            Functions.AddTo(globals, scope);
            globals["site"] = SiteViews.Site(scope);
            globals["page"] = SiteViews.Page(scope, page);
            page.Fill(scope, globals);
            globals["content"] = Run(scope, "pages/" + page.Template, globals, stop.Token);
            var html = Run(scope, "layout", globals, stop.Token);
            return Checked.Sound<OutputFile?>(new OutputFile(file, Encoding.UTF8.GetBytes(html.Value)));
        }
        catch (MissingTextException missing)
        {
            return Refuse(TemplateRules.Complete.At(Location.StartOf(missing.Texts.File), missing.Message, Nearest.Hint(missing.Key, missing.Texts.ByKey.Keys)));
        }
        catch (MissingTemplateException missing)
        {
            return Refuse(TemplateRules.Complete.At(Location.StartOf($"templates/{missing.Name}.html"), $"there is no template `{missing.Name}`", theme.NearestTemplate(missing.Name)));
        }
        catch (ScriptRuntimeException fault)
        {
            return Refuse(TemplateRules.Renders.At(Theme.At(fault.Span), Theme.Lower(fault.OriginalMessage) + $" (page {file})"));
        }
        catch (OperationCanceledException)
        {
            return Refuse(TemplateRules.Renders.At(Location.StartOf($"templates/pages/{page.Template}.html"), $"this template takes more than {TimeLimit.TotalSeconds:0} seconds (page {file})"));
        }
    }

    private static Html Run(PageScope scope, string name, ScriptObject globals, CancellationToken stop)
    {
        var template = scope.Theme.Find(name) ?? throw new MissingTemplateException(name);
        var context = new EscapingContext(scope, stop);
        context.PushGlobal(globals);
        var html = template.Render(context);
        if (html.Length >= EscapingContext.MaximumPageLength)
            throw new ScriptRuntimeException(template.Page?.Span ?? default, "this page is too long");
        return new Html(html);
    }

    private static Checked<OutputFile?> Refuse(Diagnostic diagnostic) => Checked.With<OutputFile?>(null, [diagnostic]);

    private sealed class MissingTemplateException(string name) : Exception
    {
        public string Name => name;
    }
}
