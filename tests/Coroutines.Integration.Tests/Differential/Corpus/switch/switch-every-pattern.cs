// switch statements with each kind of pattern, awaits in guards and sections.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object?[] items = { 1, -5, 42, "abc", "", null, new[] { 1, 2, 3 }, new[] { 9 }, new Pt(1, 2), new Pt(0, 5), 3.5, 'q', new List<int> { 1, 2 }, (1, "t"), DayOfWeek.Monday, new int[0], true };
        foreach (var item in items)
        {
            switch (item)
            {
                case null: await Pause("null"); break;
                case < 0 and > -10: Log("small negative"); await Pause("n"); break;
                case int n when n > await Int("g", 40): Log("big " + n); break;
                case 1 or 2: Log("one or two" + await Str("s", "!")); break;
                case string { Length: 0 }: Log("empty"); break;
                case string { Length: var len } s when await Bool("b", len == 3): Log(s + len); break;
                case int[] and [1, .., var last]: Log("list " + last); await Pause("l"); break;
                case int[] and [var only]: Log("single " + only); break;
                case int[] and []: Log("empty array"); break;
                case Pt(0, var y): Log("pt0 " + y); break;
                case Pt { X: var x, Y: > 1 and var yy }: await Pause("pt"); Log(x + yy); break;
                case not (double or char or int or bool) and List<int> { Count: 2 } l: Log("list of " + l.Count); await Pause("q"); break;
                case ValueTuple<int, string>(var a, var b): Log(a + b); await Pause("t"); break;
                case (double or char): Log("dc"); break;
                case DayOfWeek.Monday: Log("monday"); await Pause("m"); break;
                case var other: Log("other " + other); break;
            }
        }
    }
}
public sealed record Pt(int X, int Y);
