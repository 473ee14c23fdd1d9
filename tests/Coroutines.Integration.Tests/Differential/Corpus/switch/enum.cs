// A switch over an enum inside a loop with continue and break.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (Color c in new[] { Color.Red, Color.Green, Color.Blue, (Color)9 })
        {
            switch (c)
            {
                case Color.Red: await Pause("red"); continue;
                case Color.Green: Log("green"); break;
                case Color.Blue when await_not_allowed(): Log("never"); break;
                case Color.Blue: await Pause("blue"); break;
                default: await Pause("?"); return;
            }

            Log("after " + c);
        }
    }

    static bool await_not_allowed() => V("filter", false);
}

public enum Color { Red, Green, Blue }
