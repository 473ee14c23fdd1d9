// A delegate in a field, a property or a parameter is read before its arguments: what an argument's await puts there comes too late.
public static partial class P
{
    private static Func<int, string> current = n => "old " + n;

    private static Func<int, string> Chosen
    {
        get
        {
            Log("chosen");
            return current;
        }
    }

    [Coroutine]
    public static async Coroutine Main()
    {
        Log(current(await Replace("field", "new")));
        Log(current(V("then", 2)));
        Log(Chosen(await Replace("property", "newer")));
        Log(current.Invoke(await Replace("invoked", "newest")));
        Log(await Parameter(n => "given " + n));
        Log(await Local());
    }

    [Coroutine]
    private static async Coroutine<string> Parameter(Func<int, string> work) =>
        work(Assigned(work = n => "assigned " + n) + await Int("argument", 4)) + ", " + work(5);

    [Coroutine]
    private static async Coroutine<string> Local()
    {
        Action<int> log = n => Log("first " + n);
        log(await Int("once", 1));
        log += n => Log("second " + n);
        log(Assigned(log = n => Log("third " + n)) + await Int("twice", 2));
        log(3);
        return "local";
    }

    private static int Assigned(Delegate given) => 10;

    [Coroutine]
    private static async Coroutine<int> Replace(string label, string name)
    {
        await Pause(label);
        current = n => name + " " + n;
        return 1;
    }
}
