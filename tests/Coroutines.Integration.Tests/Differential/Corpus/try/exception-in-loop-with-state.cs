// Loop state survives exceptions and retries.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var results = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var part = "p" + i;
            try
            {
                part += await Str("s", "x");
                if (i == 1) await Fail("f");
                results.Add(part);
            }
            catch (InvalidOperationException) { results.Add("failed " + part); }
        }
        Log(results);
    }
}
