using System.Runtime.CompilerServices;

namespace Coroutines;

// When timers are due, for those who look.
internal sealed partial class TimerWheel<TOwners>
{
    /// <summary>Goes through the sleepers.</summary>
    /// <param name="visit">Is told each: the task, and when it wakes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void VisitSleepers(Action<int, long> visit)
    {
        for (int bucket = 0; Pending != 0 && bucket <= Overdue; bucket++)
        {
            for (int chunk = _buckets[bucket].Head; chunk != 0; chunk = _chunks.Chunk(chunk).Next)
            {
                int begin = chunk << TimerChunks.Shift;
                int end = _chunks.Chunk(chunk).Next == 0 ? _buckets[bucket].End : begin + TimerChunks.Size;
                for (int i = begin; i < end; i++)
                {
                    ref TimerEntry entry = ref _chunks.Entry(i);
                    if (!entry.IsEmpty && entry.Kind == TimerKind.Sleep && _owners.IsAsleep(entry.Owner, entry.Stamp))
                    {
                        visit(entry.Owner, entry.Deadline);
                    }
                }
            }
        }
    }
}
