using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// A coroutine uses nothing that another source generator makes. Generators do not see each other's files: what is an error to this one
/// has left a stub, though C# is content with the whole.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenNameAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnseenName];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not IMethodSymbol { PartialImplementationPart: null } symbol || !CoroutineSymbols.IsCoroutine(symbol))
        {
            return;
        }

        var method = CoroutineSymbols.Definition(ExtensionBlock.Implementation(symbol));
        if (UnseenPlace(method, declaration) is { } token && !BodyErrors.AreReported(declaration, context.SemanticModel, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnseenName, token.GetLocation(), symbol.Name, token.ValueText));
        }
    }

    // Where there is no machine at all, the generator may not have run yet: an editor runs it less often than the rules.
    private static SyntaxToken? UnseenPlace(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        MachineHome.Find(method)?.GetMembers(StubEmitter.ErrorPlace) is [IFieldSymbol { ConstantValue: int place }] && place < declaration.Span.Length
            ? declaration.FindToken(declaration.SpanStart + place)
            : null;
}
