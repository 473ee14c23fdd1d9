using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>What the calls of a body are to the machine: decided once for each, for whoever binds operands and for whoever writes the text.</summary>
internal sealed class CallClassifier(BindingContext context)
{
    private readonly Dictionary<InvocationExpressionSyntax, RecognizedCall?> _known = new();

    /// <summary>What a call is; null for one that is made as it stands.</summary>
    public RecognizedCall? Of(InvocationExpressionSyntax call)
    {
        if (!_known.TryGetValue(call, out var known))
        {
            _known.Add(call, known = Classify(call));
        }

        return known;
    }

    private RecognizedCall? Classify(InvocationExpressionSyntax call) =>
        context.SymbolOf(call) is not IMethodSymbol method ? null
            : CoroutineSymbols.IsColdCoroutine(method) || IsSequence(call, method) ? new CoroutineCall(method, CoroutineDispatch.IsDispatched(call, method), UnspeakableType.IsIn(method))
            : (RecognizedCall?)Start(call, method) ?? Gather(call, method);

    // The call of a coroutine iterator. One that has no machine, as in a library of an older generator, runs as C# compiled it.
    private bool IsSequence(InvocationExpressionSyntax call, IMethodSymbol method) =>
        CoroutineSymbols.IsRedirected(method)
        && !UnspeakableType.IsIn(method)
        && GeneratedMembers.HasTarget(call, method, context.Model.Compilation, context.Token);

    private StartCall? Start(InvocationExpressionSyntax node, IMethodSymbol start) =>
        ImmediateStart.CallIn(node) is { } call
        && ImmediateStart.IsStart(start)
        && Of(call) is CoroutineCall { IsUnspeakable: false } argument
        && CoroutineSymbols.IsColdCoroutine(argument.Method)
        && ImmediateStart.CanSpawn(call, argument.Method, context.Model, context.Token)
            ? new StartCall(start, call, argument.Method)
            : null;

    private GatherCall? Gather(InvocationExpressionSyntax node, IMethodSymbol gather)
    {
        if (ImmediateGather.CallsIn(node) is not { } calls || !ImmediateGather.IsGather(gather))
        {
            return null;
        }

        List<(InvocationExpressionSyntax, IMethodSymbol)> children = [];
        foreach (var call in calls)
        {
            if (Of(call) is not CoroutineCall { IsUnspeakable: false } child
                || !CoroutineSymbols.IsColdCoroutine(child.Method)
                || CoroutineSymbols.ResultType(child.Method.ReturnType) is null
                || !ImmediateStart.CanSpawn(call, child.Method, context.Model, context.Token))
            {
                return null;
            }

            children.Add((call, child.Method));
        }

        // A receiver is looked at when its coroutine is called: an await in a later call comes after that.
        var last = calls.ToList().FindLastIndex(context.Suspension.Suspends);
        return children.Take(last).Any(static child => !child.Item2.IsStatic) ? null : new GatherCall(children);
    }
}
