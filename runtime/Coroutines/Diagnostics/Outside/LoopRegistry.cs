using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>The loops of the process, so that a reader from outside finds them. They are not kept alive here.</summary>
internal static class LoopRegistry
{
    private static readonly object s_lock = new();
    private static GCHandle[] s_loops = new GCHandle[4];
    private static int s_count;
    private static bool s_countsSteps;
    private static bool s_recordsTimeline;

    private static int s_recordings;

    /// <summary>Counts those who began to record: whoever comes last has to be told all names and tasks.</summary>
    public static int Recordings => Volatile.Read(ref s_recordings);

    /// <summary>Whether somebody wants steps counted.</summary>
    public static bool CountsSteps => Volatile.Read(ref s_countsSteps);

    /// <summary>Whether somebody wants to hear of everything that runs.</summary>
    public static bool RecordsTimeline => Volatile.Read(ref s_recordsTimeline);

    /// <summary>Adds a loop.</summary>
    /// <returns>What takes it out again.</returns>
    public static GCHandle Add(CoroutineLoop loop)
    {
        lock (s_lock)
        {
            if (s_count == s_loops.Length)
            {
                DropCollected();
                if (s_count > s_loops.Length / 2)
                {
                    Array.Resize(ref s_loops, s_loops.Length * 2);
                }
            }

            var handle = GCHandle.Alloc(loop, GCHandleType.Weak);
            s_loops[s_count++] = handle;
            return handle;
        }
    }

    public static void Remove(GCHandle handle)
    {
        lock (s_lock)
        {
            int place = Array.IndexOf(s_loops, handle, 0, s_count);
            if (place >= 0)
            {
                s_loops[place] = s_loops[--s_count];
                s_loops[s_count] = default;
                handle.Free();
            }
        }
    }

    /// <summary>All loops that live, in the order of their numbers.</summary>
    public static List<CoroutineLoop> List()
    {
        lock (s_lock)
        {
            DropCollected();
            var loops = new List<CoroutineLoop>(s_count);
            for (int i = 0; i < s_count; i++)
            {
                if (s_loops[i].Target is CoroutineLoop { IsDisposed: false } loop)
                {
                    loops.Add(loop);
                }
            }

            loops.Sort(static (one, other) => one.Number.CompareTo(other.Number));
            return loops;
        }
    }

    /// <summary>Notes what is listened to, and tells the loops if that has changed.</summary>
    public static void Listen(bool countsSteps, bool recordsTimeline, bool begins)
    {
        bool asks = countsSteps || recordsTimeline || s_countsSteps || s_recordsTimeline;
        Volatile.Write(ref s_countsSteps, countsSteps);
        Volatile.Write(ref s_recordsTimeline, recordsTimeline);
        s_recordings += begins ? 1 : 0;
        if (asks)
        {
            foreach (CoroutineLoop loop in List())
            {
                loop.Ask();
            }
        }
    }

    private static void DropCollected()
    {
        int kept = 0;
        for (int i = 0; i < s_count; i++)
        {
            GCHandle handle = s_loops[i];
            if (handle.Target is null)
            {
                handle.Free();
            }
            else
            {
                s_loops[kept++] = handle;
            }
        }

        Array.Clear(s_loops, kept, s_count - kept);
        s_count = kept;
    }
}
