using Annals.Files;
using Annals.Model;

namespace Annals.Render;

/// <summary>The rules of templates.</summary>
public static class TemplateRules
{
    /// <summary>A template that Scriban cannot parse.</summary>
    public static readonly Rule Parses = new("AN701", Severity.Error, "every template is sound Scriban");

    /// <summary>A template that fails on a page.</summary>
    public static readonly Rule Renders = new("AN702", Severity.Error, "every template renders every page that uses it");

    /// <summary>A template, an imported stylesheet or an interface text that is missing.</summary>
    public static readonly Rule Complete = new("AN703", Severity.Error, "templates/ holds every template, every stylesheet that is imported, and every interface text in every language");

    /// <summary>A page that is too long.</summary>
    public static readonly Rule PageSize = new(Limits.PageSizeLimit.Code, Severity.Error, "a page is no longer than its limit");

    /// <summary>A template that does not end.</summary>
    public static readonly Rule Ends = new(Limits.PageStepsLimit.Code, Severity.Error, "every template ends within its limits of steps and recursion");

    /// <summary>Templates that include one another too often.</summary>
    public static readonly Rule IncludesEnd = new(Limits.IncludesLimit.Code, Severity.Error, "templates include one another within the limits of depth and number");

    /// <summary>Whether a diagnostic tells of a template that would run away on every other page too.</summary>
    public static bool IsRunaway(Diagnostic diagnostic) => diagnostic.Rule == PageSize || diagnostic.Rule == Ends || diagnostic.Rule == IncludesEnd;
}
