// Directives inside patterns whose variables are the coroutine's.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object value = await Int("value", 3);
        if (value is
#if true
            int
#endif
            n and not 7)
        {
            Log(n);
            await Pause("n");
            Log(n);
        }

        Pair? pair = new Pair { X = 3 };
        if (pair is
#if NEVER && true
            }} "open ' ) not C# at all /*
#else
            { X: > 2 }
#endif
            whole)
        {
            await Pause("whole");
            Log(whole.X);
        }

        if (value is (
#region kinds
            int or
#pragma warning disable CS0168
            long
#endregion
            ) and var
#line 100 "other.cs"
            both)
        {
            await Pause("both");
            Log(both);
        }
    }
}

public struct Pair { public int X; }
