using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary><c>using (r) body</c> becomes <c>r = ...; try { body } finally { r.Dispose(); }</c>.</summary>
internal sealed class UsingLowering(LoweringContext context) : BoundTreeRewriter(context)
{
    protected override BoundStatement RewriteUsing(BoundUsing node)
    {
        var body = node.Body as BoundBlock ?? new BoundBlock([node.Body]);
        return new BoundBlock([.. node.Resources, new BoundTry(body, [], new BoundBlock(node.Dispose))]);
    }
}
