using Coroutines.Generator.Pipeline;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>Line numbers of the user's file move with the method, and no other number does.</summary>
public sealed class LineShiftTests
{
    [Fact]
    public void MovesDirectivesAndMarkedNumbers() => Assert.Equal(
        """
        #line 15 "User.cs"
            #line (10,5)-(11,7) 4 "User (3,4).cs"
        #line hidden
        #line default
        Log("x", /*line*/103, /*line*/4); // #line 5
        int x = 100;

        """,
        LineShift.Apply(
            """
            #line 12 "User.cs"
                #line (7,5)-(8,7) 4 "User (3,4).cs"
            #line hidden
            #line default
            Log("x", /*line*/100, /*line*/1); // #line 5
            int x = 100;

            """,
            3));

    [Fact]
    public void TextWithoutAFinalLineEndKeepsItsEnd() => Assert.Equal("#line 1", LineShift.Apply("#line 2", -1));
}
