using Coroutines.Generator.Lowering;
using Coroutines.Generator.Lowering.Passes;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class HandlerLoweringTests
{
    private readonly Ir _ir = new();

    [Fact]
    public void ACatchThatAwaitsOnlyStoresAndItsBodyFollows()
    {
        var thrown = _ir.Local("thrown", "Exception");
        var slot = _ir.Local("slot", "M");
        Assert.Equal("""
            handler2 = 0;
            try
                a();
            catch (E e)
                thrown = e; handler2 = 1;
            if not handler2 == 1 goto handler2;
            await slot = Fix() (cancelled: Return)
            goto handled1;
            handler2:
            handled1:
            """, Lower(new TryInstruction([Code("a();")], [Region(_ir.Await(slot, "Fix()"), thrown)], null)));
    }

    [Fact]
    public void AnAwaitUnderACatchThatSeesCancellationThrowsIt()
    {
        var slot = _ir.Local("slot", "M");
        Assert.Equal("""
            try
                await slot = A() (cancelled: Throw)
            catch (Exception e)
                b();
            """, Lower(new TryInstruction([_ir.Await(slot, "A()")], [new CatchRegion("(Exception e)", null, "", null, [Code("b();")], observesCancellation: true)], null)));
    }

    [Fact]
    public void AFinallyWithoutAwaitStays()
    {
        var slot = _ir.Local("slot", "M");
        Assert.Equal("""
            try
                await slot = A() (cancelled: Return)
            finally
                f();
            """, Lower(new TryInstruction([_ir.Await(slot, "A()")], [], [Code("f();")])));
    }

    [Fact]
    public void AFinallyThatAwaitsRunsBehindAndThenGoesOnAsWasPending()
    {
        var slot = _ir.Local("slot", "M");
        var inner = new Label("inner");
        var outer = new Label("outer");
        List<Instruction> body = [_ir.Await(slot, "A()"), _ir.If("c", outer), _ir.If("d", inner), _ir.Leave(), new LabelInstruction(inner)];
        Assert.Equal("""
            pending1 = 0;
            error2 = null;
            try
                await slot = A() (cancelled: pending1 = -1; cancellation3 = __context.CaptureCancellation(); goto finally1;)
                if c { pending1 = 1; goto finally1; }
                if d goto inner;
                { pending1 = 2; goto finally1; }
                inner:
            catch (global::System.Exception __thrown)
                error2 = __thrown;
            finally1:
            await slot = F() (cancelled: Return)
            if (error2 is not null) throw global::Coroutines.CompilerServices.CoroutineSupport.Rethrow(error2!);
            cancel if pending1 == -1 (cancelled: Return)
            if pending1 == 1 goto outer;
            if pending1 == 2 goto end;
            """, Lower(new TryInstruction(body, [], [_ir.Await(slot, "F()")])));
    }

    [Fact]
    public void NoAwaitIsLeftInAHandler()
    {
        var slot = _ir.Local("slot", "M");
        var thrown = _ir.Local("thrown", "Exception");
        var inner = new TryInstruction([_ir.Await(slot, "A()")], [Region(_ir.Await(slot, "B()"), thrown)], [_ir.Await(slot, "C()")]);
        var lowered = new HandlerLowering(_ir.Context).Lower([new TryInstruction([inner], [], [_ir.Await(slot, "D()")])]);
        Assert.Equal(0, AwaitsInHandlers(lowered));
    }

    private static int AwaitsInHandlers(List<Instruction> instructions) => instructions.OfType<TryInstruction>().Sum(static t =>
        AwaitsInHandlers(t.Body) + (t.Finally ?? []).Concat(t.Catches.SelectMany(static c => c.Body)).OfType<AwaitInstruction>().Count());

    private static CodeInstruction Code(string text) => new(text, null);

    private static CatchRegion Region(Instruction body, Variable thrown) =>
        new("(E e)", null, thrown.Text + " = e;", thrown, [body], observesCancellation: false);

    private string Lower(TryInstruction node) => _ir.Print(new HandlerLowering(_ir.Context).Lower([node]));
}
