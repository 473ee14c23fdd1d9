// Arms of different types with a target type.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            long? x = i switch { 0 => await Int("i", 1), 1 => null, _ => 5L };
            Log(x);
        }
        await Pause("end");
    }
}
