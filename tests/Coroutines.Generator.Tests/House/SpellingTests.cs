namespace Coroutines.Generator.Tests.House;

/// <summary>One word is spelt one way.</summary>
public sealed class SpellingTests
{
    [Fact]
    public void RuntimeSpellsAsDotNetDoes() => Ratchet.Verify("runtime.spelling", SpellingRule.Findings(ProductTree.Runtime));

    [Fact]
    public void FindsAnotherSpellingOfAPublicName() => Assert.Equal(
        ["A.Canceling", "A.F(isCancelled)", "A.Went(cancelation)", "S.Cancelled"],
        SpellingRule.Findings(ProductTree.Of((
            "A.cs",
            """
            public enum S { Cancelled, Canceled }
            public class A
            {
                public int Cancelling, Canceling;
                protected void F(bool isCancelled) { }
                public delegate void Went(int cancelation);
                internal int Cancelled;
                public void Uncancel() { }
            }
            """))).Order(StringComparer.Ordinal));
}
