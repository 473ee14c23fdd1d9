// A mutating call on a struct local, field and array element with an awaited argument.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new Counter();
        Log(s.Add(await Int("a", 1)));
        Log(s.Value);
        field.Add(await Int("b", 2));
        Log(field.Value);
        var array = new Counter[2];
        array[V("i", 1)].Add(await Int("c", 3));
        Log(array[1].Value);
        var holder = new Holder();
        holder.Inner.Add(await Int("d", 4));
        Log(holder.Inner.Value);
    }

    static Counter field;
}

public struct Counter { public int Value; public int Add(int x) { Log("add " + x); return Value += x; } }
public sealed class Holder { public Counter Inner; }
