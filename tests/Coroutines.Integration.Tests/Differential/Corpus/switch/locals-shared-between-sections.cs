// A local declared in one section is in scope in the others.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            switch (i)
            {
                case 0:
                    int shared = await Int("s", 5);
                    Log(shared);
                    break;
                case 1:
                    shared = 7;
                    await Pause("p");
                    Log(shared + i);
                    break;
            }
        }
    }
}
