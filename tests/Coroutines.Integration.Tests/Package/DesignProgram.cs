namespace Coroutines.Integration.Tests.Package;

/// <summary>The program that the README opens with, and what it prints.</summary>
internal static class DesignProgram
{
    public const string Output = "2 + 4 after 1 s\ntoo slow\n";

    public const string Source = """
        using Coroutines;
        using static Coroutines.Coroutine;

        CoroutineLoop.Run(Tour.Day());                                   // asyncio.run

        public static partial class Tour
        {
            [Coroutine]
            public static async Coroutine<int> Fetch(int id)
            {
                await Sleep(TimeSpan.FromSeconds(1));
                return id * 2;
            }

            [Coroutine]
            public static async Coroutine Day()
            {
                var started = CoroutineLoop.Current.Time;
                var (a, b) = await Gather(Fetch(1), Fetch(2));           // one second, not two
                Console.WriteLine($"{a} + {b} after {(CoroutineLoop.Current.Time - started).TotalSeconds:0} s");
                try { await WaitFor(Fetch(3), TimeSpan.FromMilliseconds(500)); }
                catch (TimeoutException) { Console.WriteLine("too slow"); }
            }
        }
        """;
}
