using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Prints how large machines are beside what the compiler makes of the same methods.</summary>
internal static class SizesCommand
{
    /// <summary>Prints the fields of one method's machines.</summary>
    public static int Show(string method)
    {
        Console.WriteLine(string.Join("\n", FrameSizes.Fields(method)));
        return 0;
    }

    public static int Run()
    {
        Console.WriteLine($"{"bytes of a suspended method, without what it awaits",-52}{"ours",6}{"async Task",12}{"with awaiters",15}");
        var frames = FrameSizes.Frames();
        foreach (var frame in frames)
        {
            Console.WriteLine($"{frame.Method,-52}{frame.Machine,6}{frame.Compiler,12}{frame.CompilerWithAwaiters,15}{(frame.Machine > frame.Compiler ? "  larger" : "")}");
        }

        var (ours, theirs) = (frames.Sum(one => one.Machine), frames.Sum(one => one.Compiler));
        Console.WriteLine($"{frames.Count + " methods",-52}{ours,6}{theirs,12}{frames.Sum(one => one.CompilerWithAwaiters),15}");
        Console.WriteLine();
        Console.WriteLine($"{"bytes of a suspended chain, children included",-52}{"ours",6}{"Task objects",14}");
        var chains = FrameSizes.Chains();
        foreach (var chain in chains)
        {
            Console.WriteLine($"{chain.Root,-52}{chain.Machine,6}{chain.Tasks,14}{(chain.Machine > chain.Tasks ? "  larger" : "")}");
        }

        var (machines, tasks) = (chains.Sum(one => one.Machine), chains.Sum(one => one.Tasks));
        Console.WriteLine($"{chains.Count + " chains",-52}{machines,6}{tasks,14}");
        Console.WriteLine($"{frames.Count} methods: {ours} bytes of {theirs} ({(double)ours / theirs:0.00}x); {chains.Count} chains: {machines} bytes of {tasks} ({(double)machines / tasks:0.00}x)");
        return ours <= theirs && machines <= tasks ? 0 : 1;
    }
}
