using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Annals.Render;

/// <summary>
/// A template context that escapes every value unless it is <see cref="Html"/>, knows only the theme's own templates, and
/// stops what does not end. Made anew for every page: a context that is used again can remember what it should not.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    private static readonly ScriptObject Builtins = MakeBuiltins();
    private readonly Theme theme;

    /// <summary>Longest page in UTF-16 code units; a longer one is an error, never cut.</summary>
    public const int MaximumPageLength = 64 << 20;

    public EscapingContext(PageScope scope, CancellationToken cancellation)
        : base(Builtins)
    {
        theme = scope.Theme;
        StrictVariables = true;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = 5_000_000;
        RecursiveLimit = 50;
        ObjectRecursionLimit = 20;
        LimitToString = MaximumPageLength;
        RegexTimeOut = TimeSpan.FromMilliseconds(200);
        CancellationToken = cancellation;
        TemplateLoader = Names.Instance;
        NewLine = "\n";
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Html html:
                Write(html.Value);
                break;
            case string text:
                Write(Html.Escape(text));
                break;
            default:
                Write(Html.Escape(ObjectToString(textAsObject) ?? ""));
                break;
        }

        return this;
    }

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        theme.Find(templatePath)
        ?? throw new ScriptRuntimeException(callerContext?.Span ?? CurrentSpan, $"there is no template `{templatePath}`");

    private static ScriptObject MakeBuiltins()
    {
        var builtins = GetDefaultBuiltinObject();
        builtins.Remove("date");
        builtins.Remove("include_join");
        builtins.Remove("import");
        ((ScriptObject)builtins["object"]!).Remove("eval");
        ((ScriptObject)builtins["object"]!).Remove("eval_template");
        ((ScriptObject)builtins["math"]!).Remove("random");
        ((ScriptObject)builtins["math"]!).Remove("uuid");
        var include = builtins["include"] as IScriptCustomFunction;
        builtins.SetValue("include", new Functions.IncludeAsHtml(include!), true);
        builtins.IsReadOnly = true;
        return builtins;
    }

    private sealed class Names : ITemplateLoader
    {
        public static readonly Names Instance = new();

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new ScriptRuntimeException(callerSpan, $"there is no template `{templatePath}`");

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new NotSupportedException();
    }
}
