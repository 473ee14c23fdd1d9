// Compound assignments through this, base and nested members.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = new Child();
        await c.Run();
        Log(c.Total);
    }
}

public class Parent { protected int total = 1; public int Total => total; protected int Prop { get { Log("get"); return total; } set { Log("set " + value); total = value; } } }
public partial class Child : Parent
{
    private readonly int[] items = [1, 2];
    [Coroutine]
    public async Coroutine Run()
    {
        total += await Int("a", 1);
        base.total *= await Int("b", 5);
        this.items[total - 10] += await Int("c", 7);
        Prop -= await Int("d", 3);
        base.Prop += items[0];
        Log(items[0]);
    }
}
