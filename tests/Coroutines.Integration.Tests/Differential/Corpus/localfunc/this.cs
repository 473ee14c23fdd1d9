// A local function that uses this and parameters.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new Obj(3).Run(4));
        await Pause("end");
    }
}

public sealed partial class Obj(int seed)
{
    private int total = seed;
    [Coroutine]
    public async Coroutine<int> Run(int n)
    {
        void Add(int x) => total += x * n;
        Add(1);
        await Pause("p");
        n = 100;
        Add(1);
        return total;
    }
}
