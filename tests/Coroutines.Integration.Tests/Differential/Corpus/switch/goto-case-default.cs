// goto case and goto default across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            Log("-- " + i);
            switch (i)
            {
                case 0:
                    await Pause("0");
                    goto case 2;
                case 1:
                    await Pause("1");
                    goto default;
                case 2:
                    await Pause("2");
                    break;
                default:
                    Log("d");
                    break;
            }
        }
    }
}
