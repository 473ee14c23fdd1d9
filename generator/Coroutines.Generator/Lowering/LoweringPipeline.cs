using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Passes;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>The passes from a bound body to its flat form, in order.</summary>
internal static class LoweringPipeline
{
    public static LoweredBody Lower(BoundBlock body, LoweringContext context)
    {
        var desugared = new BoundBlock(Desugar(body.Statements, context));

        // Needs statements without structure of their own: it emits in the order in which they run.
        var spilled = new ExpressionSpiller(context, statements => Desugar(statements, context)).Spill(desugared);

        // After spilling, because only then is it known which handlers await.
        var lowered = new HandlerLowering(context).Lower(spilled);
        return new LoweredBody(lowered, context.Variables, context.Jumps);
    }

    private static ImmutableArray<BoundStatement> Desugar(ImmutableArray<BoundStatement> statements, LoweringContext context)
    {
        BoundTreeRewriter[] passes =
        [
            new ScopeLowering(context),
            new UsingLowering(context),
            new ForEachLowering(context), // makes loops
            new SwitchLowering(context),
            new ControlFlowLowering(context), // last: takes loops and branches apart, those of the passes before included
        ];
        foreach (var pass in passes)
        {
            statements = pass.RewriteAll(statements);
        }

        return statements;
    }
}
