namespace Coroutines.Differential;

/// <summary>How a process that tries faults ended.</summary>
public enum WorkerEnd
{
    /// <summary>All faults are tried.</summary>
    Finished,

    /// <summary>A program did not end; its thread still runs.</summary>
    Hung,

    /// <summary>The process died under a program: no more stack, no more memory.</summary>
    Died,

    /// <summary>Somebody outside ended the process.</summary>
    Killed,

    /// <summary>What tries the faults failed itself.</summary>
    Failed,
}

/// <summary>
/// Tries faults in processes that may die. A death says something of a fault only if it is the fault's doing: what dies or hangs is
/// tried again, and counts if it does so twice; what was killed from outside is tried again until it was not.
/// </summary>
/// <param name="faults">The faults, in order.</param>
/// <param name="work">Starts a process at a fault, hands over verdicts as they come, and answers how it ended.</param>
/// <param name="report">Is told each verdict that stands.</param>
public sealed class MutationRun(IReadOnlyList<Mutation> faults, Func<int, Action<bool, string>, WorkerEnd> work, Action<MutantVerdict> report)
{
    private const int MostKills = 3;

    private readonly List<MutantVerdict> verdicts = [];
    private int kills;

    /// <exception cref="InvalidOperationException">A process failed by itself, or was killed again and again.</exception>
    public IReadOnlyList<MutantVerdict> Run()
    {
        WorkerEnd? suspicion = null;
        while (verdicts.Count < faults.Count)
        {
            var from = verdicts.Count;
            MutantVerdict? last = null;
            var end = work(from, (isNoticed, text) =>
            {
                Stand(last);
                last = new MutantVerdict(faults[verdicts.Count], isNoticed, text);
            });
            var isConfirmed = suspicion is not null && verdicts.Count == from;
            suspicion = null;
            switch (end)
            {
                case WorkerEnd.Hung when last is null:
                case WorkerEnd.Finished when verdicts.Count + (last is null ? 0 : 1) < faults.Count:
                case WorkerEnd.Failed:
                    throw new InvalidOperationException($"The process that tries '{Next(last)}' failed by itself.");
                case WorkerEnd.Hung when !isConfirmed:
                    suspicion = end;
                    break;
                case WorkerEnd.Killed:
                    Stand(last);
                    CountKill();
                    break;
                case WorkerEnd.Died:
                    isConfirmed &= last is null;
                    Stand(last);
                    suspicion = Bury(isConfirmed);
                    break;
                default:
                    Stand(last);
                    break;
            }
        }

        return verdicts;
    }

    private WorkerEnd? Bury(bool isConfirmed)
    {
        if (!isConfirmed)
        {
            return WorkerEnd.Died;
        }

        Stand(new MutantVerdict(faults[verdicts.Count], true, "a program ends the process, twice"));
        return null;
    }

    private void CountKill()
    {
        if (++kills >= MostKills)
        {
            throw new InvalidOperationException($"The process that tries '{faults[verdicts.Count].Name}' was killed {MostKills} times.");
        }
    }

    private void Stand(MutantVerdict? verdict)
    {
        if (verdict is not null)
        {
            verdicts.Add(verdict);
            kills = 0;
            report(verdict);
        }
    }

    private string Next(MutantVerdict? last) => faults[Math.Min(verdicts.Count + (last is null ? 0 : 1), faults.Count - 1)].Name;
}
