// Local functions that call others: what a delegate reaches lives beside it, what reaches captured locals is no static method, and both know this.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new Meter().Run(2));
        await Called();
    }

    [Coroutine]
    private static async Coroutine Called()
    {
        var total = 1;
        int Twice() => Once() + Once();
        int Once() => ++total;
        Log(Twice());
        await Pause("between");
        Log(Twice());
        Log(total);
    }
}

public sealed partial class Meter
{
    private int count;

    [Coroutine]
    public async Coroutine<string> Run(int start)
    {
        var step = start;
        int Next() => Step() + Count();
        int Step() => step++;
        int Count() => ++count;
        Func<int> next = Next;
        Log(next());
        await Pause("as a delegate");
        step = 10;
        Log(next() + Next());
        Func<int> counted = this.count > 0 ? Only : Next;
        await Pause("again");
        return "count " + counted();
        int Only() => count += 100;
    }
}
