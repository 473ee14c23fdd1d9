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

    // `while (await iterator) { current; body }`, and what it was left in the middle of is awaited once more.
    protected override BoundStatement RewriteIteratorLoop(BoundIteratorLoop node)
    {
        var type = node.Machine.Type;
        BoundAwait Next() => new(AwaitKind.Machine, new BoundCode(CodeText.Of(node.Iterator), type), type, TypeRef.Boolean, node.Span!, node.Iterator);
        var dispose = new BoundIf(new BoundCode(node.Iterator.Text + ".BeginDispose()", TypeRef.Boolean), new BoundExpressionStatement(Next(), null), null, null);
        return RewriteForEach(new BoundForEach(node.Iterator, node.Machine, Next(), node.Current, node.Body, [dispose], node.ContinueLabel, node.BreakLabel, node.Span));
    }
}
