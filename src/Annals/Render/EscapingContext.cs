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
    private static readonly ScriptVariable Item = ScriptVariable.Create("item", ScriptVariableScope.Local);
    private readonly Theme theme;

    // Where the template that is included next writes, if it is not into a text of its own.
    private IScriptOutput? straight;

    /// <summary>Longest page, in bytes; a longer one is an error, never cut.</summary>
    public const int MaximumPageLength = 64 << 20;

    public EscapingContext(Theme theme, ScriptObject globals, CancellationToken cancellation)
        : base(Builtins)
    {
        this.theme = theme;
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
        PushGlobal(globals);
    }

    /// <summary>Renders a template.</summary>
    /// <param name="frame">The frame of a page, or a part.</param>
    /// <param name="item">What a part sees as <c>$item</c>.</param>
    public byte[] Render(Template frame, IScriptObject? item = null)
    {
        if (item is not null) SetValue(Item, item);
        using var output = new Utf8Output();
        PushOutput(output);
        frame.Render(this);
        // Scriban stops writing at its limit and says nothing.
        if (output.Length >= MaximumPageLength) throw new ScriptRuntimeException(frame.Page?.Span ?? default, "this page is too long");
        return output.ToArray();
    }

    /// <summary>
    /// Includes a template. What stands where output is written goes straight there; Scriban would make a text of each
    /// part first, and copy it as often as parts are nested.
    /// </summary>
    /// <returns>What was written elsewhere, if it is asked for as a value.</returns>
    public Html? Include(Template template, ScriptArray arguments, ScriptNode? caller)
    {
        if (CurrentIndent is not null || caller?.Parent is not ScriptExpressionStatement)
            return new Html(RenderTemplate(template, arguments, caller));
        straight = Output;
        RenderTemplate(template, arguments, caller);
        return null;
    }

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (straight is not { } output || node is not ScriptPage) return base.Evaluate(node, aliasReturnedFunction);
        straight = null;
        PushOutput(output);
        try
        {
            return base.Evaluate(node, aliasReturnedFunction);
        }
        finally
        {
            PopOutput();
        }
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
            case Utf8Html prose when Output is Utf8Output output && CurrentIndent is null:
                output.Write(prose.Bytes.Span);
                break;
            case Utf8Html prose:
                Write(prose.ToString());
                break;
            case Inside inside:
                inside.Template.Render(this);
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
        builtins.SetValue("include", new Functions.Include(), true);
        builtins.IsReadOnly = true;
        return builtins;
    }

    /// <summary>The place of a page's own template in the frame.</summary>
    internal sealed record Inside(Template Template);

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
