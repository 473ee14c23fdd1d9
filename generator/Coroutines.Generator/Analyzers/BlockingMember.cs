namespace Coroutines.Generator.Analyzers;

/// <summary>A member of .NET that blocks its thread: how it is named, what a coroutine does instead, and the code fix, if there is one.</summary>
internal sealed record BlockingMember(string Text, string Mend, string? Fix);
