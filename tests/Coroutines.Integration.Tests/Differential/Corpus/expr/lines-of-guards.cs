// The guards of a switch keep their lines, wherever its cases stand.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var o in new object[] { "s", 1, 2, 3L, 4.0 })
        {
            Log(await Spread(o));
            Log(await Tight(o));
            Log(await Awaited(o));
            Log(await Chosen(o));
            Log(await Late(o));
        }

        await Others(2);
    }

    private static int Here([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) { Log(line); return line; }

    private static bool Is(bool value, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) { Log(line); return value; }

    [Coroutine]
    private static async Coroutine<string> Spread<T>(T t)
    {
        switch (t)
        {

            case string s when Here(s.Length) > 0 && Is(true): await Pause("string"); return s;

            // A comment.
            case int n
                when n > 1
                    && Here() > 0:
            case 1
                when Is(
                    Here() < 0):
                await Pause("int");
                return "two";
            case int or long:
                return "number" + await Int("number", Here());
            case var other

                when /* after */
                     Here() > 0:
                await Pause("other");
                return "other";
            default: await Pause("never"); return "never";
        }
    }

    [Coroutine]
    private static async Coroutine<string> Tight(object o)
    {
        switch (o) { case int n when Is(n > 1): return "two" + await Int("two", Here()); case int when Here() > 0: return "one" + await Int("one", Here());
            case string when Is(false): return "never"; default: return "other" + Here(); }
    }

    [Coroutine]
    private static async Coroutine<string> Awaited(object o)
    {
        switch (o)
        {

            case string s when Here() > await Int("guard", 0): return s;
            case int n
                when Is(n > 1)
                    && await Bool("guard", Is(true)):
                return "two";

            case int n when Here() > 0: return "one";
            default: return "other" + Here();
        }
    }

    [Coroutine]
    private static async Coroutine<string> Chosen(object o)
    {
        return o switch
        {

            string s when Here() > 0 => s + Here() + await Int("arm", Here()),
            int n
                when Is(n > 1)
                    && Here() > 0
                => "two" + await Int(
                    "arm",
                    Here()),

            int n when await Bool("guard", Is(true))
                && Here() > 0 => "one" + Here(),
            _ => "other" + Here(),
        } + Here();
    }

    [Coroutine]
    private static async Coroutine<string> Late(object o)
    {
        var text = "";
#line 500
        switch (o)
        {
#line 600
            case string s when Here() > 0: text += await Of("string", s); break;
            case int n

                when Is(n > 1): text += await Of("int", "two"); break;
#line default
            case int when Here() > 0: text += "one"; break;
        }

        return text + Here();
    }

    [Coroutine]
    private static async Coroutine Others(int n)
    {
        try
        {
            await Pause("thrown");
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)

            when (
                Here() < 0)
        {
            Log("never");
        }
        catch (Exception)
            when (Is(true)
                && Here() > 0)
        {
            await Pause("caught");
        }

        while (
            Here() > 0
            && n-- > 0)
        {
            await Pause("while");
        }

        for (
            var i = Here();
            i > 0 && Is(
                n++ < 1);
            i = Here()
                + Here())
        {
            await Pause("for");
        }

        do
        {
            await Pause("do");
        }
        while (
            Here() < 0);

        foreach (var one in
            new[] { Here(),
                Here() })
        {
            Log(await Int("one", one));
        }

        if (n < 0
            || Here() < 0)
        {
            await Pause("never");
        }
        else if (
            Here() > 0)
        {
            await Pause("else");
        }

        switch (
            Here() + n)
        {
            case 0: await Pause("never"); break;
            default:
                Log(
                    Here());
                break;
        }

        lock (
            Text(Here()))
        {
            Here();
        }

        await
            Pause("line" +
                Here());
        goto end;
        end:
        Here();
    }

    private static object Text(int n) => n.ToString();
}
