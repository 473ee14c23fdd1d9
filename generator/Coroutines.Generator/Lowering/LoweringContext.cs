using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>What the passes over one body share: its variables and jumps, and new ones.</summary>
internal sealed class LoweringContext(List<Variable> variables, List<Jump> jumps, Func<string, Label> newLabel)
{
    public List<Variable> Variables { get; } = variables;

    public List<Jump> Jumps { get; } = jumps;

    public Label NewLabel(string hint) => newLabel(hint);

    public Variable NewVariable(VariableKind kind, string name, TypeRef type)
    {
        var variable = Variable.Of(Variables.Count, kind, name, type);
        Variables.Add(variable);
        return variable;
    }

    public string JumpMark(Jump jump)
    {
        Jumps.Add(jump);
        return Mark.Jump(Jumps.Count - 1);
    }
}
