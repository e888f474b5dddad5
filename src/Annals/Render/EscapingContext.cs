using System.Diagnostics;
using Annals.Files;
using Annals.Model;
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
    private readonly Limits limits;
    private readonly long started = Stopwatch.GetTimestamp();

    // The clock is looked at here, and not only by the token: what cancels a token waits for a free thread, and where every
    // thread renders a page that does not end there is none.
    private const int EvaluationsBetweenLooks = 4096;
    private int evaluated;
    private int includes;
    private int includeDepth;

    // Where the template that is included next writes, if it is not into a text of its own.
    private IScriptOutput? straight;

    public EscapingContext(Theme theme, Limits limits, ScriptObject globals, CancellationToken cancellation)
        : base(Builtins)
    {
        this.theme = theme;
        this.limits = limits;
        StrictVariables = true;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = 5_000_000;
        // An include is two calls deep.
        RecursiveLimit = 50 + (2 * limits.IncludeDepth);
        ObjectRecursionLimit = 20;
        // One more than the limit: a text of just that length has been cut, and is told as too long instead.
        LimitToString = limits.PageSize + 1;
        MemberFilter = static _ => false;
        RegexTimeOut = TimeSpan.FromMilliseconds(200);
        CancellationToken = cancellation;
        TemplateLoader = Names.Instance;
        NewLine = "\n";
        PushGlobal(globals);
    }

    /// <summary>What is told of a page that takes too long.</summary>
    public static string TooSlow(Limits limits) => $"the templates of a page took more than {limits.PageSeconds} seconds, and were here";

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
        if (output.Length > limits.PageSize) throw new TemplateLimitException(TemplateRules.PageSize, frame.Page?.Span ?? default, $"a page is longer than {limits.PageSize} bytes");
        return output.ToArray();
    }

    /// <summary>
    /// Includes a template. What stands where output is written goes straight there; Scriban would make a text of each
    /// part first, and copy it as often as parts are nested.
    /// </summary>
    /// <returns>What was written elsewhere, if it is asked for as a value.</returns>
    public Html? Include(Template template, ScriptArray arguments, ScriptNode? caller)
    {
        EnterInclude(caller?.Span ?? CurrentSpan);
        Html? written = null;
        if (CurrentIndent is not null || caller?.Parent is not ScriptExpressionStatement)
        {
            written = new Html(RenderTemplate(template, arguments, caller));
        }
        else
        {
            straight = Output;
            RenderTemplate(template, arguments, caller);
        }

        includeDepth--;
        return written;
    }

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (++evaluated % EvaluationsBetweenLooks == 0 && Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(limits.PageSeconds))
            throw new TemplateLimitException(TemplateRules.Ends, node?.Span ?? CurrentSpan, TooSlow(limits));
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

    private void EnterInclude(SourceSpan at)
    {
        if (++includeDepth > limits.IncludeDepth)
            throw new TemplateLimitException(TemplateRules.IncludesEnd, at, $"these templates include one another more than {limits.IncludeDepth} deep");
        if (++includes > limits.Includes)
            throw new TemplateLimitException(TemplateRules.IncludesEnd, at, $"this page includes templates more than {limits.Includes} times");
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
        // All pages share them: no page may change what another one calls.
        foreach (var name in builtins.Keys.ToArray())
        {
            if (builtins[name] is ScriptObject group) group.IsReadOnly = true;
        }

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

/// <summary>A template that passes a limit.</summary>
internal sealed class TemplateLimitException(Rule rule, SourceSpan span, string message) : ScriptRuntimeException(span, message)
{
    public Rule Rule => rule;
}
