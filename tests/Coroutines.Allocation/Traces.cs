namespace Coroutines.Allocation;

/// <summary>Throws three coroutines deep, before and after a million good calls, and prints the stack traces.</summary>
internal static class Traces
{
    private const int WarmCalls = 1_000_000;

    public static int Print()
    {
        Print("cold", suspend: false);
        Print("cold, suspended", suspend: true);
        if (CoroutineLoop.Run(Deep.Calls(WarmCalls)) != WarmCalls)
        {
            return 1;
        }

        Print("warm", suspend: false);
        Print("warm, suspended", suspend: true);
        return 0;
    }

    private static void Print(string title, bool suspend)
    {
        try
        {
            CoroutineLoop.Run(Deep.Outer(-1, suspend));
        }
        catch (InvalidOperationException error)
        {
            Console.WriteLine($"== {title}");
            Console.WriteLine(error.StackTrace);
        }
    }
}
