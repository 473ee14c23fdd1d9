using System.Text;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Tests.Lowering;

/// <summary>Trees and instructions as text, one step a line, as expectations are written.</summary>
internal sealed class IrPrinter(Ir ir)
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public string Print(BoundStatement statement)
    {
        Write(statement);
        return OwnedNames.Resolve(_text.ToString()).TrimEnd('\n');
    }

    public string Print(IEnumerable<Instruction> instructions)
    {
        Write(instructions);
        return OwnedNames.Resolve(_text.ToString()).TrimEnd('\n');
    }

    private void Line(string text) => _text.Append(' ', _indent * 4).Append(Text(text)).Append('\n');

    private void Inside(string head, Action body)
    {
        Line(head);
        _indent++;
        body();
        _indent--;
    }

    private string Text(string text) => Mark.Replace(text, (kind, index) => kind switch
    {
        MarkKind.Variable => Name(ir.Variables[index]),
        MarkKind.Capture => Name(ir.Variables[index]) + "_captured",
        MarkKind.Hole => "{" + index + "}",
        MarkKind.Jump => "goto " + (ir.Jumps[index].Target?.Name ?? "end") + ";",
        _ => null,
    });

    // What passes make has no name of its own.
    private static string Name(Variable variable) => variable.Kind is VariableKind.Temporary or VariableKind.Awaited ? variable.Name.TrimStart(OwnedNames.MarkCharacter) + variable.Id : variable.Name;

    private void Write(BoundStatement? statement)
    {
        switch (statement)
        {
            case BoundBlock node:
                foreach (var inner in node.Statements)
                {
                    Write(inner);
                }

                break;
            case BoundVerbatim node:
                Line(node.Text);
                break;
            case BoundExpressionStatement node:
                Line(Text(node.Expression) + ";");
                break;
            case BoundAssignment node:
                Line(node.Variable.Text + " = " + Text(node.Value) + ";");
                break;
            case BoundIf node:
                Inside("if " + Text(node.Condition), () => Write(node.Then));
                break;
            case BoundLoop node:
                Inside(node.Kind.ToString().ToLowerInvariant() + " " + (node.Condition is null ? "ever" : Text(node.Condition)) + " (" + node.ContinueLabel.Name + ", " + node.BreakLabel.Name + ")", () => Write(node.Body));
                break;
            case BoundTry node:
                Inside("try", () => Write(node.Body));
                foreach (var clause in node.Catches)
                {
                    Inside("catch " + clause.Header, () => Write(clause.Body));
                }

                if (node.Finally is not null)
                {
                    Inside("finally", () => Write(node.Finally));
                }

                break;
            case BoundLabel node:
                Line(node.Label.Name + ":");
                break;
            case BoundJump node:
                Line("goto " + (node.Jump.Target?.Name ?? "end") + ";");
                break;
            case BoundBranch node:
                Line("if " + (node.When ? "" : "not ") + Text(node.Condition) + " goto " + node.Target.Name + ";");
                break;
            case BoundReturn node:
                Line("return " + (node.Value is null ? "" : Text(node.Value)) + ";");
                break;
            default:
                Line(statement!.GetType().Name);
                break;
        }
    }

    private static string Text(BoundExpression expression) => expression switch
    {
        BoundCode code => code.Text,
        BoundTemplate template => Mark.Replace(template.Text, (kind, index) => kind == MarkKind.Hole ? Text(template.Operands[index].Expression) : null),
        BoundAwait node => "await " + Text(node.Operand),
        _ => expression.GetType().Name,
    };

    private void Write(IEnumerable<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            Write(instruction);
        }
    }

    private void Write(Instruction instruction)
    {
        switch (instruction)
        {
            case CodeInstruction node:
                Line(node.Text);
                break;
            case AssignInstruction node:
                Line(node.Variable.Text + " = " + node.Text + ";");
                break;
            case AwaitInstruction node:
                var result = node.Result is null ? "" : node.Result.Text + " = ";
                Line(result + "await " + node.Slot.Text + " = " + node.Init + Cancel(node));
                break;
            case SuspendInstruction node:
                Line("suspend " + node.Operation + Cancel(node));
                break;
            case CancelInstruction node:
                Line("cancel if " + node.Condition + Cancel(node));
                break;
            case LabelInstruction node:
                Line(node.Label.Name + ":");
                break;
            case JumpInstruction node:
                Line(node.Text);
                break;
            case BranchInstruction node:
                Line("if " + (node.When ? "" : "not ") + node.Condition + " " + node.Jump);
                break;
            case TryInstruction node:
                Inside("try", () => Write(node.Body));
                foreach (var clause in node.Catches)
                {
                    Inside("catch " + clause.Header + (clause.Filter is null ? "" : " when " + clause.Filter), () => Write(clause.Body));
                }

                if (node.Finally is not null)
                {
                    Inside("finally", () => Write(node.Finally));
                }

                break;
            default:
                Line(instruction.GetType().Name);
                break;
        }
    }

    private static string Cancel(CancellableInstruction site) => site.Action switch
    {
        null => "",
        CancelAction.Jump => " (cancelled: " + site.JumpText + ")",
        var action => " (cancelled: " + action + ")",
    };
}
