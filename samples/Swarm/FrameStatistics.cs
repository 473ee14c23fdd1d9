using System.Diagnostics;
using System.Globalization;

namespace Swarm;

/// <summary>Times the frames and counts, over the whole process, what they allocate and collect.</summary>
internal sealed class FrameStatistics(int frames)
{
    private readonly double[] milliseconds = new double[frames];
    private int count;
    private bool measured;
    private long started;
    private long bytesBefore;
    private long bytesAfter;
    private int collectionsBefore;
    private int collectionsAfter;

    public bool IsAllocationFree => bytesAfter == bytesBefore && collectionsAfter == collectionsBefore;

    public void BeginFrame(bool measured)
    {
        if (measured && !this.measured)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            bytesBefore = GC.GetTotalAllocatedBytes(precise: true);
            collectionsBefore = GC.CollectionCount(0);
        }

        this.measured = measured;
        started = Stopwatch.GetTimestamp();
    }

    public void EndFrame()
    {
        if (!measured)
        {
            return;
        }

        milliseconds[count++] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (count == milliseconds.Length)
        {
            bytesAfter = GC.GetTotalAllocatedBytes(precise: true);
            collectionsAfter = GC.CollectionCount(0);
        }
    }

    public void Print()
    {
        Array.Sort(milliseconds, 0, count);
        Line("frame time p50", Milliseconds(0.50));
        Line("frame time p99", Milliseconds(0.99));
        Line("frame time max", Milliseconds(1));
        Line("allocated a frame", Text($"{(double)(bytesAfter - bytesBefore) / count:0.##} B"));
        Line("GC collections", Text($"{collectionsAfter - collectionsBefore}"));
    }

    private string Milliseconds(double quantile)
    {
        var index = Math.Max(0, (int)Math.Ceiling(quantile * count) - 1);
        return Text($"{milliseconds[index]:0.00} ms");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(string name, string value) => Console.WriteLine($"{name,-20}{value,12}");
}
