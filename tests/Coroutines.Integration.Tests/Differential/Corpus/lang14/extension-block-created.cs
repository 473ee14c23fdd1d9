// Coroutines of extension blocks that are made tasks in the expression that calls them.
// needs: Roslyn 5
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<int> { 3, 1 };
        Log(await CreateTask(list.SlowFirst()));
        Log(await CoroutineLoop.Current.CreateTask(list.At(await Int("index", 1))));
        Log(await CreateTask(List<string>.Of("made")));
        Log(await Begin(list));
        Log(await Ordinary.Begin(list));
        try { await CreateTask(list.At(Missing().Count)); } catch (NullReferenceException) { Log("missing"); }
    }

    private static CoroutineTask<int> Begin(List<int> list) => CreateTask(list.At(list.Count - 1));

    private static List<int> Missing() => null!;
}

public static class Ordinary
{
    public static CoroutineTask<int> Begin(List<int> list) => CoroutineLoop.Current.CreateTask((list.SlowFirst()));
}

public static partial class Ext
{
    extension<T>(List<T> list)
    {
        [Coroutine]
        public async Coroutine<T> SlowFirst()
        {
            await Pause("first");
            return list[0];
        }

        [Coroutine]
        public async Coroutine<T> At(int index)
        {
            await Pause("at");
            return list[index];
        }

        [Coroutine]
        public static async Coroutine<T> Of(T value)
        {
            await Pause("of");
            return value;
        }
    }
}
