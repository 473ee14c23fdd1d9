// Parts of a statement of several lines are taken out for an await: each call still knows its own line.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        V("call", Add(
            Here(1),
            await Int("a", 2),
            Here(2) +
               Here(3)));
        int[] items = [
            Here(4),
            await Int("b", 2),
            Here(5),
            Here(6) + await Int("c",
               Here(7)),
        ];
        V("items", string.Join(",", items));
        V("cond", await Bool("d", true) 
             ? Here(8)
             : Here(9));
        V("tuple", (
             Here(10),
             await Int("e", 1),
             Here(11)));
        var s = $"{Here(12)} {
             Here(13)} {await Int("f", 1)} {
             Here(14)}";
        V("s", s);
        var q = await Int("g", 1) switch
        {
            1 => Here(20),
            _ => await Int("x", Here(21)),
        };
        V("q", q);
        Log(new System.Text.StringBuilder()
            .Append(Here(30))
            .Append(await Int("h", 1))
            .Append(Here(31))
            .Append(
               Here(32)).ToString());
        if (Here(40) > 0
            && await Bool("if",
                Here(41) > 0)
            && Here(42) > 0)
        {
            V("inside", Here(43));
        }

        V("coalesce", await Coalesce(
            Here(44) > 0 ? null : ""));
        V("last", Here(45));
    }

    [Coroutine]
    private static async Coroutine<int> Coalesce(string? text)
    {
        string? given =
            text;
        int started =
            Here(50);
        int own = started +
            await Int("own",
                Here(51))
            + Here(52);
        V("own", own);
        string found = given
            ?? await Str("found", Text(
                Here(53)))
            + Here(54);
        Log(found);
        int? length = (await Str("length", text ?? "none"))
            ?.IndexOf("n",
                Here(55) % 2,
                await Int("count", 0) + Here(56) % 2);
        V("length", length);
        bool both = Here(57) > 0
            && await Bool("both",
                Here(58) > 0)
            && Here(59) > 0;
        V("both", both);
        var box = new System.Collections.Generic.Dictionary<int, int>
        {
            [Here(60)] = await Int("value",
                Here(61)),
            [Here(62)] =
                Here(63),
        };
        var more = new System.Collections.Generic.Dictionary<int, int>
        {
            {
                Here(64),
                await Int("added", Here(65))
            },
        };
        V("more", more.Count + more.Keys.First());
        foreach (var pair in box)
        {
            V("pair", pair);
        }

        own +=
            await Int("more",
                Here(66));
        own += Here(67)
            + await Int("once", 1)
            + Here(68);
        V("own", own);
        return await Int("left",
                Here(69))
            + Here(70);
    }

    private static string Text(int number) => number.ToString();

    private static int Add(int a, int b, int c) => a + b + c;
    private static int Here(int x, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => (x * 100) + line;
}
