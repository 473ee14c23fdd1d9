// A coroutine whose type arguments a dynamic argument decides: they are found when it runs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic one = 1, text = "text", none = null!;
        Log((object)(await Of<dynamic>("p", 1) + await Of("m1", await Of<dynamic>("q", 2))));
        Log((object)await Twice(one));
        Log((object)await Twice(text));
        Log((object)await Pair(one, "right"));
        Log((object)await Pair("left", await Of<dynamic>("awaited", 2)));
        Log(await Twice<object>(one));
        Log(await Pair<object, int>(text, one));
        var stored = Twice(text);
        Log((object)await stored);
        await Plain(text);
        await Plain(await Of<dynamic>("statement", 3.5));
        try { Log((object)await Twice(none)); } catch (Exception e) { Log(e.GetType().Name); }
        var box = new Box<string>("box");
        Log((object)await box.Show(one));
        Log((object)await box.Show(await Of<dynamic>("box", text)));
        Log((object)await Box<int>.Make(text));
        Log(await Fixed(one, await Of<dynamic>("fixed", 4)));
        Log(await Deep(2, one));
    }

    [Coroutine]
    private static async Coroutine<string> Twice<T>(T value)
    {
        await Pause("twice");
        return typeof(T).Name + " " + value;
    }

    [Coroutine]
    private static async Coroutine<string> Pair<T, U>(T left, U right)
    {
        await Pause("pair");
        return typeof(T).Name + " " + left + " " + typeof(U).Name + " " + right;
    }

    [Coroutine]
    private static async Coroutine Plain<T>(T value)
    {
        await Pause("plain");
        Log(typeof(T).Name + " " + value);
    }

    [Coroutine]
    private static async Coroutine<int> Fixed(int left, int right)
    {
        await Pause("fixed");
        return left + right;
    }

    [Coroutine]
    private static async Coroutine<string> Deep<T>(int depth, T value)
    {
        await Pause("deep");
        return depth == 0 ? typeof(T).Name : typeof(T).Name + " " + (string)await Deep(depth - 1, (dynamic)(depth + 0.5));
    }
}

public sealed partial class Box<T>(T held)
{
    [Coroutine]
    public async Coroutine<string> Show<U>(U value)
    {
        await Pause("show");
        return typeof(T).Name + " " + held + " " + typeof(U).Name + " " + value;
    }

    [Coroutine]
    public static async Coroutine<string> Make<U>(U value)
    {
        await Pause("make");
        return typeof(T).Name + " " + typeof(U).Name + " " + value;
    }
}
