namespace Coroutines.Integration.Tests.Support;

/// <summary>Tests that build and run programs go one after another: they would only take the processors from each other.</summary>
[CollectionDefinition(Name)]
public sealed class BuildsCollection
{
    public const string Name = "builds";
}
