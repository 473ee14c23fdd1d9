using System.Collections.Immutable;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>Walks a tree of statements from the inside out; a pass overrides the kind that it takes apart.</summary>
internal abstract class BoundTreeRewriter(LoweringContext context)
{
    protected LoweringContext Context { get; } = context;

    public BoundBlock Rewrite(BoundBlock block) => new(RewriteAll(block.Statements));

    public ImmutableArray<BoundStatement> RewriteAll(ImmutableArray<BoundStatement> statements) => statements.Select(Rewrite).ToImmutableArray();

    public BoundStatement Rewrite(BoundStatement statement) => statement switch
    {
        BoundBlock node => Rewrite(node),
        BoundIf node => RewriteIf(new BoundIf(node.Condition, Rewrite(node.Then), node.Else is null ? null : Rewrite(node.Else), node.Span)),
        BoundLoop node => RewriteLoop(new BoundLoop(
            node.Kind, RewriteAll(node.Initializers), node.Condition, RewriteAll(node.Incrementors), Rewrite(node.Body), node.ContinueLabel, node.BreakLabel, node.Span)),
        BoundForEach node => RewriteForEach(new BoundForEach(
            node.Enumerator, node.Initializer, node.MoveNext, RewriteAll(node.Current), Rewrite(node.Body), RewriteAll(node.Dispose), node.ContinueLabel, node.BreakLabel, node.Span)),
        BoundIteratorLoop node => RewriteIteratorLoop(new BoundIteratorLoop(
            node.Iterator, node.Machine, RewriteAll(node.Current), Rewrite(node.Body), node.ContinueLabel, node.BreakLabel, node.Span!)),
        BoundUsing node => RewriteUsing(new BoundUsing(RewriteAll(node.Resources), Rewrite(node.Body), RewriteAll(node.Dispose))),
        BoundScope node => RewriteScope(new BoundScope(RewriteAll(node.Resources), node.Scope, node.IsEntered, Rewrite(node.Body), node.Span!)),
        BoundSwitch node => RewriteSwitch(new BoundSwitch(
            node.Governing, node.Cases, node.Sections.Select(s => (s.Label, RewriteAll(s.Body))).ToImmutableArray(), node.BreakLabel, node.NoMatch, node.Span)),
        BoundTry node => new BoundTry(Rewrite(node.Body), node.Catches.Select(RewriteCatch).ToImmutableArray(), node.Finally is null ? null : Rewrite(node.Finally), node.Outcome),
        BoundVerbatim or BoundExpressionStatement or BoundAssignment or BoundLabel or BoundJump or BoundBranch or BoundReturn or BoundYield or BoundThrow => statement,
        _ => throw new InvalidOperationException("Unknown statement: " + statement.GetType().Name),
    };

    protected virtual BoundStatement RewriteIf(BoundIf node) => node;

    protected virtual BoundStatement RewriteLoop(BoundLoop node) => node;

    protected virtual BoundStatement RewriteForEach(BoundForEach node) => node;

    protected virtual BoundStatement RewriteIteratorLoop(BoundIteratorLoop node) => node;

    protected virtual BoundStatement RewriteUsing(BoundUsing node) => node;

    protected virtual BoundStatement RewriteScope(BoundScope node) => node;

    protected virtual BoundStatement RewriteSwitch(BoundSwitch node) => node;

    private BoundCatch RewriteCatch(BoundCatch node) =>
        new(node.Header, node.Filter, node.Prologue, node.Exception, Rewrite(node.Body), node.ObservesCancellation);
}
