using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>
/// Takes awaits out of expressions. Before: statements whose expressions contain awaits. After: instructions; every await is
/// one of its own, and what C# evaluates before it is in a temporary. The order of evaluation is C#'s: left to right, the
/// parts of an assigned variable before the value, short circuits as they are.
/// </summary>
internal sealed class ExpressionSpiller(LoweringContext context, Func<ImmutableArray<BoundStatement>, ImmutableArray<BoundStatement>> desugar)
{
    private List<Instruction> _output = new();
    private SourceSpan? _span;

    public List<Instruction> Spill(BoundBlock block)
    {
        var outer = _output;
        _output = new List<Instruction>();
        Statement(block);
        var result = _output;
        _output = outer;
        return result;
    }

    private void Statement(BoundStatement statement)
    {
        _span = statement.Span ?? _span;
        switch (statement)
        {
            case BoundBlock node:
                foreach (var inner in node.Statements)
                {
                    Statement(inner);
                }

                break;
            case BoundVerbatim node:
                Emit(new CodeInstruction(node.Text, node.Span));
                break;
            case BoundExpressionStatement node:
                Discard(node.Expression, node.Span);
                break;
            case BoundAssignment node:
                Emit(new AssignInstruction(node.Variable, Value(node.Value), node.Span));
                break;
            case BoundLabel node:
                Emit(new LabelInstruction(node.Label));
                break;
            case BoundJump node:
                Emit(new JumpInstruction(context.JumpMark(node.Jump), node.Span));
                break;
            case BoundBranch node:
                Emit(new BranchInstruction(Condition(node.Condition), node.When, context.JumpMark(new Jump(node.Target)), node.Span));
                break;
            case BoundReturn node:
                Return(node);
                break;
            case BoundYield node:
                Emit(new YieldInstruction(Value(node.Value), context.JumpMark(new Jump(null)), node.Span));
                break;
            case BoundThrow node:
                Emit(new CodeInstruction("throw " + Value(node.Exception) + ";", node.Span));
                break;
            case BoundTry node:
                Emit(new TryInstruction(
                    Spill(node.Body),
                    node.Catches.Select(c => new CatchRegion(c.Header, c.Filter, c.Prologue, c.Exception, Spill(c.Body), c.ObservesCancellation)).ToList(),
                    node.Finally is null ? null : Spill(node.Finally),
                    node.Outcome));
                break;
            default:
                throw new InvalidOperationException("Not lowered before spilling: " + statement.GetType().Name);
        }
    }

    private void Emit(Instruction instruction) => _output.Add(instruction);

    private void Return(BoundReturn node)
    {
        if (node.Value is not null)
        {
            Emit(new CodeInstruction(Binding.GeneratedNames.Result + " = " + Value(node.Value) + ";", node.Span));
        }

        Emit(new JumpInstruction(context.JumpMark(new Jump(null)), node.Span));
    }

    // An expression for its effect.
    private void Discard(BoundExpression expression, SourceSpan? span)
    {
        switch (expression)
        {
            case BoundConditional node when node.Type.IsVoid:
                _ = Value(node);
                break;
            case BoundCompoundAssignment node:
                _ = Value(node); // the variable that it gives is no statement
                break;
            case BoundConditionalAccess node:
                ConditionalAccess(node, null);
                break;
            default:
                var text = Value(expression);
                if (text.Length > 0 && !IsPlain(text))
                {
                    Emit(new CodeInstruction(expression is BoundTemplate { IsStatement: true } ? text : Unwrapped(text) + ";", span));
                }

                break;
        }
    }

    // A variable alone has no effect.
    private static bool IsPlain(string text) => text.Length > 2 && text[0] == '\u0001' && text.IndexOf('\u0002') == text.Length - 1;

    private static string Unwrapped(string text)
    {
        while (text.Length > 1 && text[0] == '(' && Matches(text))
        {
            text = text.Substring(1, text.Length - 2);
        }

        return text;
    }

    private static bool Matches(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1 && text.IndexOf('"') < 0 && text.IndexOf('\'') < 0;
            }
        }

        return false;
    }

    // A condition is written into an if, where a lambda could not be given its captures.
    private string Condition(BoundExpression expression)
    {
        var text = Value(expression);
        if (expression.Type.Text is not ("bool" or "dynamic"))
        {
            text = "((" + text + ") ? true : false)"; // operator true decides, and there need be no operator !
        }

        if (!Mark.Contains(text, MarkKind.Capture))
        {
            return text;
        }

        var temporary = context.NewVariable(VariableKind.Temporary, "__condition", TypeRef.Boolean);
        Emit(new AssignInstruction(temporary, text, _span));
        return temporary.Text;
    }

    /// <summary>Emits what has to run first; returns text without await that gives the value once.</summary>
    private string Value(BoundExpression expression) => expression switch
    {
        BoundCode code => code.Text,
        BoundTemplate template => Template(template),
        BoundAwait node => Await(node),
        BoundConditional node => Conditional(node),
        BoundShortCircuit node => ShortCircuit(node),
        BoundCoalesce node => Coalesce(node),
        BoundCompoundAssignment node => CompoundAssignment(node),
        BoundConditionalAccess node => ConditionalAccess(node, NewTemporary(node.Type)),
        BoundSequence node => Sequence(node),
        _ => throw new InvalidOperationException("Unknown expression: " + expression.GetType().Name),
    };

    private Variable NewTemporary(TypeRef type) => context.NewVariable(VariableKind.Temporary, "__t", type);

    private string Temporary(BoundExpression expression)
    {
        var text = Value(expression);
        if (expression is BoundCode { IsStable: true } || IsPlainTemporary(text))
        {
            return text;
        }

        var temporary = NewTemporary(expression.Type);
        Emit(new AssignInstruction(temporary, text, _span));
        return temporary.Sample is null ? temporary.Text : Binding.NameQualifier.Like(temporary.Text, temporary.Sample);
    }

    // A temporary that a pass made is written once.
    private bool IsPlainTemporary(string text)
    {
        if (!IsPlain(text))
        {
            return false;
        }

        var (kind, index) = Mark.All(text).First();
        return kind == MarkKind.Variable && context.Variables[index].Kind == VariableKind.Temporary;
    }

    private string Template(BoundTemplate node)
    {
        var last = -1;
        for (var i = 0; i < node.Operands.Length; i++)
        {
            last = node.Operands[i].Expression.HasAwait ? i : last;
        }

        var texts = new string[node.Operands.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var operand = node.Operands[i];
            var mustSpill = i < last || (node.SpillsAll && last >= 0 && i < texts.Length - 1);
            texts[i] = !mustSpill ? Value(operand.Expression)
                : operand.Kind == OperandKind.Value ? Temporary(operand.Expression)
                : Reference(operand.Expression, isTarget: operand.Kind == OperandKind.Target);
        }

        return Mark.Replace(node.Text, (kind, index) => kind == MarkKind.Hole ? texts[index] : null);
    }

    /// <summary>Text for a variable whose parts are saved, so that it denotes the same variable after an await.</summary>
    private string Reference(BoundExpression expression, bool isTarget)
    {
        if (expression is not BoundTemplate { IsVariable: true } node)
        {
            return expression is BoundCode { IsStable: true } code ? code.Text : Temporary(expression);
        }

        var texts = node.Operands.Select(o => o.Kind == OperandKind.Value ? Temporary(o.Expression) : Reference(o.Expression, isTarget: o.Kind == OperandKind.Target)).ToArray();
        var text = Mark.Replace(node.Text, (kind, index) => kind == MarkKind.Hole ? texts[index] : null);
        if (node.IsChecked && !isTarget)
        {
            Emit(new CodeInstruction("_ = " + text + ";", _span)); // a null receiver or a bad index throws here
        }

        return text;
    }

    private string Await(BoundAwait node)
    {
        if (node.Place is { } place)
        {
            Emit(new AwaitInstruction(AwaitKind.Machine, place, "", null, isVoid: false, node.Span));
            return place.Text + ".GetResult()";
        }

        var init = Value(node.Operand);
        if (node.Kind == AwaitKind.Suspension)
        {
            Emit(new SuspendInstruction(init, node.Span));
            return "";
        }

        var slot = context.NewVariable(VariableKind.Awaited, "__await", node.Slot);
        slot.IsForcedField = true;
        Variable? result = null;
        if (node.Kind == AwaitKind.Awaiter && !node.Type.IsVoid)
        {
            result = NewTemporary(node.Type);
        }

        Emit(new AwaitInstruction(node.Kind, slot, init, result, node.Type.IsVoid, node.Span));
        return node.Type.IsVoid ? "" : result?.Text ?? slot.Text + ".GetResult()";
    }

    private string Conditional(BoundConditional node)
    {
        var otherwise = context.NewLabel("else");
        var end = context.NewLabel("endif");
        var result = node.Type.IsVoid ? null : NewTemporary(node.Type);
        Branch(Condition(node.Condition), when: false, otherwise);
        Store(result, node.WhenTrue);
        Jump(end);
        Emit(new LabelInstruction(otherwise));
        Store(result, node.WhenFalse);
        Emit(new LabelInstruction(end));
        return result?.Text ?? "";
    }

    private string ShortCircuit(BoundShortCircuit node)
    {
        var end = context.NewLabel("end");
        var result = NewTemporary(node.Type);
        if (node.Test is null)
        {
            Store(result, node.Left);
            Branch(result.Text, when: !node.IsAnd, end);
            Store(result, node.Right);
            Emit(new LabelInstruction(end));
            return result.Text;
        }

        // A user-defined `x || y` is `operator true(x) ? x : x | y`; C# has no way to ask `operator false` for `&&`.
        var left = Temporary(node.Left);
        Store(result, new BoundCode(left, node.Type));
        Branch(node.IsAnd ? "global::Coroutines.CoroutineFactory.IsFalse(" + left + ")" : left + " ? true : false", when: true, end);
        var right = Value(node.Right);
        Emit(new AssignInstruction(result, left + " " + node.Test + " " + right, _span));
        Emit(new LabelInstruction(end));
        return result.Text;
    }

    private string Coalesce(BoundCoalesce node)
    {
        var otherwise = context.NewLabel("else");
        var end = context.NewLabel("end");
        var result = NewTemporary(node.Type);
        var left = Temporary(node.Left);
        // A constant stays where it is, and a cast binds less than the member after it.
        var operand = IsPlain(left) ? left : "(" + left + ")";
        Branch(left + " is not null", when: false, otherwise);
        Emit(new AssignInstruction(result, Mark.Replace(node.Unwrap, (kind, _) => kind == MarkKind.Hole ? operand : null), _span));
        Jump(end);
        Emit(new LabelInstruction(otherwise));
        Store(result, node.Right);
        Emit(new LabelInstruction(end));
        return result.Text;
    }

    private string CompoundAssignment(BoundCompoundAssignment node)
    {
        if (node.IsDirect)
        {
            var direct = Value(node.Target);
            Emit(new CodeInstruction(Overflow(node, direct + " " + node.Operation + " " + Value(node.Value) + ";"), _span));
            return direct;
        }

        var target = Reference(node.Target, isTarget: true);
        var value = NewTemporary(node.Type);
        Emit(new AssignInstruction(value, target, _span));
        if (node.Operation == "??=")
        {
            var end = context.NewLabel("end");
            Branch(value.Text + " is null", when: false, end);
            Store(value, node.Value);
            Emit(new CodeInstruction(target + " = " + value.Text + ";", _span));
            Emit(new LabelInstruction(end));
            return value.Text;
        }

        var operand = Value(node.Value);
        Emit(new CodeInstruction(Overflow(node, value.Text + " " + node.Operation + " " + operand + ";"), _span));
        Emit(new CodeInstruction(target + " = " + value.Text + ";", _span));
        return value.Text;
    }

    private static string Overflow(BoundCompoundAssignment node, string operation) =>
        node.Overflow.Length > 0 ? node.Overflow + " { " + operation + " }" : operation;

    private string ConditionalAccess(BoundConditionalAccess node, Variable? result)
    {
        var end = context.NewLabel("end");
        Emit(new AssignInstruction(node.Temporary, Value(node.Receiver), _span));
        if (result is not null)
        {
            Emit(new AssignInstruction(result, "default", _span));
        }

        Branch(node.Temporary.Text + " is not null", when: false, end);
        if (result is null)
        {
            Discard(node.WhenNotNull, _span);
        }
        else
        {
            Store(result, node.WhenNotNull);
        }

        Emit(new LabelInstruction(end));
        return result?.Text ?? "";
    }

    private string Sequence(BoundSequence node)
    {
        foreach (var statement in desugar(node.Statements))
        {
            Statement(statement);
        }

        return Value(node.Value);
    }

    private void Store(Variable? target, BoundExpression value)
    {
        if (target is null)
        {
            Discard(value, _span);
            return;
        }

        Emit(new AssignInstruction(target, Value(value), _span));
    }

    private void Branch(string condition, bool when, Label target) =>
        Emit(new BranchInstruction(condition, when, context.JumpMark(new Jump(target)), _span));

    private void Jump(Label target) => Emit(new JumpInstruction(context.JumpMark(new Jump(target)), null));
}
