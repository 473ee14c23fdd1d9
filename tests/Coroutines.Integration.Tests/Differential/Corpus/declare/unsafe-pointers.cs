// Pointers and fixed between awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3 };
        await Pause("p");
        unsafe
        {
            fixed (int* p = a)
            {
                p[1] += 10;
                Log(*(p + 1));
            }
            int x = 5;
            int* q = &x;
            *q += 1;
            Log(x);
            Log(sizeof(Pt));
        }
        await Pause("q");
        Log(a);
    }
}

public struct Pt { public int X, Y; }
