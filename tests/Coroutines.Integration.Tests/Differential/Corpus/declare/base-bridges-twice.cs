// Two coroutines of a type reach the same base members and primary parameters.
public partial class Root(int seed)
{
    public virtual int M(int x = 3) => seed + x;
    public virtual string Name { get; set; } = "root";
    public virtual int this[int i] => i;
}
public partial class Leaf(int seed, string tag) : Root(seed)
{
    public override int M(int x = 4) => -1;
    public override string Name { get => "leaf"; set => base.Name = value; }
    public override int this[int i] => -i;

    [Coroutine]
    public async Coroutine<string> A()
    {
        await Pause("a");
        base.Name = tag + "!";
        tag += "a";
        return base.M() + base.Name + base[5] + tag;
    }

    [Coroutine]
    public async Coroutine<string> A(int n)
    {
        var r = base.M(await Int("n", n)) + base.Name + base[await Int("i", 6)] + tag;
        Func<string> f = () => base.Name + tag;
        tag = "z";
        return r + f() + base.M();
    }
}
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var leaf = new Leaf(10, "t");
        Log(await leaf.A());
        Log(await leaf.A(7));
        Log(await leaf.A());
    }
}
