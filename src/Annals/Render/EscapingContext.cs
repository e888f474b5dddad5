using System.Diagnostics;
using System.Numerics;
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
/// What is counted are steps, which are the same on every machine: each node that is evaluated, each round of a loop (by
/// Scriban, also within its functions), and the size of texts that are made. The clock is the last resort.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    // Scriban counts the rounds of a loop and of all that is inside it afresh for each outermost loop. In one round of a loop of
    // ours, a page is counted as a whole.
    private static readonly Template OneRound = Template.Parse("{{ while true; end }}");
    private static readonly ScriptVariable Item = ScriptVariable.Create("item", ScriptVariableScope.Local);
    private readonly Theme theme;
    private readonly Limits limits;
    private readonly long started = Stopwatch.GetTimestamp();

    // The clock is looked at here, and not only by the token: what cancels a token waits for a free thread, and where every
    // thread renders a page that does not end there is none.
    private const int StepsBetweenLooks = 4096;

    // A text of eight characters takes a step, so that all that a page may make fits into memory.
    private const int CharactersOfStep = 8;
    private const int StepsOfElement = 4;
    private const int BytesOfNumber = 1024;
    private long steps;
    private long nextLook = StepsBetweenLooks;
    private int includes;
    private int includeDepth;

    // What is rendered in the one round.
    private Template? frame;

    // Where the template that is included next writes, if it is not into a text of its own.
    private IScriptOutput? straight;

    public EscapingContext(Theme theme, Limits limits, ScriptObject globals, CancellationToken cancellation)
        : base(Builtins.Shared)
    {
        this.theme = theme;
        this.limits = limits;
        StrictVariables = true;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = limits.PageSteps;
        // An include is two calls deep.
        RecursiveLimit = 50 + (2 * limits.IncludeDepth);
        ObjectRecursionLimit = 20;
        // One more than the limit: a text of just that length has been cut, and is told as too long instead.
        LimitToString = limits.PageSize + 1;
        MemberFilter = static _ => false;
        CancellationToken = cancellation;
        TemplateLoader = Names.Instance;
        NewLine = "\n";
        PushGlobal(globals);
    }

    /// <summary>What is told of a page that takes too long.</summary>
    public static string TooSlow(Limits limits) => $"the templates of a page took more than {limits.PageSeconds} seconds, and were here";

    /// <summary>What is told of a page that does too much.</summary>
    public static string TooMuch(Limits limits) => $"the templates of a page take more than {limits.PageSteps} steps, and were here";

    /// <summary>Renders a template.</summary>
    /// <param name="template">The frame of a page, or a part.</param>
    /// <param name="item">What a part sees as <c>$item</c>.</param>
    public byte[] Render(Template template, IScriptObject? item = null)
    {
        if (item is not null) SetValue(Item, item);
        using var output = new Utf8Output();
        PushOutput(output);
        frame = template;
        OneRound.Render(this);
        // Scriban stops writing at its limit and says nothing.
        if (output.Length > limits.PageSize) throw new TemplateLimitException(TemplateRules.PageSize, template.Page?.Span ?? default, $"a page is longer than {limits.PageSize} bytes");
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

    /// <summary>Counts steps.</summary>
    /// <param name="count">How many.</param>
    /// <param name="at">What takes them.</param>
    public void Take(long count, ScriptNode? at)
    {
        steps += count;
        if (steps > limits.PageSteps) throw new TemplateLimitException(TemplateRules.Ends, Runaway(at), TooMuch(limits));
        if (steps < nextLook) return;
        nextLook = steps + StepsBetweenLooks;
        if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(limits.PageSeconds)) throw new TemplateLimitException(TemplateRules.Ends, Runaway(at), TooSlow(limits));
    }

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        Take(1, node);
        var value = straight is { } output && node is ScriptPage ? EvaluateInto(output, node) : base.Evaluate(node, aliasReturnedFunction);
        switch (value)
        {
            case string { Length: >= CharactersOfStep } text:
                Take(text.Length / CharactersOfStep, node);
                return value;
            case BigInteger number when number.GetByteCount() > BytesOfNumber:
                throw new TemplateLimitException(TemplateRules.Ends, node?.Span ?? CurrentSpan, $"a number takes more than {BytesOfNumber} bytes");
            case ScriptRange lazy:
                return WorkedOut(lazy, node);
            default:
                return value;
        }
    }

    // Where it stands in a loop, the loop is what does not end.
    private SourceSpan Runaway(ScriptNode? at)
    {
        for (var node = at; node is not null; node = node.Parent)
        {
            if (node is ScriptLoopStatementBase) return node.Span;
        }

        return at?.Span ?? CurrentSpan;
    }

    // What is worked out only when it is asked for would be worked out again by each who asks, and Scriban would not count it.
    private ScriptArray WorkedOut(ScriptRange lazy, ScriptNode? node)
    {
        var all = new ScriptArray();
        foreach (var value in lazy.Values)
        {
            Take(StepsOfElement, node);
            all.Add(value);
        }

        return all;
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (frame is not { } template) return base.OnStepLoop(loop);
        frame = null;
        template.Render(this);
        return false;
    }

    private object? EvaluateInto(IScriptOutput output, ScriptNode page)
    {
        straight = null;
        PushOutput(output);
        try
        {
            return base.Evaluate(page, false);
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
                EnterInclude(span);
                inside.Template.Render(this);
                includeDepth--;
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
