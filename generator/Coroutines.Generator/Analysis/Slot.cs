using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>A field of the machine, for one variable or for several that are never live together.</summary>
internal sealed record Slot(string Name, string Type, int Size, IReadOnlyList<Variable> Variables);
