using Coroutines.Generator.Lowering.Passes;
using Coroutines.Generator.Model;
using static Coroutines.Generator.Tests.Lowering.Ir;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class UsingLoweringTests
{
    [Fact]
    public void TheResourceIsMadeOutsideAndDisposedInFinally()
    {
        var ir = new Ir();
        var resource = ir.Local("r");
        var node = new BoundUsing([new BoundAssignment(resource, Await("Open()"), null)], Do("use();"), [Do("r.Dispose();")]);
        Assert.Equal("""
            r = await Open();
            try
                use();
            finally
                r.Dispose();
            """, ir.Print(new UsingLowering(ir.Context).Rewrite(node)));
    }
}

public sealed class ForEachLoweringTests
{
    [Fact]
    public void TheEnumeratorIsDisposedHoweverTheLoopIsLeft()
    {
        var ir = new Ir();
        var node = Loop(ir, [Do("e.Dispose();")]);
        Assert.Equal("""
            e = GetEnumerator();
            try
                while e.MoveNext() (next, done)
                    x = e.Current;
                    use();
            finally
                e.Dispose();
            """, ir.Print(new ForEachLowering(ir.Context).Rewrite(node)));
    }

    [Fact]
    public void WhatNeedsNoDisposalGetsNoTry()
    {
        var ir = new Ir();
        Assert.DoesNotContain("try", ir.Print(new ForEachLowering(ir.Context).Rewrite(Loop(ir, []))));
    }

    private static BoundForEach Loop(Ir ir, BoundStatement[] dispose) => new(
        ir.Local("e"), Code("GetEnumerator()"), Code("e.MoveNext()"), [Do("x = e.Current;")], Do("use();"), [.. dispose], new Label("next"), new Label("done"), null);
}

public sealed class ScopeLoweringTests
{
    [Fact]
    public void TheExitIsAwaitedInFinallyAndToldHowTheBlockEnded()
    {
        var ir = new Ir();
        var scope = ir.Local("s");
        var node = new BoundScope([new BoundAssignment(scope, Code("new S()"), null)], scope, null, Do("body();"), Await("x").Span);
        var lowered = (BoundBlock)new ScopeLowering(ir.Context).Rewrite(node);
        Assert.Equal("""
            s = new S();
            try
                body();
            finally
                dropped3 = await s.Exit(exit1, error2);
            """, ir.Print(lowered));
        var outcome = ((BoundTry)lowered.Statements[1]).Outcome!;
        Assert.Equal(["__exit", "__error", "__dropped"], new[] { outcome.Kind.Name, outcome.Error.Name, outcome.IsDropped.Name }.Select(OwnedNames.Resolve));
    }
}

public sealed class SwitchLoweringTests
{
    private static readonly Label One = new("one");
    private static readonly Label Other = new("other");
    private static readonly Label Done = new("done");

    [Fact]
    public void ASwitchOnlyJumpsAndSectionsFollowUnderLabels()
    {
        var ir = new Ir();
        Assert.Equal("""
            governing0 = await Next();
            switch (governing0)
            {
                case 1 when (ok): goto one;
                default: goto other;
            }
            one:
            await A();
            goto done;
            other:
            b();
            done:
            """, ir.Print(new SwitchLowering(ir.Context).Rewrite(Switch(Code("ok", "bool"), hasDefault: true))));
    }

    [Fact]
    public void NothingMatchedGoesOnBehind()
    {
        var ir = new Ir();
        Assert.Contains("    default: goto done;\n", ir.Print(new SwitchLowering(ir.Context).Rewrite(Switch(null, hasDefault: false))));
    }

    [Fact]
    public void WhereAGuardAwaitsTheCasesAreTestedInTurn()
    {
        var ir = new Ir();
        Assert.StartsWith("""
            governing0 = await Next();
            if not governing0 is 1 goto next1;
            if not await Ok() goto next1;
            goto one;
            next1:
            goto other;
            one:
            """, ir.Print(new SwitchLowering(ir.Context).Rewrite(Switch(Await("Ok()", "bool"), hasDefault: true))));
    }

    private static BoundSwitch Switch(BoundExpression? guard, bool hasDefault) => new(
        Await("Next()"),
        hasDefault ? [new SwitchCase("1", [], guard, One), new SwitchCase(null, [], null, Other)] : [new SwitchCase("1", [], guard, One)],
        [(One, [Effect(Await("A()", "void")), new BoundJump(new Jump(Done), null)]), (Other, [Do("b();")])],
        Done,
        null,
        null);
}
