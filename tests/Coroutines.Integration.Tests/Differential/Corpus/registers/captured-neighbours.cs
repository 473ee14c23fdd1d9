// Locals of a loop beside those that a lambda or a local function reads and writes, and beside text that declares the same name.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var shared = 0;
        var method = 0;
        var plain = 0;
        Action bump = () => shared += 10;
        void Count() => method++;
        for (var i = 0; i < 7; i++)
        {
            plain += await Maybe(i);
            bump();
            Count();
            shared++;
            Log($"{i} {plain} {shared} {method}");
            await Maybe(shared + method);
        }

        Log(plain + shared + method);
        Log(await Again());
    }

    [Coroutine]
    static async Coroutine<int> Again()
    {
        var total = 0;
        for (var i = 0; i < 4; i++) total += await Maybe(i);
        for (var i = 0; i < 3; i++) { for (var k = 0; k < 2; k++) total += k; Log(total); }
        for (var k = 0; k < 4; k++) { total ^= await Maybe(k); Log(Enumerable.Range(0, 3).Sum(i => i * 2)); }
        return total;
    }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 3 == 2) await Pause("m" + x);
        return x + 1;
    }
}
