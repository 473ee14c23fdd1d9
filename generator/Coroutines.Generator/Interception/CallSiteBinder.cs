using Coroutines.Generator.Binding;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Interception;

/// <summary>Binds the invocations that may call a coroutine, and keeps those outside coroutine bodies that can be redirected.</summary>
internal static class CallSiteBinder
{
    public static List<CallSite> Bind(List<InvocationExpressionSyntax> invocations, SemanticModel model, WorkCounters counters, CancellationToken token)
    {
        List<CallSite> sites = [];
        var bodiesThatNeverRun = new Dictionary<MethodDeclarationSyntax, bool>();
        foreach (var invocation in invocations)
        {
            token.ThrowIfCancellationRequested();
            if (IsInBodyThatNeverRuns(invocation, bodiesThatNeverRun, model, token))
            {
                continue;
            }

            counters.CountCall();
            if (Bind(invocation, model, token) is { } site)
            {
                sites.Add(site);
            }
        }

        return sites;
    }

    /// <summary>Whether a node stands in the body of a coroutine, whose calls are rewritten in its machine.</summary>
    public static bool IsInCoroutineBody(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        EnclosingMethod(node, model, token) is { } method && CoroutineSymbols.IsCoroutine(method);

    /// <summary>The method whose declaration a node stands in.</summary>
    public static IMethodSymbol? EnclosingMethod(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax method ? model.GetDeclaredSymbol(method, token) : null;

    // The compiled body of a coroutine never runs. That of an iterator does, where ordinary code enumerates it.
    private static bool IsInBodyThatNeverRuns(
        SyntaxNode node, Dictionary<MethodDeclarationSyntax, bool> known, SemanticModel model, CancellationToken token)
    {
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax { AttributeLists.Count: > 0 } method)
        {
            // The attribute of a partial method may stand on its other part.
            return EnclosingMethod(node, model, token) is { IsPartialDefinition: false, PartialDefinitionPart: not null } partial
                && CoroutineSymbols.IsColdCoroutine(partial);
        }

        if (!known.TryGetValue(method, out var never))
        {
            never = model.GetDeclaredSymbol(method, token) is { } symbol && CoroutineSymbols.IsColdCoroutine(symbol);
            known.Add(method, never);
        }

        return never;
    }

    private static CallSite? Bind(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken token)
    {
        if (model.GetSymbolInfo(invocation, token).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } target
            || !CoroutineSymbols.IsRedirected(target))
        {
            return null;
        }

        var method = CoroutineSymbols.Definition(target);
        var placement = CallPlacer.Place(method, model.Compilation);
        if (!GeneratedMembers.HasTarget(invocation, method, model.Compilation, token)
            || CoroutineDispatch.IsStaticVirtual(method)
            || placement is CallPlacement.Unreachable or CallPlacement.PrivateTypeInGenericType
            || model.GetInterceptableLocation(invocation, token) is not { } location)
        {
            return null;
        }

        return new CallSite(
            method,
            placement,
            CoroutineDispatch.IsDispatched(invocation, method),
            location.GetInterceptsLocationAttributeSyntax(),
            placement == CallPlacement.ThroughBridge ? null : StartAround(invocation, method, model, token));
    }

    // Both calls are redirected or none: a task that is spawned and not started would stay for ever.
    private static StartSite? StartAround(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken token) =>
        ImmediateStart.Around(call) is { } start
        && model.GetSymbolInfo(start, token).Symbol is IMethodSymbol target
        && ImmediateStart.IsStart(target)
        && ImmediateStart.CanSpawn(call, method, model, token)
        && model.GetInterceptableLocation(start, token) is { } location
            ? new StartSite(target.OriginalDefinition, location.GetInterceptsLocationAttributeSyntax())
            : null;
}
