using System.Collections.Immutable;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>The base of the rules that look at nodes of some kinds in the bodies of coroutines, and not in the functions within these.</summary>
// Every node of a program comes here: so the text is asked first, and what binds nothing before what binds.
public abstract class BodyRule : CoroutineAnalyzer
{
    private protected abstract ImmutableArray<SyntaxKind> Kinds { get; }

    /// <inheritdoc/>
    protected sealed override void Register(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(
        node =>
        {
            if (IsSuspect(node.Node) && IsInBody(node.Node, node.ContainingSymbol))
            {
                Check(node);
            }
        },
        Kinds);

    /// <summary>Whether the node is worth a look, told by its text alone.</summary>
    private protected abstract bool IsSuspect(SyntaxNode node);

    /// <summary>Checks one node.</summary>
    private protected abstract void Check(SyntaxNodeAnalysisContext context);

    /// <summary>Whether the node runs as part of a coroutine: what a lambda or a local function does, whoever calls that does.</summary>
    private protected static bool IsInBody(SyntaxNode node, ISymbol? member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method
        && CoroutineSymbols.IsCoroutine(method)
        && !CoroutineBody.IsInFunction(node);
}
