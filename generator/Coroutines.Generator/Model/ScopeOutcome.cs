namespace Coroutines.Generator.Model;

/// <summary>What a scope's exit is told: how its block ended, and with which exception; and what it answers.</summary>
internal sealed record ScopeOutcome(Variable Kind, Variable Error, Variable IsDropped);
