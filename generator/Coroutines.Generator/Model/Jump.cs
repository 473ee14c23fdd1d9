namespace Coroutines.Generator.Model;

/// <summary>A jump out of a statement: to a label, or out of the coroutine (<see cref="Target"/> null).</summary>
internal sealed class Jump(Label? target)
{
    public Label? Target { get; } = target;

    /// <summary>Whether it leaves an iterator that is disposed where it stands.</summary>
    public bool IsDisposal { get; init; }
}
