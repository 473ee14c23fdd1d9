using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Dispatch;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// Outside coroutine bodies a coroutine is better called by its name than made a delegate or a function pointer, which no interceptor can redirect.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodReferenceAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.MethodGroupConversion, Descriptors.AddressOfCoroutine];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Check, OperationKind.MethodReference);

    private static void Check(OperationAnalysisContext context)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        if (!CoroutineSymbols.IsColdCoroutine(reference.Method)
            || (IsInMachine(reference, context.CancellationToken) && MethodGroupEmitter.CanStandFor(CoroutineSymbols.Definition(reference.Method), context.Compilation)))
        {
            return;
        }

        var rule = reference.Parent is IAddressOfOperation ? Descriptors.AddressOfCoroutine : Descriptors.MethodGroupConversion;
        context.ReportDiagnostic(OriginalCall.Create(rule, NameOf(reference.Syntax).GetLocation(), context.Options, reference.Method.Name));
    }

    // The machine's copy of a body names a method that stages. What C# compiles of an iterator runs too, where ordinary code enumerates it.
    private static bool IsInMachine(IMethodReferenceOperation reference, CancellationToken token) =>
        reference.SemanticModel is { } model && CallSiteBinder.EnclosingMethod(reference.Syntax, model, token) is { } method && CoroutineSymbols.IsColdCoroutine(method);

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        _ => syntax,
    };
}
