using System.Collections;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Annals.Render;

/// <summary>Scriban's own functions, without those whose result or whose time cannot be foreseen; all pages share them.</summary>
internal static class Builtins
{
    /// <summary>All of them, by group, read-only.</summary>
    public static readonly ScriptObject Shared = Make();

    private static ScriptObject Make()
    {
        var all = TemplateContext.GetDefaultBuiltinObject();
        // The clock; files by a list of names; other objects.
        foreach (var name in (string[])["date", "include_join", "import"]) all.Remove(name);
        // A pattern can take for ever on a short text, and where it is stopped depends on the machine.
        all.Remove("regex");
        Group(all, "html").Remove("strip");
        // Templates that nobody has parsed; chance; a format such as `D999999999` asks for a gigabyte.
        foreach (var name in (string[])["eval", "eval_template", "format"]) Group(all, "object").Remove(name);
        foreach (var name in (string[])["random", "uuid", "format"]) Group(all, "math").Remove(name);
        foreach (var group in all.Values.OfType<ScriptObject>())
        {
            foreach (var (name, function) in group.ToArray())
            {
                if (function is IScriptCustomFunction custom) group.SetValue(name, new Counted(custom), true);
            }

            // No page may change what another one calls.
            group.IsReadOnly = true;
        }

        all.SetValue("include", new Functions.Include(), true);
        all.IsReadOnly = true;
        return all;
    }

    private static ScriptObject Group(ScriptObject all, string name) => (ScriptObject)all[name]!;

    /// <summary>A function that takes steps by what it is given: its work grows at most with the product of their sizes.</summary>
    private sealed class Counted(IScriptCustomFunction function) : IScriptCustomFunction
    {
        private const double SizeOfStep = 1024;

        public int RequiredParameterCount => function.RequiredParameterCount;

        public int ParameterCount => function.ParameterCount;

        public ScriptVarParamKind VarParamKind => function.VarParamKind;

        public Type ReturnType => function.ReturnType;

        public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var product = 1.0;
            foreach (var argument in arguments) product *= Math.Max(1.0, Size(argument));
            ((EscapingContext)context).Take((long)Math.Min(product / SizeOfStep, int.MaxValue), callerContext);
            return function.Invoke(context, callerContext, arguments, blockStatement);
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));

        private static double Size(object? value) => value switch
        {
            string text => text.Length,
            IList list => list.Cast<object?>().Sum(static v => v is string text ? 1.0 + text.Length : 1.0),
            _ => 1,
        };
    }
}
