// goto out of two loops and a switch.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; ; i++)
        {
            foreach (var x in new[] { 1, 2, 3 })
            {
                switch (x + i)
                {
                    case 4:
                        await Pause("found");
                        goto found;
                    default:
                        Log("try " + (x + i));
                        break;
                }
            }
        }
        found:
        Log("out");
    }
}
