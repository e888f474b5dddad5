using Annals.Files;

namespace Annals.Render;

/// <summary>The rules of templates.</summary>
public static class TemplateRules
{
    /// <summary>A template that Scriban cannot parse.</summary>
    public static readonly Rule Parses = new("AN701", Severity.Error, "every template is sound Scriban");

    /// <summary>A template that fails on a page.</summary>
    public static readonly Rule Renders = new("AN702", Severity.Error, "every template renders every page that uses it");

    /// <summary>A template or interface text that is missing.</summary>
    public static readonly Rule Complete = new("AN703", Severity.Error, "templates/ holds every template and every interface text in every language");
}
