// Abstract coroutines, called by a template method.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await new One().All();
        await new Two().All();
    }
}

public abstract partial class Step
{
    [Coroutine] protected abstract Coroutine<int> Do(int x);
    [Coroutine] public async Coroutine All() { for (var i = 0; i < 2; i++) Log(await Do(i)); }
}
public partial class One : Step { [Coroutine] protected override async Coroutine<int> Do(int x) { await Pause("one"); return x + 1; } }
public partial class Two : Step { [Coroutine] protected override async Coroutine<int> Do(int x) { await Pause("two"); return x * 100; } }
