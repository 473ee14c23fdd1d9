using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

// Expressions of which a part may not be evaluated, or not once: they become branches.
internal sealed partial class ExpressionSpiller
{
    private CodeText Conditional(BoundConditional node)
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
        return result is null ? "" : CodeText.Of(result);
    }

    private CodeText ShortCircuit(BoundShortCircuit node)
    {
        var end = context.NewLabel("end");
        var result = NewTemporary(node.Type);
        if (node.Test is null)
        {
            Store(result, node.Left);
            Branch(result.Text, when: !node.IsAnd, end);
            Store(result, node.Right);
            Emit(new LabelInstruction(end));
            return CodeText.Of(result);
        }

        // A user-defined `x || y` is `operator true(x) ? x : x | y`; C# has no way to ask `operator false` for `&&`.
        var left = Temporary(node.Left);
        Store(result, new BoundCode(left, node.Type));
        Branch(node.IsAnd ? "global::Coroutines.CompilerServices.CoroutineSupport.IsFalse(" + left.Text + ")" : left.Text + " ? true : false", when: true, end);
        var right = Value(node.Right);
        Emit(new AssignInstruction(result, left.Text + " " + node.Test + " " + right.Text, _span));
        Emit(new LabelInstruction(end));
        return CodeText.Of(result);
    }

    private CodeText Coalesce(BoundCoalesce node)
    {
        var otherwise = context.NewLabel("else");
        var end = context.NewLabel("end");
        var result = NewTemporary(node.Type);
        var left = Temporary(node.Left);
        // A constant stays where it is, and a cast binds less than the member after it; C# would read `(name)!` as a cast of what comes next.
        var operand = left.Form is CodeForm.Variable or CodeForm.Name ? left.Text : "(" + left.Text + ")";
        Branch(left.Text + " is not null", when: false, otherwise);
        Emit(new AssignInstruction(result, Mark.Replace(node.Unwrap, (kind, _) => kind == MarkKind.Hole ? operand : null), _span));
        Jump(end);
        Emit(new LabelInstruction(otherwise));
        Store(result, node.Right);
        Emit(new LabelInstruction(end));
        return CodeText.Of(result);
    }

    private CodeText CompoundAssignment(BoundCompoundAssignment node)
    {
        if (node.IsDirect)
        {
            var direct = Reference(node.Target, isTarget: false);
            Emit(new CodeInstruction(Overflow(node, direct.Text + " " + node.Operation + " " + Value(node.Value).Text + ";"), _span));
            return direct;
        }

        var target = Reference(node.Target, isTarget: true).Text;
        if (node.Converted is { } converted)
        {
            var left = NewTemporary(converted);
            Emit(new AssignInstruction(left, target, _span));
            var right = Value(node.Value).Text;
            var assigned = NewTemporary(node.Type);
            var combined = "(" + node.Type.Text + ")(" + left.Text + " " + node.Operation.TrimEnd('=') + " " + right + ")";
            Emit(new AssignInstruction(assigned, node.Overflow.Length > 0 ? node.Overflow + "(" + combined + ")" : combined, _span));
            Emit(new CodeInstruction(target + " = " + assigned.Text + ";", _span));
            return CodeText.Of(assigned);
        }

        var value = NewTemporary(node.Type);
        Emit(new AssignInstruction(value, target, _span));
        if (node.Operation == "??=")
        {
            var end = context.NewLabel("end");
            Branch(value.Text + " is null", when: false, end);
            Store(value, node.Value);
            Emit(new CodeInstruction(target + " = " + value.Text + ";", _span));
            Emit(new LabelInstruction(end));
            return CodeText.Of(value);
        }

        var operand = Value(node.Value).Text;
        Emit(new CodeInstruction(Overflow(node, value.Text + " " + node.Operation + " " + operand + ";"), _span));
        Emit(new CodeInstruction(target + " = " + value.Text + ";", _span));
        return CodeText.Of(value);
    }

    private static string Overflow(BoundCompoundAssignment node, string operation) =>
        node.Overflow.Length > 0 ? node.Overflow + " { " + operation + " }" : operation;

    private CodeText ConditionalAccess(BoundConditionalAccess node, Variable? result)
    {
        var end = context.NewLabel("end");
        Emit(new AssignInstruction(node.Temporary, Value(node.Receiver), _span));
        if (result is not null)
        {
            Emit(new AssignInstruction(result, "default", _span));
        }

        Branch(node.Temporary.Text + " is not null", when: false, end);
        Store(result, node.WhenNotNull);

        Emit(new LabelInstruction(end));
        return result is null ? "" : CodeText.Of(result);
    }

    // handler = new Handler(...); handler.AppendLiteral(...); handler.AppendFormatted(...);
    private CodeText StringHandler(BoundStringHandler node)
    {
        var end = context.NewLabel("end");
        Emit(new AssignInstruction(node.Handler, WithSiblings(node.Creation), _span));
        if (node.Success is not null)
        {
            Branch(node.Success.Text, when: false, end);
        }

        foreach (var append in node.Appends)
        {
            var text = Value(append);
            var span = SpanOf(append);
            if (node.AppendsCanStop)
            {
                Emit(new BranchInstruction(text, false, context.JumpMark(new Jump(end)), span));
            }
            else
            {
                Emit(new CodeInstruction(text.Text + ";", span));
            }
        }

        Emit(new LabelInstruction(end));
        return node.IsByReference ? "ref " + node.Handler.Text : CodeText.Of(node.Handler);
    }
}
