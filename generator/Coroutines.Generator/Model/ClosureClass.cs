namespace Coroutines.Generator.Model;

/// <summary>The class of a closure's objects.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">Captured variables, closures around this one, and <c>this</c>, as they are declared.</param>
/// <param name="Members">Local functions that live in it, as text with marks.</param>
internal sealed record ClosureClass(string Name, IReadOnlyList<(string Type, string Name)> Fields, IReadOnlyList<string> Members);
