namespace Coroutines.Allocation;

/// <summary>Prints a line for each method: its name, the bytes of its machine, the bytes of the compiler's.</summary>
internal static class SizeTable
{
    public static int Print()
    {
        foreach (var size in MachineSizes.Measure())
        {
            Console.WriteLine($"{size.Method} {size.Bytes} {size.CompilerBytes}");
        }

        return 0;
    }
}
