using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>
/// Gives every variable its place: a field where a suspension must preserve it, else a local of Poll. In Release fields of
/// one type share a slot where their lifetimes allow it; in Debug every local keeps a field of its own name.
/// </summary>
internal sealed class SlotAllocator
{
    private readonly HashSet<string> _names;
    private readonly ISet<string> _nestedNames;
    private readonly Func<string, string> _identifier;
    private readonly Dictionary<int, string> _texts = new();

    /// <param name="variables">All of them.</param>
    /// <param name="liveness">Where they are needed.</param>
    /// <param name="unused">Those that nothing mentions: they get no place.</param>
    /// <param name="reserved">Names that nothing else of the machine may have.</param>
    /// <param name="nestedNames">Names that text which is copied whole declares for itself.</param>
    /// <param name="identifier">Writes a name so that it is no keyword.</param>
    /// <param name="isDebug">Whether each local keeps a field of its own.</param>
    public SlotAllocator(
        List<Variable> variables, LivenessAnalysis liveness, ISet<int> unused, ISet<string> reserved, ISet<string> nestedNames, Func<string, string> identifier, bool isDebug)
    {
        _identifier = identifier;
        _names = new HashSet<string>(reserved);
        _nestedNames = nestedNames;
        var fields = variables.Where(v => !unused.Contains(v.Id) && IsField(v, liveness, isDebug)).ToList();
        var isField = new HashSet<int>(fields.Select(static f => f.Id));
        Slots = isDebug ? fields.Select(v => NewSlot([v])).ToList() : Share(fields, liveness.Interference(variables));

        _names.UnionWith(nestedNames);
        foreach (var variable in variables)
        {
            if (!isField.Contains(variable.Id) && !unused.Contains(variable.Id))
            {
                _texts[variable.Id] = Unique(variable.Name);
                Locals.Add(variable);
            }
        }
    }

    public List<Slot> Slots { get; }

    /// <summary>Variables that are locals of Poll.</summary>
    public List<Variable> Locals { get; } = new();

    public string TextOf(int variable) => _texts[variable];

    /// <summary>A name for a local of Poll that stands for a slot: the slot's own, where no text that is copied whole declares it.</summary>
    public string LocalName(Slot slot)
    {
        var name = slot.Name.TrimStart('@');
        return _nestedNames.Contains(name) ? Unique(name) : slot.Name;
    }

    private static bool IsField(Variable variable, LivenessAnalysis liveness, bool isDebug) =>
        !variable.IsRefLike
        && (variable.IsForcedField
            || variable.Kind is VariableKind.Parameter or VariableKind.Self or VariableKind.Awaited
            || liveness.AcrossSuspension[variable.Id]
            || (isDebug && !variable.IsAddressed && !variable.IsUntyped && variable.Kind is VariableKind.Local or VariableKind.Closure));

    private List<Slot> Share(List<Variable> fields, BitSet[] interference)
    {
        var groups = new List<List<Variable>>();
        foreach (var field in fields)
        {
            var group = CanShare(field)
                ? groups.FirstOrDefault(g => g[0].Type == field.Type && CanShare(g[0]) && g.All(v => !interference[v.Id][field.Id]))
                : null;
            if (group is null)
            {
                groups.Add([field]);
            }
            else
            {
                group.Add(field);
            }
        }

        return groups.Select(NewSlot).ToList();
    }

    // What a method of the machine reads can be needed at any time.
    private static bool CanShare(Variable variable) =>
        variable.Kind is VariableKind.Awaited || (!variable.IsForcedField && variable.Kind is not (VariableKind.Self or VariableKind.Closure));

    private Slot NewSlot(List<Variable> variables)
    {
        var names = variables.Select(static v => v.Name).Distinct().ToList();
        var name = Unique(names.Count switch
        {
            1 => names[0],
            2 or 3 => string.Join("_", names),
            _ => names[0] + "_" + names[1] + "_etc",
        }, isOwn: names.Count == 1);
        foreach (var variable in variables)
        {
            _texts[variable.Id] = name;
        }

        return new Slot(name, variables[0].Type, variables[0].Size, variables);
    }

    // Text that is copied whole may declare locals of its own: only the name that the user's scoping rules
    // already keep apart may be the same.
    private string Unique(string name, bool isOwn = false)
    {
        var result = name;
        for (var n = 2; (!isOwn && _nestedNames.Contains(result)) || !_names.Add(result); n++)
        {
            result = name + "_" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            isOwn = false;
        }

        return _identifier(result);
    }
}
