// List patterns with slices and variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var a in new[] { new int[0], new[] { 1 }, new[] { 1, 2, 3 }, new[] { 9, 8, 7, 6 } })
        {
            switch (a)
            {
                case []: await Pause("empty"); break;
                case [var only]: await Pause("only"); Log(only); break;
                case [1, .. var middle, 3]: await Pause("1..3"); Log(middle); break;
                case [var first, .., var last]: await Pause("ends"); Log(first * 10 + last); break;
            }
        }
    }
}
