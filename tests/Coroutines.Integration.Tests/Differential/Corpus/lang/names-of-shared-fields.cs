// Locals of a block that awaits nothing, named like the fields that others share: first_second, third_fourth_fifth.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        {
            var first = await Int("first", 1);
            await Pause("first is kept");
            V("first", first);
        }

        {
            var second = await Int("second", 2);
            await Pause("second is kept");
            {
                var first_second = V("inner", 40);
                first_second += second;
                V("sum", first_second);
            }

            V("second", second);
        }

        {
            var third = await Str("third", "c");
            await Pause("third is kept");
            V("third", third);
        }

        {
            var fourth = await Str("fourth", "d");
            await Pause("fourth is kept");
            Func<string, string> join = third_fourth => third_fourth + third_fourth;
            V("fourth", join("x") + fourth);
        }
    }
}
