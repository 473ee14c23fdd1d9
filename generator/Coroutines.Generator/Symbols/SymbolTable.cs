using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Symbols;

/// <summary>What the nodes of a body denote or declare. Many passes ask; the compiler is asked once for each node.</summary>
/// <param name="model">The compiler's answers.</param>
/// <param name="token">Ends them.</param>
/// <param name="isLenient">Whether a call means the one method that it can, though the types of its arguments are not known.</param>
internal sealed class SymbolTable(SemanticModel model, CancellationToken token, bool isLenient = false)
{
    private readonly Dictionary<SyntaxNode, SymbolInfo> _known = new();
    private readonly Dictionary<SyntaxNode, ISymbol?> _declared = new();

    /// <summary>The symbol; null where there is none or where it is ambiguous.</summary>
    public ISymbol? Of(SyntaxNode node) => Info(node) is var info && isLenient ? info.Symbol ?? Meant(node, info) : info.Symbol;

    /// <summary>The symbol, or else the first that it may be.</summary>
    public ISymbol? Likely(SyntaxNode node) => Info(node) is var info && info.Symbol is { } symbol ? symbol : info.CandidateSymbols.FirstOrDefault();

    /// <summary>What a node declares, if anything.</summary>
    public ISymbol? Declared(SyntaxNode node)
    {
        if (!_declared.TryGetValue(node, out var symbol))
        {
            _declared.Add(node, symbol = model.GetDeclaredSymbol(node, token));
        }

        return symbol;
    }

    /// <summary>All that the compiler says.</summary>
    public SymbolInfo Info(SyntaxNode node)
    {
        if (!_known.TryGetValue(node, out var info))
        {
            _known.Add(node, info = Ask(node));
        }

        return info;
    }

    // The one method that a call can mean, unless type arguments would have to be inferred.
    private static ISymbol? Meant(SyntaxNode node, SymbolInfo info) =>
        node is InvocationExpressionSyntax { Expression: var name }
        && info is { CandidateReason: CandidateReason.OverloadResolutionFailure, CandidateSymbols: [IMethodSymbol method] }
        && (method.Arity == 0 || name is GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax })
            ? method
            : null;

    // Asked for the name alone, the compiler collects all overloads and extensions that have it; asked for the call, it knows which was meant.
    private SymbolInfo Ask(SyntaxNode node) =>
        InvocationOf(node) is { } call
        && Info(call) is { Symbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } } called
            ? called
            : model.GetSymbolInfo(node, token) is var info && IsFoundLater(node, info.Symbol) ? default
            : info;

    // Where a dynamic argument decides the type arguments the compiler names the method without them: which one is called is found at run time. So is
    // that of a struct, which a machine would take by reference: what is found at run time never takes one without `ref`.
    private bool IsFoundLater(SyntaxNode node, ISymbol? symbol) =>
        node is InvocationExpressionSyntax
        && symbol is IMethodSymbol method
        && (method is { IsStatic: false, ContainingType.IsValueType: true } && CoroutineSymbols.IsColdCoroutine(method)
            || method.Arity > 0 && SymbolEqualityComparer.Default.Equals(method, method.ConstructedFrom))
        && model.GetOperation(node, token) is IDynamicInvocationOperation;

    // The call of which the node is the called name, alone or with what stands before its dot.
    private static InvocationExpressionSyntax? InvocationOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member } when member.Name == node => InvocationOf(member),
        SimpleNameSyntax or MemberAccessExpressionSyntax when node.Parent is InvocationExpressionSyntax call && call.Expression == node => call,
        _ => null,
    };
}
