// Static properties and fields of other types.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        State.Count = await Int("a", 1);
        State.Count += State.Count + await Int("b", 2);
        Log(State.Count);
        State.Name ??= await Str("c", "n");
        Log(State.Name);
        State.List.Add(await Int("d", 3));
        Log(State.List);
    }
}

public static class State { private static int c; public static int Count { get { Log("get"); return c; } set { Log("set"); c = value; } } public static string? Name; public static List<int> List { get; } = []; }
