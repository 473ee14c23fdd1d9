namespace Coroutines.Generator.Model;

/// <summary>The statements of one coroutine with all that its passes share.</summary>
internal sealed class BoundBody(BoundBlock block, List<Variable> variables, List<Jump> jumps)
{
    public BoundBlock Block { get; } = block;

    public List<Variable> Variables { get; } = variables;

    public List<Jump> Jumps { get; } = jumps;
}
