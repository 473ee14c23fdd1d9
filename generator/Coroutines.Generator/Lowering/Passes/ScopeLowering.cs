using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>
/// <c>await using</c> of an <c>ICoroutineScope</c> becomes a try whose finally block awaits the scope's exit, tells it how the
/// block ended and drops the exception or cancellation where it says so.
/// </summary>
internal sealed class ScopeLowering(LoweringContext context) : BoundTreeRewriter(context)
{
    protected override BoundStatement RewriteScope(BoundScope node)
    {
        var kind = Context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "exit", new TypeRef("global::Coroutines.ScopeExit", 1, IsValueType: true));
        var error = Context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "error", TypeRef.Exception);
        var isDropped = Context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "dropped", TypeRef.Boolean);
        var slot = new TypeRef("global::Coroutines.Coroutine<bool>", 24, IsValueType: true);
        var call = new BoundCode(node.Scope.Text + ".Exit(" + kind.Text + ", " + error.Text + ")", slot);
        BoundStatement exit = new BoundAssignment(isDropped, new BoundAwait(AwaitKind.Machine, call, slot, TypeRef.Boolean, node.Span!), node.Span);
        if (node.IsEntered is { } isEntered)
        {
            exit = new BoundIf(isEntered, exit, new BoundAssignment(isDropped, new BoundCode("false", TypeRef.Boolean), null), null);
        }

        var body = node.Body as BoundBlock ?? new BoundBlock([node.Body]);
        var region = new BoundTry(body, [], new BoundBlock([exit]), new ScopeOutcome(kind, error, isDropped));
        return new BoundBlock([.. node.Resources, region]);
    }
}
