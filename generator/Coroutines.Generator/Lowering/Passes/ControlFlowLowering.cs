using System.Collections.Immutable;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>Branches and loops become labels and conditional jumps: a resume can jump to any place between them.</summary>
internal sealed class ControlFlowLowering(LoweringContext context) : BoundTreeRewriter(context)
{
    protected override BoundStatement RewriteIf(BoundIf node)
    {
        var end = Context.NewLabel("endif");
        if (node.Else is null)
        {
            return new BoundBlock([new BoundBranch(node.Condition, when: false, end, node.Span), node.Then, new BoundLabel(end)]);
        }

        var otherwise = Context.NewLabel("else");
        return new BoundBlock(
        [
            new BoundBranch(node.Condition, when: false, otherwise, node.Span),
            node.Then,
            new BoundJump(new Jump(end), null),
            new BoundLabel(otherwise),
            node.Else,
            new BoundLabel(end),
        ]);
    }

    protected override BoundStatement RewriteLoop(BoundLoop node)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        statements.AddRange(node.Initializers);
        var top = node.Kind == LoopKind.While ? node.ContinueLabel : Context.NewLabel("loop");
        statements.Add(new BoundLabel(top));
        if (node.Kind != LoopKind.Do && node.Condition is not null)
        {
            statements.Add(new BoundBranch(node.Condition, when: false, node.BreakLabel, node.Span));
        }

        statements.Add(node.Body);
        if (node.Kind != LoopKind.While)
        {
            statements.Add(new BoundLabel(node.ContinueLabel));
        }

        statements.AddRange(node.Incrementors);
        statements.Add(node.Kind == LoopKind.Do && node.Condition is not null
            ? new BoundBranch(node.Condition, when: true, top, node.Span)
            : new BoundJump(new Jump(top), null));
        statements.Add(new BoundLabel(node.BreakLabel));
        return new BoundBlock(statements.ToImmutable());
    }
}
