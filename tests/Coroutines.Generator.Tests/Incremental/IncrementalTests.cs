using Coroutines.Generator.Internal;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>What an edit makes the pipeline do again, by the run reason of each named step.</summary>
public sealed class IncrementalTests
{
    private const string Coroutines = """
        using Coroutines;
        partial class A
        {
            [Coroutine] public static async Coroutine<int> First(int x) => x;
            [Coroutine] public virtual async Coroutine Second() { await First(1); }
        }
        """;

    private const string Callers = """
        using Coroutines;
        class Caller
        {
            Coroutine<int> One() => A.First(1);
            int Other() => 1;
        }
        """;

    private const string Unrelated = """
        class Unrelated
        {
            int Body() { return 1; }
        }
        """;

    private const string First = "A.First.g.cs";

    private const string Second = "A.Second.g.cs";

    [Fact]
    public void TheSameCompilationRunsNothing() => Edit(static compilation => compilation)
        .Has(TrackingNames.Coroutines, RunReasons.Cached)
        .Has(TrackingNames.Machines, RunReasons.Cached)
        .Has(TrackingNames.Dispatch, RunReasons.Cached)
        .Has(TrackingNames.Names, RunReasons.Cached)
        .Has(TrackingNames.Calls, RunReasons.Cached)
        .WritesNothing();

    [Fact]
    public void EditingAnUnrelatedBodyWritesNothing() => Edit(Replace(2, "return 1", "return 2"))
        .Has(TrackingNames.Coroutines, RunReasons.Cached)
        .Has(TrackingNames.Machines, RunReasons.Cached)
        .Has(TrackingNames.Dispatch, RunReasons.Cached)
        .Has(TrackingNames.Names, RunReasons.Cached)
        .Has(TrackingNames.Calls, RunReasons.Unchanged)
        .WritesNothing();

    [Fact]
    public void AddingAnUnrelatedTypeWritesNothing() => Edit(static compilation =>
            compilation.AddSyntaxTrees(TestCompilation.Parse("class New { void First() { } }", "/src/New.cs")))
        .Has(TrackingNames.Coroutines, RunReasons.Cached)
        .Has(TrackingNames.Machines, RunReasons.Cached)
        .Has(TrackingNames.Calls, RunReasons.Unchanged)
        .WritesNothing();

    [Fact]
    public void EditingACallersBodyWritesItsInterceptorsOnly() => Edit(Replace(1, "A.First(1)", "A.First(22)"))
        .Has(TrackingNames.Coroutines, RunReasons.Cached)
        .Has(TrackingNames.Machines, RunReasons.Cached)
        .Has(TrackingNames.Dispatch, RunReasons.Cached)
        .Has(TrackingNames.Calls, IncrementalStepRunReason.Modified)
        .Writes("User1.Calls.g.cs");

    [Fact]
    public void MovingTheLinesOfACallerWritesItsInterceptorsOnly() => Edit(Replace(1, "class Caller", "\n\nclass Caller"))
        .Has(TrackingNames.Machines, RunReasons.Cached)
        .Writes("User1.Calls.g.cs");

    [Fact]
    public void EditingOneCoroutineWritesThatOne() => Edit(Replace(0, "First(1)", "First(2)"))
        .Has(TrackingNames.Machines, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified)
        .Has(TrackingNames.PooledEdges, RunReasons.Cached)
        .Has(TrackingNames.Files, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified)
        .Has(TrackingNames.Dispatch, RunReasons.Cached)
        .Has(TrackingNames.Names, RunReasons.Cached)
        .Has(TrackingNames.Calls, RunReasons.Unchanged)
        .Writes(Second);

    [Fact]
    public void LinesAddedInOneCoroutineMoveThoseBelow() => Edit(Replace(0, "int x) => x;", "int x) =>\n\n x;"))
        .Writes(First, Second)
        .IsAsIfStartedAfresh();

    [Fact]
    public void LinesAddedAboveMoveAll() => Edit(Replace(0, "partial class A", "// A\npartial class A"))
        .Has(TrackingNames.PooledEdges, RunReasons.Cached)
        .Has(TrackingNames.Dispatch, RunReasons.Cached)
        .Writes(First, Second)
        .IsAsIfStartedAfresh();

    [Fact]
    public void AddingACoroutineLooksAtItsNameToo() => Edit(Replace(0, "class A\n{", "class A\n{\n[Coroutine] static async Coroutine Third() { }"))
        .Has(TrackingNames.Names, IncrementalStepRunReason.Modified)
        .Has(TrackingNames.Calls, RunReasons.Unchanged);

    [Fact]
    public void RemovingTheAttributeRemovesTheOutput()
    {
        var outcome = Edit(Replace(0, "[Coroutine] public virtual", "public virtual"));
        Assert.DoesNotContain(outcome.After.Result.GeneratedSources, static source => source.HintName.Contains("Second", StringComparison.Ordinal));
    }

    [Fact]
    public void ATypeThatChangesOverloadResolutionElsewhereIsSeen()
    {
        // The caller's file stays as it is; what its call means does not.
        var before = GeneratorRun.Start(Compile(
            "using Coroutines; partial class A { [Coroutine] public static async Coroutine F(long x) { } }",
            "using Coroutines; class C { Coroutine M() => A.F(1); }"));
        var after = before.Rerun(Compile(
            "using Coroutines; partial class A { [Coroutine] public static async Coroutine F(long x) { } [Coroutine] public static async Coroutine F(int x) { } }",
            "using Coroutines; class C { Coroutine M() => A.F(1); }"));
        Assert.Contains("__F_Int64(", before.Text("User1.Calls.g.cs"), StringComparison.Ordinal);
        Assert.Contains("__F_Int32(", after.Text("User1.Calls.g.cs"), StringComparison.Ordinal);
    }

    private static Outcome Edit(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = Compile(Coroutines, Callers, Unrelated);
        var before = GeneratorRun.Start(compilation);
        return new Outcome(before, before.Rerun(edit(compilation)));
    }

    private static CSharpCompilation Compile(params string[] sources) =>
        TestCompilation.Create([.. sources.Select(static (source, index) => TestCompilation.Parse(source, $"/src/User{index}.cs"))]);

    // As an editor does: the new tree is parsed from the old one and the change.
    private static Func<CSharpCompilation, CSharpCompilation> Replace(int file, string old, string now) => compilation =>
    {
        var tree = compilation.SyntaxTrees[file];
        var text = tree.GetText();
        var start = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{old}' is not in the file");
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, old.Length), now))));
    };
}
