// A checked block around awaits: every kind of expression in it overflows.
public static partial class P
{
    static void Use(int a, int b) => Log(a + " " + b);
    sealed class Box { public int V; public Box(int v) => V = v; }

    [Coroutine]
    static async Coroutine Try(int which)
    {
        var max = int.MaxValue;
        byte small = 255;
        var arr = new[] { max, 1 };
        try
        {
            checked
            {
                switch (which)
                {
                    case 0: Use(await Int("a", 1), max + 1); break;
                    case 1: var t = (await Int("a", 1), max + 1); Log(t); break;
                    case 2: var b = new Box(max + 1); await Pause("p"); Log(b.V); break;
                    case 3: small++; await Pause("p"); Log(small); break;
                    case 4: arr[await Int("i", 0)]++; Log(arr[0]); break;
                    case 5: arr[0] += await Int("i", 1); Log(arr[0]); break;
                    case 6: Log(await Int("c", 1) > 0 ? max * 2 : 0); break;
                    case 7: Func<int> f = () => max + 1; await Pause("p"); Log(f()); break;
                    case 8: var s = $"{max + 1} {await Int("z", 1)}"; Log(s); break;
                    case 9: if (max + await Int("one", 1) > 0) Log("big"); break;
                    case 10: for (var i = max; i > 0; i++) await Pause("loop"); break;
                    case 11: var x = -(int.MinValue + await Int("zero", 0)); Log(x); break;
                    case 12: small += 1; await Pause("q"); Log(small); break;
                    case 13: Log(arr[1 + (await Int("z", 0))] + arr[0]); break;
                    case 14: int L() => max + 1; await Pause("q"); Log(L()); break;
                    case 15: unchecked { Log(max + await Int("o", 1)); Use(max + 1, await Int("u", 1)); } break;
                    case 16: var y = max + 1; await Pause("q"); Log(y); break;
                    case 17: return; 
                    case 18: int[] z = { max + 1, await Int("o", 1) }; Log(z[0]); break;
                    case 19: Log((byte)(await Int("o", 256))); break;
                    case 20: Log(max switch { 3 => await Int("3", 3), _ => max + 1 }); break;
                    case 21: foreach (var e in new[] { max }) { await Pause("e"); Log(e + 1); } break;
                    case 22: if (await Bool("b", true)) small++; Log(small); break;
                    case 23: Action act = () => max++; await Pause("q"); act(); Log(max); break;
                }
            }
        }
        catch (OverflowException) { Log("overflow " + which); }
    }

    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 24; i++) await Try(i);
    }
}
