using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>The run reasons that a step has when nothing it makes is new.</summary>
internal static class RunReasons
{
    /// <summary>The step did not run.</summary>
    public const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;

    /// <summary>The step ran and made the same.</summary>
    public const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;
}
