using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Pipeline;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// A coroutine uses what another source generator makes only where its text can be copied. Generators do not see each other's files: what this one
/// cannot translate has left a stub, though C# is content with the whole.
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
        if (Place(method, declaration, StubEmitter.ErrorPlace) is { } unseen)
        {
            Report(unseen, "write it by hand, or use it in a method that is no coroutine and call that");
        }
        else if (Place(method, declaration, StubEmitter.UntypedPlace) is { } untyped)
        {
            Report(untyped, "take it in a statement without 'await', and there into a variable whose type is written out");
        }

        else if (MachineHome.Find(method) is null && UnseenType(declaration, context) is { } type)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnseenName, type.GetLocation(), symbol.Name, type.ToString(), "take another type in the signature, and convert it in the body"));
        }

        void Report(SyntaxToken token, string mend)
        {
            if (!BodyErrors.AreReported(declaration, context.SemanticModel, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnseenName, token.GetLocation(), symbol.Name, token.ValueText, mend));
            }
        }
    }

    // A type of another generator in the signature, for which nothing is generated.
    private static TypeSyntax? UnseenType(MethodDeclarationSyntax declaration, SyntaxNodeAnalysisContext context) =>
        declaration.ParameterList.Parameters.Select(static parameter => parameter.Type)
            .Append(declaration.ReturnType)
            .Concat(declaration.ConstraintClauses.SelectMany(static clause => clause.Constraints).OfType<TypeConstraintSyntax>().Select(static one => one.Type))
            .SelectMany(static type => type?.DescendantNodesAndSelf().OfType<TypeSyntax>() ?? [])
            .FirstOrDefault(type => context.SemanticModel.GetSymbolInfo(type, context.CancellationToken).Symbol is INamedTypeSymbol { Arity: 0 } named && GeneratedFiles.HoldAllOf(named));

    // Where there is no machine at all, the generator may not have run yet: an editor runs it less often than the rules.
    private static SyntaxToken? Place(IMethodSymbol method, MethodDeclarationSyntax declaration, string constant) =>
        MachineHome.Find(method)?.GetMembers(constant) is [IFieldSymbol { ConstantValue: int place }] && place < declaration.Span.Length
            ? declaration.FindToken(declaration.SpanStart + place)
            : null;
}
