namespace Coroutines.Differential;

/// <summary>The variables and the jumps that are allowed where the next piece of a program goes.</summary>
internal sealed class Place
{
    private readonly Place? outer;
    private readonly List<(string Name, string Type, bool Writable, bool Capturable)> variables = [];
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
            CanDeclare = outer.CanDeclare;
            CanYield = outer.CanYield;
            CanStack = outer.CanStack;
            CanYieldBreak = outer.CanYieldBreak;
            InHole = outer.InHole;
            InCatch = outer.InCatch;
            InFunction = outer.InFunction;
            ReturnType = outer.ReturnType;
            BaseCall = outer.BaseCall;
            Level = outer.Level;
            Labels = [.. outer.Labels];
        }
    }

    public bool CanAwait { get; init; } = true;

    /// <summary>A break leaves a loop or a switch.</summary>
    public bool InLoop { get; init; }

    public bool CanContinue { get; init; }

    public bool CanReturn { get; init; } = true;

    public bool CanDeclare { get; init; } = true;

    public bool CanYield { get; init; }

    public bool CanYieldBreak { get; init; }

    /// <summary>A stackalloc is allowed: C# forbids it in catch and finally.</summary>
    public bool CanStack { get; init; } = true;

    public bool InCatch { get; init; }

    /// <summary>In the hole of an interpolated string, where C# takes <c>await (x)</c> for a call.</summary>
    public bool InHole { get; init; }

    /// <summary>Inside a lambda, a local function or a query: what cannot be captured is out of reach.</summary>
    public bool InFunction { get; init; }

    public string? ReturnType { get; init; }

    /// <summary>The call of the method that the coroutine overrides, without its arguments.</summary>
    public string? BaseCall { get; init; }

    /// <summary>The number of the coroutine: it calls only those with a higher one, so that nothing recurses.</summary>
    public int Level { get; init; }

    public List<string> Labels { get; init; } = [];

    public Place Hole() => new(this) { InHole = true };

    /// <summary>The same place where an await is not allowed.</summary>
    public Place WithoutAwait() => new(this) { CanAwait = false, CanYield = false };

    /// <summary>The inside of a function in this place.</summary>
    public Place Function() => new(this)
    {
        CanAwait = false,
        InLoop = false,
        CanContinue = false,
        CanReturn = false,
        CanDeclare = true,
        CanYield = false,
        CanYieldBreak = false,
        CanStack = true,
        InCatch = false,
        InFunction = true,
        BaseCall = null,
        Labels = [],
    };

    public void Declare(string name, string type, bool writable = true, bool capturable = true) =>
        variables.Add((name, type, writable, capturable));

    public void DeclareFunction(string name, string type) => functions.Add((name, type));

    public IEnumerable<string> Variables(string type, bool writable = false) => Variables(type, writable, InFunction);

    public IEnumerable<string> Functions(string type) =>
        functions.Where(one => one.Type == type).Select(one => one.Name).Concat(outer?.Functions(type) ?? []);

    public bool Allows(Needs needs) =>
        (!needs.HasFlag(Needs.Await) || CanAwait)
        && (!needs.HasFlag(Needs.Loop) || InLoop)
        && (!needs.HasFlag(Needs.Continue) || CanContinue)
        && (!needs.HasFlag(Needs.Return) || CanReturn)
        && (!needs.HasFlag(Needs.Declare) || CanDeclare)
        && (!needs.HasFlag(Needs.Yield) || CanYield)
        && (!needs.HasFlag(Needs.YieldBreak) || CanYieldBreak)
        && (!needs.HasFlag(Needs.NoHole) || !InHole)
        && (!needs.HasFlag(Needs.Stack) || CanStack)
        && (!needs.HasFlag(Needs.Base) || (BaseCall is not null && CanAwait))
        && (!needs.HasFlag(Needs.Generic) || Variables("T").Any())
        && (!needs.HasFlag(Needs.Label) || Labels.Count > 0)
        && (!needs.HasFlag(Needs.NoLabel) || Labels.Count == 0)
        && (!needs.HasFlag(Needs.Caught) || InCatch);

    private IEnumerable<string> Variables(string type, bool writable, bool captured) =>
        variables.Where(one => one.Type == type && (one.Writable || !writable) && (one.Capturable || !captured)).Select(one => one.Name)
            .Concat(outer?.Variables(type, writable, captured) ?? []);
}
