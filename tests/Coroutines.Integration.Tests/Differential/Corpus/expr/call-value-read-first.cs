// Delegates behind a dot or a question mark are read before their arguments, tuples and extension receivers by value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await new Owner().Run();
        var owner = new Owner();
        Log(owner.Work(await owner.Replace("field", "a")));
        Log(owner.Chosen(await owner.Replace("property", "b")));
        Log(owner?.Work(await owner.Replace("conditional", "c")));
        Log(owner?.Chosen(await owner.Replace("conditional property", "d")));
        Log(owner?.Self.Work(await owner.Replace("chain", "e")));
        Log(owner!.Self.Work(await owner.Replace("nested", "f")));
        Log(owner.All[0](await owner.Replace("element", "g")));
        Log(owner.Get()(await owner.Replace("returned", "h")));
        Log(owner.Get().Invoke(await owner.Replace("invoked", "i")));
        Log(Owner.Shared(await owner.Replace("static", "j")));
        owner.Act(await owner.Replace("void", "k"));
        owner?.Act(await owner.Replace("void conditional", "l"));
        var x = 1;
        Log((x, 2).Equals((await Int("tuple", x = 5), 2)));
        Log((x, V("y", 2)).Item1.CompareTo(await Int("tuple item", x = 7)));
        Log(x.CompareTo(await Int("compare", x = 9)));
        Log(x.Equals((object)await Int("equals", x = 10)));
        var day = DayOfWeek.Monday;
        Log(day.HasFlag(await Of("enum", day = DayOfWeek.Friday)));
        Log(day.CompareTo(await Of("enum compare", day = DayOfWeek.Sunday)));
        Log(x.Twice(await Int("by value", x = 11)));
        Log(owner!.N.Twice(await Int("field by value", owner.N = 12)));
        Log(owner.N.CompareTo(await Int("field compare", owner.N = 13)));
        owner = null;
        try { Log(owner!.Work(await Int("null", 1))); } catch (NullReferenceException) { Log("null"); }
        owner = new Owner { Work = null! };
        try { Log(owner.Work(await Int("null delegate", 1))); } catch (NullReferenceException) { Log("null"); }
    }
}

public static class OwnerExtensions
{
    public static string Twice(this int a, int b) => a + " " + b;
}

public partial class Owner
{
    public int N = 1;
    public Func<int, string> Work = n => "old " + n;
    public static Func<int, string> Shared = n => "shared " + n;
    public Action<int> Act = n => Log("act " + n);
    public Func<int, string>[] All = [n => "first " + n];
    public Func<int, string> Chosen { get { Log("chosen"); return Work; } }
    public Owner Self { get { Log("self"); return this; } }
    public Func<int, string> Get() { Log("get"); return Work; }

    [Coroutine]
    public async Coroutine Run()
    {
        Log(Work(await Replace("own", "x")));
        Log(this.Work(await Replace("this", "y")));
        Log(this.Chosen(await Replace("this property", "z")));
        Log(Chosen(await Replace("own property", "w")));
        this.Act(await Replace("act", "v"));
    }

    [Coroutine]
    public async Coroutine<int> Replace(string label, string name)
    {
        await Pause(label);
        Work = n => name + " " + n;
        Shared = Work;
        All[0] = Work;
        Act = n => Log("act " + name + n);
        return 1;
    }
}
