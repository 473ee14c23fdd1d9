using System.Collections.Immutable;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>
/// Takes awaits out of expressions. Before: statements whose expressions contain awaits. After: instructions; every await is
/// one of its own, and what C# evaluates before it is in a temporary. The order of evaluation is C#'s: left to right, the
/// parts of an assigned variable before the value, short circuits as they are.
/// </summary>
internal sealed partial class ExpressionSpiller(LoweringContext context, Func<ImmutableArray<BoundStatement>, ImmutableArray<BoundStatement>> desugar)
{
    private List<Instruction> _output = new();
    private SourceSpan? _span;
    private CodeText[] _siblings = [];

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
                Emit(new CodeInstruction(node.Code, node.Span));
                break;
            case BoundExpressionStatement node:
                Discard(node.Expression, node.Span);
                break;
            case BoundAssignment node:
                Emit(new AssignInstruction(node.Variable, Value(node.Value), node.Value.Extent is null ? node.Span : SpanOf(node.Value)));
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
                Emit(new YieldInstruction(Value(node.Value).Text, context.JumpMark(new Jump(null) { IsDisposal = true }), node.Span));
                break;
            case BoundThrow node:
                Emit(new CodeInstruction("throw " + Value(node.Exception).Text + ";", node.Span) { Throws = true });
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
            Emit(new CodeInstruction(GeneratedNames.Result + " = " + Value(node.Value).Text + ";", node.Span));
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
            case BoundConditionalAccess node:
                ConditionalAccess(node, null);
                break;
            case BoundCompoundAssignment node:
                CompoundAssignment(node); // what it gives is a variable, which may be one of a closure
                break;
            default:
                var code = Value(expression);
                if (code.Text.Length > 0 && !code.IsVariable) // which alone has no effect
                {
                    Emit(new CodeInstruction(expression is BoundTemplate { IsStatement: true } ? code : code with { Text = code.Text + ";" }, span));
                }

                break;
        }
    }

    private CodeText Condition(BoundExpression expression)
    {
        var code = Value(expression);

        // operator true decides, and there need be no operator !
        return expression.Type.Form is TypeForm.Boolean or TypeForm.Dynamic ? code : code.Around("((" + code.Text + ") ? true : false)");
    }

    // A part that does not begin on the line of its statement keeps its own.
    private SourceSpan? SpanOf(BoundExpression part) => part.Extent is { } extent && extent.StartLine != _span?.StartLine ? extent : _span;

    /// <summary>Emits what has to run first; returns code without await that gives the value once.</summary>
    private CodeText Value(BoundExpression expression)
    {
        var outer = _span;
        _span = SpanOf(expression);
        var code = Code(expression);
        _span = outer;
        return code;
    }

    private CodeText Code(BoundExpression expression) => expression switch
    {
        BoundCode code => code.Code with { Text = WithSiblings(code.Text) },
        BoundTemplate template => Template(template),
        BoundMachine machine => CallEdge.Made(machine.Edge, Template(machine.Arguments).Text),
        BoundAwait node => Await(node),
        BoundConditional node => Conditional(node),
        BoundShortCircuit node => ShortCircuit(node),
        BoundCoalesce node => Coalesce(node),
        BoundCompoundAssignment node => CompoundAssignment(node),
        BoundConditionalAccess node => ConditionalAccess(node, NewTemporary(node.Type)),
        BoundSequence node => Sequence(node),
        BoundStringHandler node => StringHandler(node),
        _ => throw new InvalidOperationException("Unknown expression: " + expression.GetType().Name),
    };

    // Operands may be made of those before them.
    private string WithSiblings(string text) => Mark.Replace(text, (kind, index) => kind == MarkKind.Sibling ? _siblings[index].Text : null);

    private Variable NewTemporary(TypeRef type) => context.NewVariable(VariableKind.Temporary, OwnedNames.Mark + "t", type);

    private CodeText Temporary(BoundExpression expression)
    {
        var code = Value(expression);
        if (expression is BoundCode { IsStable: true } or BoundStringHandler || (expression is not BoundTemplate { IsConversion: true } && IsTemporary(code)))
        {
            return code;
        }

        var temporary = NewTemporary(expression.Type);
        Emit(new AssignInstruction(temporary, code, SpanOf(expression)));
        return CodeText.Of(temporary);
    }

    // A temporary that a pass made is written once.
    private static bool IsTemporary(CodeText code) => code is { IsVariable: true, Variable.Kind: VariableKind.Temporary };

    private CodeText Template(BoundTemplate node)
    {
        var last = -1;
        for (var i = 0; i < node.Operands.Length; i++)
        {
            last = node.Operands[i].Expression.HasAwait ? i : last;
        }

        var texts = new CodeText[node.Operands.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            _siblings = texts;
            var operand = node.Operands[i];
            var mustSpill = i < last || (node.SpillsAll && !(i == texts.Length - 1 && operand.Expression is BoundAwait));
            texts[i] = !mustSpill ? Value(operand.Expression)
                : Kept(operand);
        }

        return node.IsParentheses && texts[0].IsVariable ? texts[0] : Filled(node, texts);
    }

    private CodeText Filled(BoundTemplate node, CodeText[] operands)
    {
        var text = TemplateLines.Fill(node, operands, _span);
        return node.IsOperand ? operands[0] with { Text = text }
            : node.Assigned is { } assigned ? new(text, operands.Any(one => one.Mentions(assigned)) ? CodeForm.Other : CodeForm.Assignment, assigned)
            : node.BeginsWithOperand ? operands[0].Around(text)
            : new(text, node.Form);
    }

    private CodeText Kept(Operand operand) => operand.Kind switch
    {
        OperandKind.Value => Temporary(operand.Expression),
        OperandKind.Receiver => Receiver(operand.Expression),
        _ => Reference(operand.Expression, isTarget: operand.Kind == OperandKind.Target),
    };

    /// <summary>Text for a variable whose parts are saved, so that it denotes the same variable after an await.</summary>
    private CodeText Reference(BoundExpression expression, bool isTarget)
    {
        if (expression is not BoundTemplate { IsVariable: true } node)
        {
            return expression is BoundCode { IsStable: true } code ? code.Code : Temporary(expression);
        }

        var texts = new CodeText[node.Operands.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            _siblings = texts;
            var operand = node.Operands[i];
            texts[i] = Kept(operand);
        }

        var text = TemplateLines.Fill(node, texts, _span);
        if (node.IsChecked && !isTarget)
        {
            Emit(new CodeInstruction("_ = " + text + ";", _span)); // a null receiver or a bad index throws here
        }

        return text;
    }

    /// <summary>Text for what may be a struct or a class: the variable itself, or what it holds now. The JIT knows which.</summary>
    private CodeText Receiver(BoundExpression expression)
    {
        var place = Reference(expression, isTarget: false);
        if (IsTemporary(place))
        {
            return place;
        }

        var type = expression.Type.Text;
        var value = NewTemporary(expression.Type);
        var isClass = "default(" + type + ") is null";
        Emit(new AssignInstruction(value, isClass + " ? " + place.Text + " : default!", SpanOf(expression)));
        return "(" + isClass + " ? ref " + value.Text + " : ref " + place.Text + ")";
    }

    // As its value would be taken: what is awaited may begin on another line.
    private CodeText Arguments(BoundMachine machine)
    {
        var outer = _span;
        _span = SpanOf(machine);
        var arguments = Template(machine.Arguments);
        _span = outer;
        return arguments;
    }

    private CodeText Await(BoundAwait node)
    {
        if (node.Place is { } place)
        {
            Emit(new AwaitInstruction(AwaitKind.Machine, place, "", null, node.Span));
            return place.Text + ".GetResult()";
        }

        var init = node.Operand is BoundMachine machine ? Arguments(machine) : Value(node.Operand);

        // What is awaited may begin lines below the keyword.
        var begin = node.Operand.Extent is { } extent && extent.StartLine != node.Span.StartLine ? extent : node.Span;
        if (node.Kind == AwaitKind.Suspension)
        {
            Emit(new SuspendInstruction(init, begin));
            return "";
        }

        var slot = context.NewVariable(VariableKind.Awaited, OwnedNames.Mark + "await", node.Slot);
        slot.IsForcedField = true;
        var result = node.Kind switch
        {
            AwaitKind.Awaiter when !node.Type.IsVoid => NewTemporary(node.Type),
            AwaitKind.Awaiter or AwaitKind.Machine => null,
            _ => throw new InvalidOperationException("Not stored: " + node.Kind),
        };

        Emit(new AwaitInstruction(node.Kind, slot, init.Text, result, node.Span) { Begin = begin, Edge = (node.Operand as BoundMachine)?.Edge });
        return node.Type.IsVoid ? "" : result is not null ? CodeText.Of(result) : slot.Text + ".GetResult()";
    }

    private CodeText Sequence(BoundSequence node)
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
            Discard(value, SpanOf(value));
            return;
        }

        Emit(new AssignInstruction(target, Value(value), SpanOf(value)));
    }

    private void Branch(CodeText condition, bool when, Label target) =>
        Emit(new BranchInstruction(condition, when, context.JumpMark(new Jump(target)), _span));

    private void Jump(Label target) => Emit(new JumpInstruction(context.JumpMark(new Jump(target)), null));
}
