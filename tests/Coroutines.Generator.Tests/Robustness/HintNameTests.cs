using System.Text;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>
/// Whatever a project holds, no two files of the generator have one name: C# drops all that a generator made where two have (CS8785), and
/// with it every machine of the project. And each name fits into a file system.
/// </summary>
public sealed class HintNameTests
{
    private const string Head = "using System; using System.Collections.Generic; using System.Threading.Tasks; using Coroutines;\n";
    private const string Body = "{ await Coroutine.Yield(); }";

    public static TheoryData<string, string[]> Shapes() => new()
    {
        { "both parts marked", [$"partial class A {{ [Coroutine] private partial Coroutine F(); [Coroutine] private async partial Coroutine F() {Body} }}"] },
        { "both parts marked, in two files", ["partial class A { [Coroutine] public partial Coroutine<int> F(int x); }", "partial class A { [Coroutine] public async partial Coroutine<int> F(int x) { await Coroutine.Yield(); return x; } }"] },
        { "the implementing part in the first file", [$"partial class A {{ [Coroutine] public async partial Coroutine F() {Body} }}", "partial class A { [Coroutine] public partial Coroutine F(); }"] },
        { "marked twice", [$"partial class A {{ [Coroutine, Coroutine] async Coroutine F() {Body} }}"] },
        { "declared twice", [$"partial class A {{ [Coroutine] async Coroutine F() {Body} [Coroutine] async Coroutine F() {Body} }}"] },
        { "a type declared twice", [$"class A {{ [Coroutine] async Coroutine F() {Body} }}", $"partial class A {{ [Coroutine] async Coroutine F() {Body} [Coroutine] async Coroutine G() {Body} }}"] },
        { "names that differ by case", [$"partial class A {{ [Coroutine] async Coroutine f() {Body} [Coroutine] async Coroutine F() {Body} }} partial class a {{ [Coroutine] async Coroutine f() {Body} }} namespace n {{ partial class A {{ [Coroutine] async Coroutine f() {Body} }} }} namespace N {{ partial class A {{ [Coroutine] async Coroutine f() {Body} }} }}"] },
        { "nested, generic and namesakes", [$"partial class A {{ partial class B {{ [Coroutine] async Coroutine F() {Body} }} partial class B<T> {{ [Coroutine] async Coroutine F() {Body} [Coroutine] async Coroutine F<U>() {Body} }} }} namespace A_ {{ partial class B {{ [Coroutine] async Coroutine F() {Body} }} }} partial class A_B {{ [Coroutine] async Coroutine F() {Body} }}"] },
        { "escapes", [$"partial class A {{ [Coroutine] async Coroutine \\u0046() {Body} [Coroutine] async Coroutine @G() {Body} [Coroutine] async Coroutine @class() {Body} [Coroutine] async Coroutine Größe() {Body} [Coroutine] async Coroutine G\\u0308() {Body} [Coroutine] async Coroutine a‿b() {Body} }}"] },
        { "overloads", [$"namespace X {{ class A {{ }} }} namespace Y {{ class A {{ }} }} unsafe partial class A {{ [Coroutine] async Coroutine F(X.A a) {Body} [Coroutine] async Coroutine F(Y.A a) {Body} [Coroutine] async Coroutine F(int[] a) {Body} [Coroutine] async Coroutine F(int[,] a) {Body} [Coroutine] async Coroutine F(int[][] a) {Body} [Coroutine] async Coroutine F(List<int> a) {Body} [Coroutine] async Coroutine F(List<string> a) {Body} [Coroutine] async Coroutine F(delegate*<int>[] a) {Body} [Coroutine] async Coroutine F(delegate*<string>[] a) {Body} [Coroutine] async Coroutine F(delegate* unmanaged<int>[] a) {Body} [Coroutine] async Coroutine F((int, int) a) {Body} [Coroutine] async Coroutine F(dynamic a) {Body} }}"] },
        { "explicit implementations", [$"interface I<T> {{ [Coroutine] Coroutine F(); }} partial class A : I<int>, I<string>, I<I<int>> {{ [Coroutine] async Coroutine I<int>.F() {Body} [Coroutine] async Coroutine I<string>.F() {Body} [Coroutine] async Coroutine I<I<int>>.F() {Body} [Coroutine] public async Coroutine F() {Body} }}"] },
        { "virtual, generic and called", [$"public partial class A {{ [Coroutine] public virtual async Coroutine F() {Body} [Coroutine] public static async Coroutine<T> G<T>(T x) {{ await Coroutine.Yield(); return x; }} [Coroutine] async Coroutine H() {{ Func<Coroutine> f = F; await f(); await F(); }} }} class P {{ static void Main() {{ CoroutineLoop.Run(new A().F()); CoroutineLoop.Run(A.G(1)); }} }}"] },
        { "long names", [$"namespace {new string('界', 60)} {{ partial class {new string('界', 110)} {{ [Coroutine] public async Coroutine {new string('世', 200)}() {Body} [Coroutine] public virtual async Coroutine {new string('世', 201)}(int x) {Body} void Call() {{ CoroutineLoop.Run({new string('世', 200)}()); }} }} }}"] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EveryFileHasANameOfItsOwn(string shape, string[] sources)
    {
        var good = $"partial class Good {{ [Coroutine] public async Coroutine Fine() {Body} }}";
        var run = GeneratorRun.Start(TestCompilation.Create(
        [
            .. sources.Append(good).Select((source, index) => TestCompilation.Parse(Head + source, $"/src/{shape}{index}/User.cs")),
        ]));

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.Diagnostics, static one => one.Id is "CS8785" or "CORO0006");
        var names = run.Result.GeneratedSources.Select(static source => source.HintName).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255));
        Assert.Contains(names, static name => name.StartsWith("Good.Fine.", StringComparison.Ordinal));
    }

    [Fact]
    public void BothPartsMarkedIsCSharpsErrorAlone()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(TestCompilation.Parse(Head + $"partial class A {{ [Coroutine] private partial Coroutine F(); [Coroutine] private async partial Coroutine F() {Body} [Coroutine] async Coroutine G() {{ await F(); }} }}")));
        Assert.Equal(["CS0579"], run.Output.GetDiagnostics().Concat(run.Diagnostics).Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Id));
    }

    [Fact]
    public void FilesOfOneNameAndOfLongNames()
    {
        var source = Head + "class P{0} {{ void M() {{ CoroutineLoop.Run(A.F()); }} }}";
        var name = new string('界', 82);
        string[] paths = ["/a/User.cs", "/b/User.cs", "/c/user.cs", "/d/User-2.cs", $"/e/{name}.cs", $"/f/{name}.cs", "/g/.cs", "/h/x y+z.cs"];
        var run = GeneratorRun.Start(TestCompilation.Create(
        [
            TestCompilation.Parse(Head + $"public static partial class A {{ [Coroutine] public static async Coroutine F() {Body} }}", "/src/A.cs"),
            .. paths.Select((path, at) => TestCompilation.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, source, at), path)),
        ]));

        Assert.Null(run.Result.Exception);
        var names = run.Result.GeneratedSources.Select(static file => file.HintName).Where(static file => file.EndsWith(".Calls.g.cs", StringComparison.Ordinal)).ToList();
        Assert.Equal(paths.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static file => Assert.InRange(Encoding.UTF8.GetByteCount(file), 1, 255));
        TestCompilation.Emit(run.Output);
    }
}
