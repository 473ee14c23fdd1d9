using Coroutines.Generator.Lowering.Passes;
using Coroutines.Generator.Model;
using static Coroutines.Generator.Tests.Lowering.Ir;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class ControlFlowLoweringTests
{
    private readonly Ir _ir = new();

    [Fact]
    public void AnIfJumpsOverItsBranches()
    {
        Assert.Equal("""
            if not c goto else2;
            a();
            goto endif1;
            else2:
            b();
            endif1:
            """, Lower(new BoundIf(Code("c", "bool"), Do("a();"), Do("b();"), null)));
    }

    [Fact]
    public void AWhileLoopTestsAtItsContinueLabel()
    {
        Assert.Equal("""
            next:
            if not c goto done;
            body();
            goto next;
            done:
            """, Lower(Loop(LoopKind.While)));
    }

    [Fact]
    public void ADoLoopTestsBehindItsContinueLabel()
    {
        Assert.Equal("""
            loop1:
            body();
            next:
            step();
            if c goto loop1;
            done:
            """, Lower(Loop(LoopKind.Do)));
    }

    [Fact]
    public void AForLoopContinuesAtItsIncrementors()
    {
        Assert.Equal("""
            init();
            loop1:
            if not c goto done;
            body();
            next:
            step();
            goto loop1;
            done:
            """, Lower(Loop(LoopKind.For)));
    }

    private static BoundLoop Loop(LoopKind kind) => new(
        kind,
        kind == LoopKind.For ? [Do("init();")] : [],
        Code("c", "bool"),
        kind == LoopKind.While ? [] : [Do("step();")],
        Do("body();"),
        new Label("next"),
        new Label("done"),
        null);

    private string Lower(BoundStatement node) => _ir.Print(new ControlFlowLowering(_ir.Context).Rewrite(node));
}
