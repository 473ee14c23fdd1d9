// Statements that a checked block copies whole keep their lines, and the text of strings over several lines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        checked
        {
            int sum = await Int("first", 9);
            unsafe
            {
                int* place = &sum;
                *place += Here(1);
            }

            if (sum > 0)
            {
                Log(@"two
lines");
                V("if", Here(2));
                Log($@"long {Here(6)}
text with {Here(7)} and {
                    Here(8)}
" + Here(9));
                V("after the text", Here(10));
                Log($"""
                    raw {Here(11)}
                    {Here(12)}
                    """ + Here(13));
                V("after the raw text", Here(14));
            }

            while (await Bool("again", sum < 30))
            {
                sum += Here(3);
            }

            if (await Bool("head", true))
            {
                V("after the head", Here(4));
            }

            V("sum", sum);
        }

        string spaced = $"""
            {Here(15)}
            and {await Int("hole", 1)} and
            {Here(16)}
            """;
        V("spaced", spaced + Here(17));
        unchecked
        {
            int big = await Int("big", int.MaxValue);
            unsafe
            {
                big += Here(5);
            }

            V("wrapped", big < 0);
        }
    }

    private static int Here(int x, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => (x * 100) + line;
}
