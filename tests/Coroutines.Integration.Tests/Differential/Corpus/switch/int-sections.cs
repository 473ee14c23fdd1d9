// A switch statement over an awaited int, awaits in sections.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            switch (await Int("s", i))
            {
                case 0:
                    await Pause("zero");
                    break;
                case 1:
                case 2:
                    Log("one or two " + await Int("v", i * 10));
                    break;
                default:
                    Log("default");
                    break;
            }
        }
    }
}
