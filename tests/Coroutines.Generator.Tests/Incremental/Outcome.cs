using System.Text.RegularExpressions;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>Two runs, before and after an edit, and assertions on what the second did.</summary>
internal sealed record Outcome(GeneratorRun Before, GeneratorRun After)
{
    /// <summary>Every output of the step has one of the reasons, and each reason occurs.</summary>
    public Outcome Has(string step, params IncrementalStepRunReason[] reasons)
    {
        var actual = After.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);
        Assert.Equal(reasons.Order(), actual.Distinct().Order());
        return this;
    }

    /// <summary>Exactly these generated files differ from before; names are given without their hash.</summary>
    public Outcome Writes(params string[] hintNames)
    {
        var before = Before.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());
        var changed = After.Result.GeneratedSources
            .Where(source => !before.TryGetValue(source.HintName, out var old) || old != source.SourceText.ToString())
            .Select(static source => Regex.Replace(source.HintName, @"\.[0-9a-f]{8}\.", "."));
        Assert.Equal(hintNames, changed);
        Assert.Equal(Before.Result.GeneratedSources.Length, After.Result.GeneratedSources.Length);
        return this;
    }

    /// <summary>What the caches kept is what a first run writes.</summary>
    public Outcome IsAsIfStartedAfresh()
    {
        static IEnumerable<string> Texts(GeneratorRun run) => run.Result.GeneratedSources.Select(static source => source.SourceText.ToString());

        Assert.Equal(Texts(GeneratorRun.Start(After.Input)), Texts(After));
        return this;
    }

    /// <summary>No generated file differs.</summary>
    public Outcome WritesNothing() => Writes();
}
