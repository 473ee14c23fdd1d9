namespace Coroutines.IO.Tests;

/// <summary>Tests that count what the whole process has: no other test runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
