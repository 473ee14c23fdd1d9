// Relational and logical patterns.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new[] { -5, 0, 5, 50, 500 })
        {
            switch (await Int("x", x))
            {
                case < 0: await Pause("negative"); break;
                case 0: Log("zero"); break;
                case > 0 and < 10: await Pause("small"); break;
                case >= 10 and not 500: Log("large"); break;
                case 500 or 501: await Pause("huge"); break;
            }
        }
    }
}
