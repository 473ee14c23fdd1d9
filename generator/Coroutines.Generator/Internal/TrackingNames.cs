namespace Coroutines.Generator.Internal;

/// <summary>The names of the pipeline's steps; the incremental tests assert on the run reason of each.</summary>
internal static class TrackingNames
{
    /// <summary>Each marked method with everything generated for it.</summary>
    public const string Coroutines = "Coroutines";

    /// <summary>The machine of each method.</summary>
    public const string Machines = "Machines";

    /// <summary>What was found in the bodies, one item per diagnostic.</summary>
    public const string Diagnostics = "Diagnostics";

    /// <summary>The call edges that are pooled, for the whole call graph.</summary>
    public const string PooledEdges = "PooledEdges";

    /// <summary>The file of each machine, with its edges resolved.</summary>
    public const string Files = "Files";

    /// <summary>The methods that method groups of coroutines denote.</summary>
    public const string MethodGroups = "MethodGroups";

    /// <summary>The hidden dispatch members of each method.</summary>
    public const string Dispatch = "Dispatch";

    /// <summary>The names that a call must have to be looked at.</summary>
    public const string Names = "Names";

    /// <summary>The hidden members of classes that implement by inheriting.</summary>
    public const string Inherited = "Inherited";

    /// <summary>The interceptors, one item per user file.</summary>
    public const string Calls = "Calls";
}
