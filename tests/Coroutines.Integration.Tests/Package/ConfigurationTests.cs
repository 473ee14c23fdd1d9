using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Package;

/// <summary>Some of the configurations that <c>tests/Coroutines.Matrix</c> builds and runs; the rest by its command.</summary>
[Collection(BuildsCollection.Name)]
public sealed class ConfigurationTests
{
    [Fact]
    public void SomeConfigurations()
    {
        var output = Dotnet.Run(Repository.Root, ["run", "--project", Repository.PathOf("tests", "Coroutines.Matrix"), "--", "--tests"]);
        Assert.Matches("\n[0-9]+ configurations: [0-9]+ passed, 0 failed", output);
    }
}
