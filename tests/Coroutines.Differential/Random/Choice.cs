namespace Coroutines.Differential;

/// <summary>A way to go on in a random program: its name, how often it is taken, and what it asks of its place.</summary>
internal sealed record Choice(string Name, int Weight, Func<Place, int, string> Make, Needs Needs = Needs.Nothing)
{
    /// <summary>Its number in the census.</summary>
    public int Id { get; set; }

    /// <summary>One that holds nothing further, so that it may stand where the depth is used up.</summary>
    public static Choice Leaf(string name, int weight, Func<Place, int, string> make, Needs needs = Needs.Nothing) =>
        new(name, weight, make, needs | Needs.NoDepth);

    public bool Fits(Place place, int depth) =>
        (depth > 0 || Needs.HasFlag(Needs.NoDepth)) && place.Allows(Needs);
}

/// <summary>What a choice asks of its place.</summary>
[Flags]
internal enum Needs
{
    Nothing = 0,
    Await = 1 << 0,
    Loop = 1 << 1,
    Return = 1 << 2,
    Label = 1 << 3,
    Caught = 1 << 4,
    Continue = 1 << 5,

    /// <summary>No label to jump to: C# forbids a jump forward past a using declaration.</summary>
    NoLabel = 1 << 6,

    /// <summary>An expression may declare a variable here: C# forbids it in the clauses of a query.</summary>
    Declare = 1 << 7,

    /// <summary>A <c>yield return</c> is allowed here.</summary>
    Yield = 1 << 8,

    /// <summary>Inside an iterator, outside a finally.</summary>
    YieldBreak = 1 << 9,

    /// <summary>Inside a coroutine that overrides one.</summary>
    Base = 1 << 10,

    /// <summary>A coroutine with a type parameter.</summary>
    Generic = 1 << 11,

    /// <summary>No depth: it may stand where the depth is used up.</summary>
    NoDepth = 1 << 12,

    /// <summary>Outside catch and finally, where C# forbids a stackalloc.</summary>
    Stack = 1 << 13,

    /// <summary>Not in a hole of an interpolated string.</summary>
    NoHole = 1 << 14,
}
