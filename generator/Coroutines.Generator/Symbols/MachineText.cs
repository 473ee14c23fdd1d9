using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>The text that refers to a method's machine from outside it.</summary>
internal static class MachineText
{
    /// <summary>The machine's type, fully qualified, with the type arguments of the symbol given.</summary>
    public static string TypeName(IMethodSymbol method, SymbolText text) => MachineHome.TypeName(method, method.ContainingType, method.TypeArguments, text);

    /// <summary><c>Stage&lt;Machine, T&gt;(new Machine(self, a, b))</c>: the cold value of one call.</summary>
    public static string Stage(IMethodSymbol method, SymbolText text, string? self) => Made(StageName(method), method, text, self) + ")";

    /// <summary>What makes a value of a machine: of an iterator's, a sequence.</summary>
    public static string StageName(IMethodSymbol method) => CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? "Sequence" : "Stage";

    /// <summary><c>Spawn&lt;Machine, T&gt;(new Machine(self, a, b), detached: true)</c>: the task of one call, for the method that starts it.</summary>
    public static string Spawn(IMethodSymbol method, SymbolText text, string? self, bool isDetached) => Made("Spawn", method, text, self) + Detached(isDetached) + ")";

    /// <summary>The argument that says for which method a task is spawned.</summary>
    public static string Detached(bool isDetached) => isDetached ? ", detached: true" : ", detached: false";

    private static string Made(string how, IMethodSymbol method, SymbolText text, string? self)
    {
        var machine = TypeName(method, text);
        var result = CoroutineSymbols.ResultType(method.ReturnType);
        var typeArguments = result is null ? machine : $"{machine}, {text.Type(result)}";
        var arguments = SymbolText.Arguments(method.Parameters);
        if (self is not null && !method.IsStatic)
        {
            arguments = arguments.Length == 0 ? self : $"{self}, {arguments}";
        }

        return $"global::Coroutines.CompilerServices.CoroutineSupport.{how}<{typeArguments}>(new {machine}({arguments})";
    }
}
