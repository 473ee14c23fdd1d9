// A variable of a while condition that lambdas capture: each round has its own.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var reads = new List<Func<int>>();
        var source = new Queue<int>([3, 4, 5]);
        while (source.TryDequeue(out var next))
        {
            reads.Add(() => next++);
            await Pause("round " + next);
            next *= 10;
        }

        foreach (var read in reads) Log(read());
        object? given = "text";
        while (given is string text && await Int("asked", text.Length) > 2)
        {
            Func<string> say = () => text + "!";
            given = text.Substring(1);
            await Pause(say());
            text = "changed";
            Log(say());
        }

        foreach (var read in reads) Log(read());
    }
}
