using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// foreach, over arrays, strings, enumerators and asynchronous enumerators.
internal sealed partial class BodyBinder
{
    private BoundStatement BindForEach(CommonForEachStatementSyntax node)
    {
        var before = ImmutableArray.CreateBuilder<BoundStatement>();
        AddClosure(node.Expression, before);
        before.Add(_context.Suspension.IsFlattened(node) ? BindFlattenedForEach(node) : BindHeadOnly(node, node.Expression));
        return before.Count == 1 ? before[0] : new BoundBlock(before.ToImmutable());
    }

    private BoundStatement BindFlattenedForEach(CommonForEachStatementSyntax node)
    {
        var breakLabel = _context.NewLabel("break");
        var continueLabel = _context.NewLabel("continue");
        var collection = _context.Model.GetTypeInfo(node.Expression, _context.Token);
        var iterator = IteratorCall(node);
        var source = iterator is null ? BindExpression(node.Expression) : BindMachine(iterator.Value.Call, iterator.Value.Method);
        var outer = Enter(breakLabel, continueLabel);
        var body = BindEmbedded(node.Statement);
        _qualifier.Targets = outer;

        if (iterator is not null)
        {
            return BindIteratorLoop(node, source, body, continueLabel, breakLabel);
        }

        return collection.Type switch
        {
            IArrayTypeSymbol array when node.AwaitKeyword.IsKind(SyntaxKind.None) => BindArrayLoop(node, source, array, body, continueLabel, breakLabel),
            { SpecialType: SpecialType.System_String } => BindStringLoop(node, source, body, continueLabel, breakLabel),
            _ => BindEnumeratorLoop(node, source, collection.Type!, body, continueLabel, breakLabel),
        };
    }

    private BoundBlock BindArrayLoop(CommonForEachStatementSyntax node, BoundExpression source, IArrayTypeSymbol type, BoundBlock body, Label continueLabel, Label breakLabel)
    {
        var span = _context.SpanOf(node.Expression);
        var array = _context.NewTemporary(_context.Types.Reference(type), "array");
        var indexes = Enumerable.Range(0, type.Rank).Select(_ => _context.NewTemporary(TypeRef.Int32, "index")).ToArray();
        var element = array.Read + "[" + string.Join(", ", indexes.Select(static i => i.Text)) + "]";
        BoundStatement statement = new BoundBlock(Current(node, element).Add(body));
        for (var rank = type.Rank - 1; rank >= 0; rank--)
        {
            var (first, condition) = type.Rank == 1 && type.IsSZArray
                ? ("0", $"{indexes[rank].Text} < {array.Read}.Length")
                : ($"{array.Read}.GetLowerBound({rank})", $"{indexes[rank].Text} <= {array.Read}.GetUpperBound({rank})");
            var isInner = rank == type.Rank - 1;
            statement = new BoundLoop(
                LoopKind.For,
                [new BoundAssignment(indexes[rank], new BoundCode(first, TypeRef.Int32), null)],
                new BoundCode(condition, TypeRef.Boolean),
                [new BoundVerbatim(indexes[rank].Text + "++;", null)],
                statement,
                isInner ? continueLabel : _context.NewLabel("continue"),
                rank == 0 ? breakLabel : _context.NewLabel("break"),
                null);
        }

        return new BoundBlock([new BoundAssignment(array, source, span), statement]);
    }

    private BoundBlock BindStringLoop(CommonForEachStatementSyntax node, BoundExpression source, BoundBlock body, Label continueLabel, Label breakLabel)
    {
        var text = _context.NewTemporary(new TypeRef("string", 8), "string");
        var index = _context.NewTemporary(TypeRef.Int32, "index");
        var loop = new BoundLoop(
            LoopKind.For,
            [new BoundAssignment(index, new BoundCode("0", TypeRef.Int32), null)],
            new BoundCode($"{index.Text} < {text.Text}.Length", TypeRef.Boolean),
            [new BoundVerbatim(index.Text + "++;", null)],
            new BoundBlock(Current(node, text.Text + "[" + index.Text + "]").Add(body)),
            continueLabel,
            breakLabel,
            null);
        return new BoundBlock([new BoundAssignment(text, source, _context.SpanOf(node.Expression)), loop]);
    }

    // `await foreach` over the call of a coroutine iterator: its machine is the enumerator.
    private (InvocationExpressionSyntax Call, IMethodSymbol Method)? IteratorCall(CommonForEachStatementSyntax node) =>
        node.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword)
        && Parentheses.Without(node.Expression) is InvocationExpressionSyntax call
        && _context.Calls.Of(call) is CoroutineCall { HasMachine: true, Method: var method }
        && CoroutineSymbols.IsAsyncEnumerable(method.ReturnType)
        && !method.IsVirtual && !method.IsAbstract && !method.IsOverride
        && method.ContainingType.TypeKind != TypeKind.Interface
            ? (call, method)
            : null;

    private BoundIteratorLoop BindIteratorLoop(CommonForEachStatementSyntax node, BoundExpression machine, BoundBlock body, Label continueLabel, Label breakLabel)
    {
        var iterator = _context.NewVariable(VariableKind.Awaited, OwnedNames.Mark + "iterator", machine.Type);
        iterator.IsForcedField = true;
        return new BoundIteratorLoop(iterator, machine, Current(node, iterator.Text + ".Current"), body, continueLabel, breakLabel, _context.SpanOf(node.Expression));
    }

    private BoundStatement BindEnumeratorLoop(CommonForEachStatementSyntax node, BoundExpression source, ITypeSymbol collection, BoundBlock body, Label continueLabel, Label breakLabel)
    {
        var isAsync = !node.AwaitKeyword.IsKind(SyntaxKind.None);
        var info = _context.Model.GetForEachStatementInfo(node);
        var span = _context.SpanOf(node.Expression);
        if (info.GetEnumeratorMethod is not { } getEnumerator || info.MoveNextMethod is not { } moveNext)
        {
            _context.Unsupported(node.ForEachKeyword, "this foreach", "enumerate with a while loop");
            return new BoundForEach(_context.NewTemporary(TypeRef.Int32), source, source, [], body, [], continueLabel, breakLabel, span);
        }

        if (isAsync && Enumeration(source, collection, getEnumerator) is { } begin)
        {
            return BindIteratorLoop(node, begin, body, continueLabel, breakLabel);
        }

        var hold = isAsync && (IsHeld(moveNext) || IsHeld(info.DisposeMethod)) ? NewHold() : null;
        var token = TokenArgument(getEnumerator, hold);
        var name = getEnumerator.Name;
        var call = getEnumerator.IsExtensionMethod
            ? _context.Text.Type((getEnumerator.ReducedFrom ?? getEnumerator).ContainingType) + "." + name + MachineTypeText.Arguments(MachineTypeText.TypeArguments(getEnumerator).ToList(), _context.Text) + "(" + Mark.Hole(0) + (token.Length > 0 ? ", " + token : "") + ")"
            : getEnumerator.ContainingType.TypeKind == TypeKind.Interface && collection.TypeKind != TypeKind.Interface && collection.TypeKind != TypeKind.TypeParameter
                ? "((" + _context.Text.Type(getEnumerator.ContainingType) + ")(" + Mark.Hole(0) + "))." + name + "(" + token + ")"
                : "(" + Mark.Hole(0) + ")." + name + "(" + token + ")";
        var enumeratorType = getEnumerator.ReturnType;
        var enumerator = _context.NewTemporary(_context.Types.Reference(enumeratorType), "enumerator");
        var initializer = new BoundTemplate(call, [new Operand(source)], _context.Types.Reference(enumeratorType));
        var next = hold is not null && IsHeld(moveNext) ? BindHeldCall(enumerator.Read, moveNext, hold, span)
            : isAsync ? BindAwaitOfCall(enumerator.Read, moveNext, node.Expression, span)
            : new BoundCode(enumerator.Read + "." + moveNext.Name + "()", _context.Types.Reference(moveNext.ReturnType));

        var dispose = EnumeratorDispose(enumerator, enumeratorType, info.DisposeMethod, isAsync, node, hold);
        var loop = new BoundForEach(enumerator, initializer, next, Current(node, enumerator.Read + ".Current"), body, dispose, continueLabel, breakLabel, span);
        return hold is null ? loop : new BoundBlock([BeginHold(hold, span), loop]);
    }

    private ImmutableArray<BoundStatement> EnumeratorDispose(Variable enumerator, ITypeSymbol type, IMethodSymbol? method, bool isAsync, CommonForEachStatementSyntax node, Variable? hold)
    {
        var isDisposable = _context.WellKnown.Implements(type, isAsync ? _context.WellKnown.AsyncDisposable : _context.WellKnown.Disposable);
        if (!isAsync && !isDisposable)
        {
            return type.IsReferenceType && !type.IsSealed
                ? [new BoundVerbatim("(" + enumerator.Text + " as global::System.IDisposable)?.Dispose();", null)]
                : [];
        }

        return method is null && !isDisposable ? [] : Dispose(enumerator.Read, type, isAsync, node.ForEachKeyword, hold);
    }

    // What gives the iteration variable its value, and a closure of its own if a lambda captures it.
    private ImmutableArray<BoundStatement> Current(CommonForEachStatementSyntax node, string value)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        AddClosure(node, statements);
        var span = node is ForEachStatementSyntax named ? _context.SpanOf(named.Identifier) : _context.SpanOf(((ForEachVariableStatementSyntax)node).Variable);
        switch (node)
        {
            case ForEachStatementSyntax simple when _context.Symbols.Declared(simple) is ILocalSymbol local:
                var element = simple.Type.IsVar ? value : "(" + _context.Text.Type(local.Type) + ")" + value;
                if (simple.Type is RefTypeSyntax)
                {
                    element = "ref " + value;
                }

                statements.Add(Assign(local, new BoundCode(new CodeText(element, simple.Type is RefTypeSyntax ? CodeForm.Reference : CodeForm.Other), _context.Types.Reference(local.Type)), span));
                break;
            case ForEachVariableStatementSyntax { Variable: DeclarationExpressionSyntax declaration }:
                statements.Add(new BoundVerbatim((_qualifier.DesignationTarget(declaration.Designation) ?? "_") + " = " + value + ";", span));
                break;
            case ForEachVariableStatementSyntax deconstruction:
                statements.Add(new BoundVerbatim(_qualifier.Expression(deconstruction.Variable) + " = " + value + ";", span));
                break;
        }

        return statements.ToImmutable();
    }
}
