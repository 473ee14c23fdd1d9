// A switch over strings.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var s in new[] { "a", "b", "", null, "zz" })
        {
            switch (s)
            {
                case "a": await Pause("A"); break;
                case "b": Log("B"); goto case "a";
                case "": Log("empty"); break;
                case null: await Pause("null"); break;
                default: Log("other " + s); goto case null;
            }
        }
    }
}
