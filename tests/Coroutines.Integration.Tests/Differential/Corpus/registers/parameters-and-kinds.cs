// Parameters and locals of many types that a loop changes, more than there is room for, some by reference.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Mix(3, 1.5, 'a', true, 200));
        Log(await Mix(-3, 0.25, 'z', false, 7));
    }

    [Coroutine]
    static async Coroutine<string> Mix(int n, double d, char c, bool b, byte small, long far = 1L << 40)
    {
        var text = "";
        var kind = DayOfWeek.Monday;
        nint wide = 5;
        float f = 0.5f;
        do
        {
            d *= 2;
            c++;
            b = !b;
            small += 30;
            far -= n;
            f += await Maybe(n);
            Bump(ref n);
            Swap(ref wide, out var old);
            kind = (DayOfWeek)(((int)kind + 1) % 7);
            text += c;
            Log($"{n} {d} {c} {b} {small} {far} {f} {wide} {old} {kind} {text}");
        }
        while (await Maybe(n) < 8 && n < 9);
        (n, small) = (small, (byte)n);
        return $"{n} {d} {c} {b} {small} {far} {f} {wide} {kind} {text}";
    }

    static void Bump(ref int n) => n += 2;

    static void Swap(ref nint n, out nint old) { old = n; n = -n - 1; }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 4 == 1) await Pause("m" + x);
        return x;
    }
}
