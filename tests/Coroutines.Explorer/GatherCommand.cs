using System.Globalization;

namespace Coroutines.Explorer;

/// <summary>Compares gathers in place with gathers that have a handle, in many scripts.</summary>
internal static class GatherCommand
{
    public static int Run(int scripts, int seed)
    {
        int failed = 0;
        for (int i = 0; i < scripts; i++)
        {
            string here = GatherScript.Trace(seed + i, inPlace: true);
            string byHandle = GatherScript.Trace(seed + i, inPlace: false);
            if (here != byHandle || here.Contains("left over", StringComparison.Ordinal))
            {
                failed++;
                Console.WriteLine($"seed {seed + i}:\n{byHandle}\nbut in place:\n{here}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scripts:N0} scripts from seed {seed}: {failed} differ"));
        return failed == 0 ? 0 : 1;
    }
}
