// break, continue and goto of loops and switches that await nothing, inside loops that do: they stay inside.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 5; i++)
            {
                if (i == 1) continue;
                if (i == 3) break;
                Log("for " + i);
            }

            foreach (var item in new[] { 1, 2, 3 })
            {
                if (item == round) continue;
                if (item == 3) break;
                Log("foreach " + item);
            }

            var left = 4;
            while (true)
            {
                if (--left == 2) continue;
                if (left == 0) break;
                Log("while " + left);
            }

            do
            {
                if (left++ == 1) continue;
                if (left == 4) break;
                Log("do " + left);
            }
            while (left < 6);

            switch (round)
            {
                case 1:
                    Log("one");
                    break;
                case 2:
                    if (left > 100) goto case 1;
                    if (left > 50) break;
                    goto default;
                default:
                    Log("other");
                    break;
            }

            {
                var again = 0;
            top:
                Log("top " + again);
                if (again++ < round) goto top;
            }

            await Pause("round " + round);
        }
    }
}
