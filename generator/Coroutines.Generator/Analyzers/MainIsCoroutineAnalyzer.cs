using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A program begins with a method that runs a loop. C# says only that it has no entry point, and nothing of where.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MainIsCoroutineAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MainIsCoroutine];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (method is { Name: "Main", IsStatic: true }
            && CoroutineSymbols.IsCoroutineType(method.ReturnType)
            && context.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
            && context.Compilation.GetEntryPoint(context.CancellationToken) is null)
        {
            var arguments = method.Parameters.IsEmpty ? "" : "args";
            var main = context.Compilation.GetTypeByMetadataName("Coroutines.CoroutineProgram") is null
                ? $"static void Main({Parameters(method)}) => CoroutineLoop.Run(RunAsync({arguments}))"
                : $"static int Main({Parameters(method)}) => CoroutineProgram.Run(RunAsync({arguments}))";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.MainIsCoroutine, method.Locations[0], ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Main, main), main));
        }
    }

    private static string Parameters(IMethodSymbol method) => method.Parameters.IsEmpty ? "" : "string[] args";
}
