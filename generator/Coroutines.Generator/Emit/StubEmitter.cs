using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>A machine that compiles but cannot run, for a method that has an error: callers then show no errors of their own.</summary>
internal static class StubEmitter
{
    public static string Emit(IMethodSymbol method)
    {
        var text = SymbolText.Plain;
        var writer = new SourceWriter();
        GeneratedFile.Begin(writer);
        var braces = TypeScope.Open(writer, method.ContainingType);
        var result = CoroutineSymbols.ResultType(method.ReturnType);
        var contract = result is null ? string.Empty : $"<{text.Type(result)}>";
        var name = CoroutineNaming.MachineName(method);
        var access = TypeScope.Accessibility(method.DeclaredAccessibility);
        writer.Line($"[global::Coroutines.CoroutineMachine({SymbolDisplay.FormatLiteral(method.Name, quote: true)})]");
        using (writer.Block(
            $"{access}struct {name}{text.TypeParameters(method.TypeParameters)} : global::Coroutines.ICoroutineMachine{contract}{text.Constraints(method.TypeParameters)}"))
        {
            var self = method.IsStatic ? string.Empty : $"{text.Type(method.ContainingType)} self";
            var parameters = string.Join(", ", new[] { self, text.Parameters(method.Parameters) }.Where(static part => part.Length > 0));
            if (parameters.Length > 0)
            {
                writer.Line($"public {name}({parameters}) {{ }}");
            }

            writer.Line("public global::Coroutines.PollStatus Poll(ref global::Coroutines.PollContext context) => throw new global::System.InvalidOperationException();");
            if (result is not null)
            {
                writer.Line($"public {text.Type(result)} GetResult() => throw new global::System.InvalidOperationException();");
            }
        }

        TypeScope.Close(writer, braces);
        return writer.ToString();
    }
}
