using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.HotReload;

/// <summary>
/// A coroutine that runs is edited: another text in its body holds from its next step, in the same turn of the same loop; a field more is what the
/// runtime does not add to a struct, which <c>dotnet watch</c> knows and restarts.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed class HotReloadTests
{
    [Fact]
    public void AnEditHoldsForTheCoroutineThatRuns()
    {
        var output = RepositoryProgram.Run("tests/Coroutines.HotReload", "Debug", [], ("DOTNET_MODIFIABLE_ASSEMBLIES", "debug"));

        Assert.Equal(
            """
            old 0
            old 1
            == another text in the body
            applied, 0 fields more
            new 2
            new 3
            == a local that lives across an await
            refused, 1 fields more
            new 4

            """.ReplaceLineEndings("\n"),
            output);
    }
}
