using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A call that starts the coroutine that its only argument calls, <c>loop.Start(M())</c>. Nobody else sees the value between the two, so
/// the coroutine is a task from the first.
/// </summary>
internal static class ImmediateStart
{
    /// <summary>The call whose only argument a call is and whose name is that of a start.</summary>
    public static InvocationExpressionSyntax? Around(InvocationExpressionSyntax call) =>
        Parentheses.With(call).Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax start } } && CallIn(start) == call
            ? start
            : null;

    /// <summary>The call that is the only argument of one whose name is that of a start.</summary>
    public static InvocationExpressionSyntax? CallIn(InvocationExpressionSyntax start) =>
        InvokedNames.NameOf(start) is { Identifier.ValueText: "Start" or "CreateTask" }
        && start.ArgumentList.Arguments is [{ RefKindKeyword.RawKind: 0, NameColon: null or { Name.Identifier.ValueText: "coroutine" } } argument]
        && Parentheses.Without(argument.Expression) is InvocationExpressionSyntax call
        && !IsConditional(start)
        && !IsConditional(call)
            ? call
            : null;

    /// <summary>Whether the method starts its argument on a loop.</summary>
    public static bool IsStart(IMethodSymbol method) =>
        method is
        {
            Name: "Start" or "CreateTask",
            MethodKind: MethodKind.Ordinary,
            Parameters: [{ Name: "coroutine" } coroutine, { Type.SpecialType: SpecialType.System_String }],
            ContainingType: { Name: "CoroutineLoop" or "Coroutine", Arity: 0 } type,
            ContainingAssembly.Name: CoroutineSymbols.AssemblyName,
        }
        && CoroutineSymbols.IsInNamespace(type)
        && CoroutineSymbols.IsCoroutineType(coroutine.Type);

    /// <summary>Whether the task is nobody's to wait for.</summary>
    public static bool IsDetached(IMethodSymbol start) => start.Name == "Start";

    /// <summary>The method of the runtime that starts what is a task already.</summary>
    public static string FactoryMethod(IMethodSymbol start) =>
        "global::Coroutines.CompilerServices.CoroutineSupport." + (IsDetached(start) ? "StartSpawned" : "CreateSpawned");

    /// <summary>Whether the two calls can stand for one: the coroutine's own machine is made, by code that runs as it is written.</summary>
    public static bool CanSpawn(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken token) =>
        !CoroutineDispatch.NeedsDispatch(method) && !CoroutineDispatch.IsBaseCall(call) && !IsInExpressionTree(call, model, token);

    // What stands behind a question mark may not be called at all.
    public static bool IsConditional(InvocationExpressionSyntax call) =>
        call.Expression.DescendantNodesAndSelf().Any(static node => node is ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);

    // A provider of queries may take a tree apart and run the one call without the other.
    private static bool IsInExpressionTree(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        node.Ancestors().TakeWhile(static ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor =>
            ancestor is QueryExpressionSyntax
            || (ancestor is LambdaExpressionSyntax
                && model.GetTypeInfo(ancestor, token).ConvertedType?.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions"));
}
