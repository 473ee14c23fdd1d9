namespace Coroutines.Generator;

/// <summary>The names of the pipeline's steps; the incremental tests assert on the run reason of each.</summary>
internal static class TrackingNames
{
    public const string Coroutines = "Coroutines";
}
