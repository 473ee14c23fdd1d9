// ref locals, ref struct locals and unsafe blocks between awaits.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var arr = new[] { 1, 2, 3 };
        for (var i = 0; i < arr.Length; i++)
        {
            ref var x = ref arr[i];
            x *= 10;
            ref readonly var y = ref arr[0];
            Log(x + y);
            Span<int> s = arr;
            s[i]++;
            scoped ReadOnlySpan<int> t = stackalloc int[2] { i, i };
            Log(t[0] + s[i]);
            unsafe
            {
                fixed (int* p = arr) { p[i] += 5; Log(p[i]); }
                int local = 3; int* q = &local; *q = i; Log(local);
            }
            await Pause("p");
            x = ref arr[arr.Length - 1 - i];
            x++;
            Log(arr[^(i + 1)]);
        }
        { Span<char> c = stackalloc char[2]; c.Fill('z'); Log(c.ToString()); }
        await Pause("end");
    }
}
