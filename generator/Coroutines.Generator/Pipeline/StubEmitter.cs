using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Pipeline;

/// <summary>A machine that compiles but cannot run, for a method that has an error: callers then show no errors of their own.</summary>
internal static class StubEmitter
{
    /// <summary>The constant that says where in the method C# has an error, if that is why there is no machine.</summary>
    public const string ErrorPlace = "__error";

    /// <summary>The constant that says where in the method a type would have to be known that another generator makes.</summary>
    public const string UntypedPlace = "__untyped";

    public static string Emit(IMethodSymbol method, int? errorPlace, int? untypedPlace, SymbolText text)
    {
        var writer = new SourceWriter();
        GeneratedFile.Begin(writer);
        var braces = TypeScope.Open(writer, method.ContainingNamespace, MachineHome.Of(method));
        var item = CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? text.Type(CoroutineSymbols.ResultType(method.ReturnType)!) : null;
        var result = item is not null ? "bool" : CoroutineSymbols.ResultType(method.ReturnType) is { } type ? text.Type(type) : null;
        var contract = item is not null ? $"ICoroutineIterator<{item}>" : result is null ? "ICoroutineMachine" : $"ICoroutineMachine<{result}>";
        var name = MachineHome.Name(method);
        var access = MachineHome.Accessibility(method);
        var typeParameters = MachineHome.TypeParameters(method);
        writer.Line($"[global::Coroutines.CompilerServices.CoroutineMachine({SymbolDisplay.FormatLiteral(method.Name, quote: true)})]");
        using (writer.Block(
            $"{access}struct {name}{text.TypeParameters(typeParameters)} : global::Coroutines.{contract}{text.Constraints(typeParameters)}"))
        {
            if (errorPlace is { } place)
            {
                writer.Line($"private const int {ErrorPlace} = {place};");
            }

            if (untypedPlace is { } untyped)
            {
                writer.Line($"private const int {UntypedPlace} = {untyped};");
            }

            var self = method.IsStatic ? string.Empty : $"{text.Type(method.ContainingType)} {GeneratedNames.Self}";
            var parameters = string.Join(", ", method.Parameters.Select(p => ParameterDeclaration.Of(p, text, GeneratedNames.Self)).Prepend(self).Where(static part => part.Length > 0));
            if (parameters.Length > 0)
            {
                writer.Line($"public {name}({parameters}) {{ }}");
            }

            if (item is null)
            {
                writer.Line($"public void {GeneratedNames.Begin}({parameters}) {{ }}");
            }

            writer.Line("public global::Coroutines.PollStatus Poll(ref global::Coroutines.PollContext context) => throw new global::System.InvalidOperationException();");
            if (result is not null)
            {
                writer.Line($"public {result} GetResult() => throw new global::System.InvalidOperationException();");
            }

            if (item is not null)
            {
                writer.Line($"public {item} Current => throw new global::System.InvalidOperationException();");
                writer.Line("public global::System.IDisposable? UseToken(global::System.Threading.CancellationToken token) => throw new global::System.InvalidOperationException();");
                writer.Line("public bool BeginDispose() => throw new global::System.InvalidOperationException();");
            }
        }

        TypeScope.Close(writer, braces);
        return GeneratedFile.Text(writer, text);
    }
}
