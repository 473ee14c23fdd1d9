namespace Coroutines.Differential;

/// <summary>What a program must show on the oracle's side alone before it may judge anything.</summary>
public static class OracleCheck
{
    /// <summary>The fewest events a program may leave, the way it ended included.</summary>
    public const int LeastEvents = 6;

    public static IEnumerable<string> Problems(CompiledProgram program, CompiledProgram again)
    {
        var outcome = program.Outcome;
        if (outcome.Events.Count < LeastEvents)
        {
            yield return $"leaves {outcome.Events.Count - 1} events; at least {LeastEvents - 1} are asked for";
        }

        if (outcome.Text != again.Outcome.Text)
        {
            yield return "another compilation leaves other events";
        }

        if (!program.Coroutines.IsSubsetOf(outcome.Entered))
        {
            yield return "never runs " + string.Join("; ", program.Coroutines.Except(outcome.Entered));
        }

        if (outcome.Resumptions == 0)
        {
            yield return "never suspends";
        }
    }
}
