// State kept in strings and characters.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var state = "start";
        foreach (var c in "aab!c")
        {
            state = (state, c) switch
            {
                ("start", 'a') => await Str("s1", "one"),
                ("one", 'a') => "two",
                ("two", 'b') => await Str("s2", "three"),
                (_, '!') => "bang",
                _ => state + c,
            };
            Log(state);
        }
    }
}
