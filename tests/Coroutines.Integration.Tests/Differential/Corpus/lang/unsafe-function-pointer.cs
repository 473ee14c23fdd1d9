// Function pointers and pointer arithmetic between awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("a");
        unsafe
        {
            delegate*<int, int> f = &Twice;
            Log(f(4));
            var buffer = stackalloc int[4];
            for (var i = 0; i < 4; i++) buffer[i] = i * i;
            int* p = buffer + 2;
            Log(*p + p[1]);
        }
        await Pause("b");
    }

    static int Twice(int x) => x * 2;
}
