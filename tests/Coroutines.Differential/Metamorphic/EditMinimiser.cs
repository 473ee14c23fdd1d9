namespace Coroutines.Differential;

/// <summary>Leaves out edits of failing programs while these fail in the same way.</summary>
public static class EditMinimiser
{
    /// <summary>Every failing program with as few edits as it still fails with. All are tried in one compilation, since its cost is mostly its start.</summary>
    public static IReadOnlyList<(MetamorphicProgram Program, Verdict Verdict)> Reduce(IReadOnlyList<(MetamorphicProgram Program, Verdict Verdict)> failures, SideOptions options)
    {
        var result = new List<(MetamorphicProgram, Verdict)>();
        while (failures.Count > 0)
        {
            var candidates = failures.SelectMany(static one => Smaller(one.Program)).ToList();
            var verdicts = candidates.GroupBy(one => options.For(one.Program))
                .SelectMany(group => Comparison.Compare([.. group.Select(static one => one.Program)], group.Key))
                .ToDictionary(static one => one.Program.Name);
            var next = new List<(MetamorphicProgram, Verdict)>();
            foreach (var (program, verdict) in failures)
            {
                var found = candidates.FirstOrDefault(one => IsFrom(one, program) && verdicts[one.Program.Name].Kind == verdict.Kind);
                (found is null || found.Edits.Count < 2 ? result : next).Add(found is null ? (program, verdict) : (found, verdicts[found.Program.Name]));
            }

            failures = next;
        }

        return result;
    }

    /// <summary>What a failure is counted as: the edits that it takes, and how it shows.</summary>
    public static string KindOf(MetamorphicProgram program, Verdict verdict) =>
        $"{string.Join(" + ", program.Edits.Order(StringComparer.Ordinal))}: {verdict.Kind}{Code(verdict)}";

    // One edit alone first, then all but one.
    private static IEnumerable<MetamorphicProgram> Smaller(MetamorphicProgram program)
    {
        var all = Enumerable.Range(0, program.Edits.Count).ToList();
        return all.Count < 2 ? [] : all.Select(one => program.With($"{program.Program.Name}~{one}", [one]))
            .Concat(all.Count < 3 ? [] : all.Select(one => program.With($"{program.Program.Name}~w{one}", all.Where(other => other != one))));
    }

    private static bool IsFrom(MetamorphicProgram candidate, MetamorphicProgram program) =>
        candidate.Program.Name.StartsWith(program.Program.Name + "~", StringComparison.Ordinal);

    private static string Code(Verdict verdict)
    {
        var at = verdict.Kind == VerdictKind.Different ? -1 : verdict.Detail.IndexOf(": error ", StringComparison.Ordinal);
        return at < 0 ? "" : " " + verdict.Detail[(at + ": error ".Length)..].Split(':')[0];
    }
}
