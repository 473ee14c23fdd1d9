namespace Coroutines.Differential;

/// <summary>A way to go on in a random program: its name, how often it is taken, and what it asks of its place.</summary>
internal sealed record Choice(string Name, int Weight, Func<Place, int, string> Make, Needs Needs = Needs.Nothing);

/// <summary>What a choice asks of its place.</summary>
[Flags]
internal enum Needs
{
    Nothing = 0,
    Await = 1,
    Loop = 2,
    Return = 4,
    Label = 8,
    Caught = 16,
    Continue = 32,

    /// <summary>No label to jump to: C# forbids a jump forward past a using declaration.</summary>
    NoLabel = 64,
}

/// <summary>The variables and the jumps that are allowed where the next piece of a program goes.</summary>
internal sealed class Place
{
    private readonly Place? outer;
    private readonly List<(string Name, string Type, bool Writable)> variables = [];
    private readonly List<(string Name, string Type)> functions = [];

    public Place(Place? outer = null)
    {
        this.outer = outer;
        if (outer is not null)
        {
            CanAwait = outer.CanAwait;
            InLoop = outer.InLoop;
            CanContinue = outer.CanContinue;
            CanReturn = outer.CanReturn;
            InCatch = outer.InCatch;
            ReturnType = outer.ReturnType;
            Level = outer.Level;
            Labels = [.. outer.Labels];
        }
    }

    public bool CanAwait { get; init; } = true;

    /// <summary>A break leaves a loop or a switch.</summary>
    public bool InLoop { get; init; }

    public bool CanContinue { get; init; }

    public bool CanReturn { get; init; } = true;

    public bool InCatch { get; init; }

    public string? ReturnType { get; init; }

    /// <summary>The number of the coroutine: it calls only those with a higher one, so that nothing recurses.</summary>
    public int Level { get; init; }

    public List<string> Labels { get; init; } = [];

    public void Declare(string name, string type, bool writable = true) => variables.Add((name, type, writable));

    public void DeclareFunction(string name, string type) => functions.Add((name, type));

    public IEnumerable<string> Variables(string type, bool writable = false) =>
        variables.Where(one => one.Type == type && (one.Writable || !writable)).Select(one => one.Name)
            .Concat(outer?.Variables(type, writable) ?? []);

    public IEnumerable<string> Functions(string type) =>
        functions.Where(one => one.Type == type).Select(one => one.Name).Concat(outer?.Functions(type) ?? []);

    public bool Allows(Needs needs) =>
        (!needs.HasFlag(Needs.Await) || CanAwait)
        && (!needs.HasFlag(Needs.Loop) || InLoop)
        && (!needs.HasFlag(Needs.Continue) || CanContinue)
        && (!needs.HasFlag(Needs.Return) || CanReturn)
        && (!needs.HasFlag(Needs.Label) || Labels.Count > 0)
        && (!needs.HasFlag(Needs.NoLabel) || Labels.Count == 0)
        && (!needs.HasFlag(Needs.Caught) || InCatch);
}
