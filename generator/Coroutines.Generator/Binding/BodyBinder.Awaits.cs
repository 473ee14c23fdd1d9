using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// What is awaited decides how: a coroutine's machine in place, an operation of the runtime in place, else an awaiter.
internal sealed partial class BodyBinder
{
    private BoundExpression BindAwait(AwaitExpressionSyntax node)
    {
        var span = _context.SpanOf(node);
        var operand = WithoutConfigureAwait(Parentheses.Without(node.Expression));
        var result = NaturalTypeOf(node);
        if (operand is InvocationExpressionSyntax call)
        {
            switch (_context.Calls.Of(call))
            {
                case CoroutineCall { HasMachine: true, Method: var method } when call.Expression is not MemberBindingExpressionSyntax && CoroutineSymbols.IsColdCoroutine(method):
                    return BindMachineAwait(call, method, result, span);
                case GatherCall gather:
                    return BindGather(call, gather.Children, result, span);
            }
        }

        if (MovedEnumerator(operand) is { } enumerator)
        {
            return BindMove(enumerator, span);
        }

        if (_context.Model.GetTypeInfo(operand, _context.Token).Type is not { } type)
        {
            _context.Unsupported(node.AwaitKeyword, "this await", "await a value that has a type");
            return new BoundCode("default!", result);
        }

        if (type.TypeKind == TypeKind.Dynamic)
        {
            return BindDynamicAwait(node, operand, span);
        }

        var bound = BindPart(operand);
        if (CoroutineSymbols.OperationMachine(type) is { } machine)
        {
            (bound, type) = (MachineIn(bound, machine, operand is InvocationExpressionSyntax), machine);
        }

        if (_context.WellKnown.MachineResult(type) is { } machineResult)
        {
            if (UnspeakableType.Is(type))
            {
                _context.Unsupported(operand, "a coroutine whose result is of an anonymous type", "give the type a name: a record, or a tuple");
                return new BoundCode("default!", result);
            }

            return new BoundAwait(PollKind(type), bound, _context.Types.Reference(type), machineResult.SpecialType == SpecialType.System_Void ? TypeRef.Void : result, span);
        }

        var info = _context.Model.GetAwaitExpressionInfo(node);
        if (_context.IsPartlyUnseen && info.GetAwaiterMethod is null)
        {
            return BindAwaitOf(bound, type, node, span); // C# looks no further where an argument is wrong
        }

        return BindAwaiter(bound, info.GetAwaiterMethod, info.GetResultMethod, result, node, span);
    }

    // The calls are no operands: their own operands are taken before the first child starts.
    private BoundAwait BindGather(
        InvocationExpressionSyntax gather, IReadOnlyList<(InvocationExpressionSyntax Call, IMethodSymbol Coroutine)> children, TypeRef result, SourceSpan span)
    {
        var results = children.Select(static child => ((INamedTypeSymbol)child.Coroutine.ReturnType).TypeArguments[0]).ToArray();
        var name = "global::Coroutines.CompilerServices.ChildrenOperation<" + string.Join(", ", children.Select(child => MachineTypeText.Result(child.Coroutine, _context.Text))) + ">";
        var slot = new TypeRef(name, results.Sum(static type => System.Math.Max(4, TypeText.SizeOf(type, 0))), IsValueType: true);
        var operands = children.SelectMany(child => Called(child.Call).Concat(Arguments(child.Call.ArgumentList)));
        return new BoundAwait(AwaitKind.Machine, At(gather, BindOperands(gather, slot, [.. operands])), slot, result, span);
    }

    // What awaits a dynamic value is found at run time: an awaiter of the machine's own asks it.
    private BoundAwait BindDynamicAwait(AwaitExpressionSyntax node, ExpressionSyntax operand, SourceSpan span)
    {
        var isStatement = Parentheses.With(node).Parent is ExpressionStatementSyntax;
        var name = OwnedNames.Mark + (isStatement ? "DynamicAwaiter" : "DynamicResultAwaiter");
        var member = $$"""
            private struct {{name}}(dynamic awaiter) : global::System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted => awaiter.IsCompleted;
                public {{(isStatement ? "void" : "dynamic")}} GetResult() => awaiter.GetResult();
                public void OnCompleted(global::System.Action continuation) => ((global::System.Runtime.CompilerServices.INotifyCompletion)awaiter).OnCompleted(continuation);
            }
            """;
        if (!_context.MachineMembers.Contains(member))
        {
            _context.MachineMembers.Add(member);
        }

        var awaiter = new BoundTemplate("new " + name + "(((dynamic)" + Mark.Hole(0) + ").GetAwaiter())", [new Operand(BindPart(operand))], new TypeRef(name, 8));
        return new BoundAwait(AwaitKind.Awaiter, awaiter, awaiter.Type, isStatement ? TypeRef.Void : NaturalTypeOf(node), span);
    }

    // What a verb gives holds a machine, which is polled in place.
    private BoundTemplate MachineIn(BoundExpression operation, ITypeSymbol machine, bool isCall) =>
        new((isCall ? Mark.Hole(0) : "(" + Mark.Hole(0) + ")") + ".Machine", [new Operand(operation)], _context.Types.Reference(machine)) { Form = operation is BoundTemplate { Form: CodeForm.Call } or BoundCode { Code.Form: CodeForm.Call } ? CodeForm.Call : CodeForm.Other };

    // Polling may change a machine in place; a suspension is begun once, so a struct of that kind need not be kept.
    private AwaitKind PollKind(ITypeSymbol type) =>
        type.IsValueType && _context.WellKnown.Implements(type, _context.WellKnown.Suspension) ? AwaitKind.Suspension : AwaitKind.Machine;

    // `ConfigureAwait` means nothing on a coroutine, so that pasted code compiles.
    private ExpressionSyntax WithoutConfigureAwait(ExpressionSyntax operand) =>
        operand is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } member }
        && _context.Model.GetTypeInfo(member.Expression, _context.Token).Type is { } type
            && CoroutineSymbols.IsCoroutineType(type)
            ? Parentheses.Without(member.Expression)
            : operand;

    private BoundAwait BindMachineAwait(InvocationExpressionSyntax call, IMethodSymbol method, TypeRef result, SourceSpan span)
    {
        var machine = At(call, BindMachine(call, method));
        machine.Arguments.Extent = machine.Extent;
        return new BoundAwait(AwaitKind.Machine, machine, machine.Type, CoroutineSymbols.ResultType(method.ReturnType) is null ? TypeRef.Void : result, span);
    }

    /// <summary>The machine of a call, with the call's arguments as operands.</summary>
    private BoundMachine BindMachine(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var operands = new List<(ExpressionSyntax Node, OperandKind Kind)>();
        if (call.Expression is MemberAccessExpressionSyntax { Expression: not (BaseExpressionSyntax or ThisExpressionSyntax) } member)
        {
            operands.Add((member.Expression, ReceiverKind(member.Expression, method)));
        }

        operands.AddRange(Arguments(call.ArgumentList));
        var taken = Taken(operands.ToArray());
        var bound = BindAll(taken);
        return BindEdge(_qualifier.MachineArguments(call, method, taken.Select(static o => o.Node).ToArray()), method, bound);
    }

    private BoundMachine BindEdge(string arguments, IMethodSymbol method, ImmutableArray<Operand> operands)
    {
        var edge = EdgeTo(method);
        var slot = new TypeRef(Mark.Make(MarkKind.EdgeType, edge), 0, IsValueType: true, Edge: edge);
        return new BoundMachine(edge, new BoundTemplate(arguments, operands, slot), slot);
    }

    private int EdgeTo(IMethodSymbol method)
    {
        var edge = new CallEdge(
            MachineTypeText.Key(method),
            MachineTypeText.Of(method, _context.Text),
            MachineTypeText.Result(method, _context.Text),
            CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? MachineTypeText.Result(method, _context.Text) : null,
            KnownSize(method));
        var index = _context.Edges.IndexOf(edge);
        if (index < 0)
        {
            index = _context.Edges.Count;
            _context.Edges.Add(edge);
        }

        return index;
    }

    // A machine of another assembly is a struct whose fields can be read.
    private int KnownSize(IMethodSymbol method)
    {
        var definition = CoroutineSymbols.Definition(method);
        return !SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, _context.Model.Compilation.Assembly)
            && MachineHome.Find(definition) is { } machine
                ? TypeText.SizeOf(machine, 0)
                : 0;
    }

    /// <summary>An await that C# does not write out: <c>await receiver.MoveNextAsync()</c>, <c>await receiver.DisposeAsync()</c>.</summary>
    private BoundExpression BindAwaitOfCall(string receiver, IMethodSymbol method, SyntaxNode? at, SourceSpan span)
    {
        var result = method.ReturnType is INamedTypeSymbol { TypeArguments: [var value] } ? _context.Types.Reference(value) : TypeRef.Void;
        if (!CoroutineSymbols.IsColdCoroutine(method))
        {
            return BindAwaitOf(new BoundCode(receiver + "." + method.Name + "()", _context.Types.Reference(method.ReturnType)), method.ReturnType, at, span);
        }

        if (CoroutineDispatch.NeedsDispatch(method))
        {
            var slot = _context.Types.Reference(method.ReturnType);
            return new BoundAwait(AwaitKind.Machine, new BoundCode(receiver + "." + CoroutineNaming.DispatchName(method) + "()", slot), slot, result, span);
        }

        var machine = BindEdge("(" + receiver + ")", method, []);
        return new BoundAwait(AwaitKind.Machine, machine, machine.Type, result, span);
    }

    private BoundExpression BindAwaitOf(BoundExpression operand, ITypeSymbol type, SyntaxNode? at, SourceSpan span)
    {
        if (CoroutineSymbols.OperationMachine(type) is { } machine)
        {
            (operand, type) = (MachineIn(operand, machine, isCall: true), machine);
        }

        if (_context.WellKnown.MachineResult(type) is { } machineResult)
        {
            return new BoundAwait(PollKind(type), operand, _context.Types.Reference(type), _context.Types.Reference(machineResult), span);
        }

        var (getAwaiter, getResult) = Awaitables.PatternOf(type);
        return BindAwaiter(operand, getAwaiter, getResult, _context.Types.Reference(getResult?.ReturnType), at, span);
    }

    private BoundExpression BindAwaiter(BoundExpression operand, IMethodSymbol? getAwaiter, IMethodSymbol? getResult, TypeRef result, SyntaxNode? at, SourceSpan span)
    {
        if (getAwaiter is null || getResult is null)
        {
            _context.Unsupported(at ?? _context.Suspension.Body, "this await", "await a Coroutine, a Task or another awaitable");
            return new BoundCode("default!", result);
        }

        var text = getAwaiter.IsExtensionMethod
            ? _context.Text.Type((getAwaiter.ReducedFrom ?? getAwaiter).ContainingType) + ".GetAwaiter" + MachineTypeText.Arguments(MachineTypeText.TypeArguments(getAwaiter).ToList(), _context.Text) + "(" + Mark.Hole(0) + ")"
            : "(" + Mark.Hole(0) + ").GetAwaiter()";
        var slot = _context.Types.Reference(getAwaiter.ReturnType);
        var awaiter = new BoundTemplate(text, [new Operand(operand)], slot);
        return new BoundAwait(AwaitKind.Awaiter, awaiter, slot, getResult.ReturnsVoid ? TypeRef.Void : result, span);
    }
}
