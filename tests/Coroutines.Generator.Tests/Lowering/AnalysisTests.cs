using Coroutines.Generator.Analysis;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class ThrowAnalysisTests
{
    [Theory]
    [InlineData("x = x + 1;", 0, false)]
    [InlineData("global::Coroutines.Coroutine.Yield()", 0, false)]
    [InlineData("x = F();", 0, true)]
    [InlineData("x = x / y;", 0, true)]
    [InlineData("x = y[0];", 0, true)]
    [InlineData("throw e;", 0, true)]
    [InlineData("x = new T();", 0, true)]
    [InlineData("x = x + 1;", 1, true)]
    public void CallsMembersElementsAndDivisionsMayThrow(string text, int edges, bool expected) =>
        Assert.Equal(expected, ThrowAnalysis.MayThrow(new LoweredBody([new CodeInstruction(text, null)], [], []), edges));
}

public sealed class CallGraphTests
{
    [Fact]
    public void AnEdgeOnACycleIsPooledAndAnyOtherIsInPlace()
    {
        Assert.Equal("a>b b>a", Pooled(Node("main", 8, "a", "c"), Node("a", 8, "b"), Node("b", 8, "a", "c"), Node("c", 8)));
    }

    [Fact]
    public void AMethodThatAwaitsItselfIsACycle()
    {
        Assert.Equal("f>f", Pooled(Node("f", 8, "f")));
    }

    [Fact]
    public void AChildAboveTheCapIsPooled()
    {
        Assert.Equal("main>large", Pooled(Node("main", 8, "large", "fits"), Node("large", CallGraph.InlineCap + 1), Node("fits", CallGraph.InlineCap)));
    }

    [Fact]
    public void SizesAddUpAlongAChainUntilACapEndsThem()
    {
        Assert.Equal("c>b", Pooled(Node("d", 8, "c"), Node("c", 8, "b"), Node("b", 600, "a"), Node("a", 600)));
    }

    private static CallNode Node(string key, int size, params string[] callees) =>
        new(key, size, callees.Select(static c => new CallEdge(c, c, null, null, 0)).ToEquatableArray());

    private static string Pooled(params CallNode[] nodes) =>
        string.Join(" ", CallGraph.Decide(nodes, CancellationToken.None).Select(static e => e.Caller + ">" + e.Callee));
}

public sealed class MarkTests
{
    [Fact]
    public void MarksAreFoundInOrderAndReplacedOneByOne()
    {
        var text = "a" + Mark.Variable(12) + "b" + Mark.Hole(0) + Mark.Jump(3);
        Assert.Equal([(MarkKind.Variable, 12), (MarkKind.Hole, 0), (MarkKind.Jump, 3)], Mark.All(text));
        Assert.Equal("ax12b" + Mark.Hole(0) + "j3", Mark.Replace(text, static (kind, index) => kind switch
        {
            MarkKind.Variable => "x" + index,
            MarkKind.Jump => "j" + index,
            _ => null,
        }));
    }

    [Fact]
    public void TextWithoutMarksIsLeftAlone()
    {
        const string Text = "plain";
        Assert.Same(Text, Mark.Replace(Text, static (_, _) => "never"));
        Assert.False(Mark.Contains(Mark.Hole(1), MarkKind.Variable));
        Assert.True(Mark.Contains(Mark.Hole(1), MarkKind.Hole));
    }
}
