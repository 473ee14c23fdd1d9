// Compound operators of instances change the operand in place after the value is there.
// needs: Roslyn 5
public static partial class P
{
    static SV field = new SV { X = 1 };
    [Coroutine]
    public static async Coroutine Main()
    {
        field += await Change(5); Log(field.X);
        var arr = new[] { new SV { X = 1 }, new SV { X = 2 } }; var i = 0;
        arr[i++] += await Int("a", 3); Log(arr[0].X + " " + i);
        var c = new CV { X = 1 }; var old = c; c += await Swap(() => c = new CV { X = 100 }); Log(c.X + " " + old.X);
        SV? n = null; var loc = new SV { X = 5 }; Action act = () => loc.X++; loc += await Int("b", 1); act(); Log(loc.X); loc++; ++loc; Log(loc.X);
        await Pause("end");
    }
    [Coroutine] static async Coroutine<int> Change(int x) { await Pause("ch"); field = new SV { X = 50 }; return x; }
    [Coroutine] static async Coroutine<int> Swap(Action a) { await Pause("sw"); a(); return 7; }
}
public struct SV { public int X; public void operator +=(int y) { Log("+= " + y); X += y; } public void operator ++() { X += 10; } }
public sealed class CV { public int X; public void operator +=(int y) => X += y; }
