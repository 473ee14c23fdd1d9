// Calls that C# leaves out with their arguments: conditional methods, partial methods without a body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Never(await Str("never", "x"));
        Ever(await Str("ever", "x"));
        Either(await Str("either", "x"));
        Defined(await Str("defined", "x"));
        Missing(await Int("missing", 1));
        Present(await Int("present", 1));
        var derived = new Derived();
        derived.Shown(await Str("overridden", "x"));
        derived.Hidden(await Str("overridden never", "x"));
        "text".Extended(await Int("extension", 1));
        var declared = 3;
        Log(declared);
        for (var i = 0; i < 2; i++, Never(await Str("incrementor", "x"))) { Log(i); }
        checked { Never(await Str("checked", "x") + (await Int("sum", 1) + 1)); }
        if (V("condition", true)) Never(await Str("embedded", "x"));
        Action lambda = () => Never("lambda");
        lambda();
        await Arrow();
        derived?.Hidden(await Str("behind a question mark", "x"));
        V("receiver", derived)?.Hidden(await Str("with a receiver", "x"));
        V("receiver of a call", derived).Hidden(await Str("on a receiver", "x"));
        (await Of("awaited receiver", derived)).Hidden("x");
        Log("end");
    }

    [Coroutine]
    private static async Coroutine Arrow() => Never(await Str("arrow", "x"));

    [System.Diagnostics.Conditional("NEVER")] private static void Never(string text) => Log(text);
    [System.Diagnostics.Conditional("NEVER"), System.Diagnostics.Conditional("NOR")] private static void Ever(string text) => Log(text);
    [System.Diagnostics.Conditional("NEVER")] private static void Either(string text) => Log(text);
    private static void Defined(string text) => Log(text);
    [System.Diagnostics.Conditional("NEVER")] private static void Extended(this string text, int n) => Log(text + n);

    static partial void Missing(int n);
    static partial void Present(int n);
    static partial void Present(int n) => Log(n);
}

public class Base
{
    public virtual void Shown(string text) => Log(text);
    [System.Diagnostics.Conditional("NEVER")] public virtual void Hidden(string text) => Log(text);
}

public class Derived : Base
{
    public override void Shown(string text) => Log("derived " + text);
    public override void Hidden(string text) => Log("derived " + text);
}
