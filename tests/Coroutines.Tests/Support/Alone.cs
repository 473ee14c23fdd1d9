namespace Coroutines.Tests;

/// <summary>Tests that measure the whole process: no other test runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
