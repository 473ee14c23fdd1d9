using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>A foreach becomes a while loop over its enumerator, inside a try where the enumerator is disposed.</summary>
internal sealed class ForEachLowering(LoweringContext context) : BoundTreeRewriter(context)
{
    protected override BoundStatement RewriteForEach(BoundForEach node)
    {
        BoundStatement loop = new BoundLoop(
            LoopKind.While, [], node.MoveNext, [], new BoundBlock([.. node.Current, node.Body]), node.ContinueLabel, node.BreakLabel, node.Span);
        if (node.Dispose.Length > 0)
        {
            loop = new BoundTry(new BoundBlock([loop]), [], new BoundBlock(node.Dispose));
        }

        return new BoundBlock([new BoundAssignment(node.Enumerator, node.Initializer, node.Span), loop]);
    }
}
