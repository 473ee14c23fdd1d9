namespace Coroutines.Generator.Model;

/// <summary>A place that jumps go to.</summary>
internal sealed class Label(string name)
{
    public string Name { get; } = name;
}
