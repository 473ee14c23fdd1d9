using System.Collections.Immutable;
using System.Text;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>
/// A switch becomes a C# switch that only jumps, followed by its sections under labels. Where a <c>when</c> clause awaits,
/// the cases are tested one after the other instead.
/// </summary>
internal sealed class SwitchLowering(LoweringContext context) : BoundTreeRewriter(context)
{
    protected override BoundStatement RewriteSwitch(BoundSwitch node)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        var governing = Context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "governing", node.Governing.Type);
        statements.Add(new BoundAssignment(governing, node.Governing, node.Span));
        if (node.Cases.Any(static c => c.Guard is { HasAwait: true }))
        {
            TestInTurn(node, governing, statements);
        }
        else
        {
            statements.Add(new BoundVerbatim(Dispatch(node, governing), node.Span));
        }

        foreach (var (label, body) in node.Sections)
        {
            statements.Add(new BoundLabel(label));
            statements.AddRange(body);
        }

        statements.Add(new BoundLabel(node.BreakLabel));
        return new BoundBlock(statements.ToImmutable());
    }

    private string Dispatch(BoundSwitch node, Variable governing)
    {
        var text = new StringBuilder("switch (" + governing.Read + ")\n{\n");
        var hasDefault = false;
        foreach (var item in node.Cases)
        {
            hasDefault |= item.Pattern is null;
            var jump = Context.JumpMark(new Jump(item.Target));
            var captures = string.Concat(item.Captures.Select(static c => c.Target + " = " + c.Name + "; "));
            var guard = "";
            if (item.Guard is BoundCode code)
            {
                guard = (item.GuardSpan is { } span ? "\n" + span.LineDirective + "\n        when " : " when ") + string.Concat(item.Captures.Select(static c => "(" + c.Target + " = " + c.Name + ") is var _ && ")) + "(" + code.Text + ")";
                captures = "";
            }

            text.Append(item.Pattern is null ? "    default: " : "    case " + item.Pattern + guard + ": ").Append(captures).Append(jump).Append('\n');
        }

        if (!hasDefault)
        {
            text.Append("    default: ").Append(NoMatch(node, governing) ?? Context.JumpMark(new Jump(node.BreakLabel))).Append('\n');
        }

        return text.Append('}').ToString();
    }

    private void TestInTurn(BoundSwitch node, Variable governing, ImmutableArray<BoundStatement>.Builder statements)
    {
        foreach (var item in node.Cases.Where(static c => c.Pattern is not null))
        {
            var next = Context.NewLabel("next");
            var captures = string.Concat(item.Captures.Select(static c => " && (" + c.Target + " = " + c.Name + ") is var _"));
            statements.Add(new BoundBranch(new BoundCode(governing.Read + " is " + item.Pattern + captures, TypeRef.Boolean), when: false, next, node.Span));
            if (item.Guard is not null)
            {
                statements.Add(new BoundBranch(item.Guard, when: false, next, item.GuardSpan));
            }

            statements.Add(new BoundJump(new Jump(item.Target), null));
            statements.Add(new BoundLabel(next));
        }

        if (node.Cases.FirstOrDefault(static c => c.Pattern is null) is { } otherwise)
        {
            statements.Add(new BoundJump(new Jump(otherwise.Target), null));
        }
        else if (NoMatch(node, governing) is { } failure)
        {
            statements.Add(new BoundVerbatim(failure, node.Span));
        }
        else
        {
            statements.Add(new BoundJump(new Jump(node.BreakLabel), null));
        }
    }

    private static string? NoMatch(BoundSwitch node, Variable governing) =>
        node.NoMatch is null ? null : Mark.Replace(node.NoMatch, (kind, _) => kind == MarkKind.Hole ? governing.Read : null);
}
