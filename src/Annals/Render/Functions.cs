using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Annals.Render;

/// <summary>The functions that templates have besides Scriban's own.</summary>
internal static class Functions
{
    /// <summary>Adds the functions of the pages that reach the site's root alike.</summary>
    public static void AddTo(ScriptObject globals, ViewScope scope)
    {
        var texts = scope.Theme.Texts[scope.Language.Path];
        globals["t"] = new Function((context, call, arguments) =>
        {
            var key = Text(context, arguments, 0);
            object?[] values = arguments.Count == 1 ? [] : [.. arguments.Skip(1).Select(a => a is Html ? a : context.ObjectToString(a))];
            return texts.Find(key, values)
                ?? throw new ScriptRuntimeException(call?.Span ?? context.CurrentSpan, $"there is no interface text `{key}` in {texts.File}");
        });
        globals["asset"] = new Function((context, call, arguments) =>
            scope.Theme.Asset(Text(context, arguments, 0)) is { } file
                ? scope.FileHref(file)
                : throw new ScriptRuntimeException(call?.Span ?? context.CurrentSpan, $"there is no asset `{Text(context, arguments, 0)}`"));
        globals["href"] = new Function((context, call, arguments) => scope.Href(Text(context, arguments, 0).TrimStart('/')));
    }

    /// <summary><c>shared</c>, for pages alone: a shared part that had it could show itself without end.</summary>
    public static Function Shared(ViewScope scope) => new((context, call, arguments) => arguments is [_, IScriptObject view]
        ? scope.Shared.Part(context.GetOrCreateTemplate(Text(context, arguments, 0), call), view, context.CancellationToken)
        : throw new ScriptRuntimeException(call?.Span ?? context.CurrentSpan, "`shared` takes a part and what it shows"));

    private static string Text(TemplateContext context, ScriptArray arguments, int index) =>
        index < arguments.Count ? context.ObjectToString(arguments[index]) ?? "" : "";

    /// <summary>A function with any number of values; written out because Scriban's own import reflects, which native code cannot.</summary>
    internal class Function(Func<TemplateContext, ScriptNode?, ScriptArray, object?> call) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            call(context, callerContext, arguments);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(call(context, callerContext, arguments));
    }

    /// <summary><c>include</c>: a part, whose values have been escaped already.</summary>
    internal sealed class Include() : Function((context, call, arguments) =>
        ((EscapingContext)context).Include(context.GetOrCreateTemplate(Text(context, arguments, 0), call), arguments, call));
}
