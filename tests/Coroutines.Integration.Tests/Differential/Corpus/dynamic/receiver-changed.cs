// A struct whose coroutine is called with a dynamic argument that changes it: the machine has the struct from after that.
public static partial class P
{
    private static Count s_static;

    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic one = 1;
        var local = new Count { N = 1 };
        Log((object)await local.Show(local.Bump(one)));
        var box = new Box { Kept = new Count { N = 10 } };
        Log((object)await box.Kept.Show(box.Kept.Bump(one)));
        Count[] array = [new Count { N = 20 }];
        Log((object)await array[0].Show(array[0].Bump(one)));
        s_static.N = 30;
        Log((object)await s_static.Show(s_static.Bump(one)));
        var nested = new Outer { Inner = new Count { N = 40 } };
        Log((object)await nested.Inner.Show(nested.Inner.Bump(one)));
        dynamic text = "text";
        Log((object)await box.Kept.Show(text));
        Log((object)await box.Only.Show(one));
        Log((object)await new Count { N = 50 }.Show(one));
        Log((object)await (local).Show((object)await Int("awaited", local.N), one));
        foreach (var item in array) { Log((object)await item.Show(one)); }
        Log(local.N + " " + box.Kept.N + " " + array[0].N + " " + s_static.N + " " + nested.Inner.N);
    }
}

public partial struct Count
{
    public int N;
    public dynamic Bump(int by) { Log("bump " + N); N += by; return by; }
    [Coroutine] public async Coroutine<string> Show(int value) { await Pause("show"); return N + " " + value; }
    [Coroutine] public async Coroutine<string> Show(string value) { await Pause("text"); return N + value; }
    [Coroutine] public async Coroutine<string> Show(object first, int value) { await Pause("two"); return N + " " + first + value; }
}

public sealed class Box { public Count Kept; public Count Only => Kept; }
public struct Outer { public Count Inner; }
