using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>The same sources in two folders give the same bytes, where the project maps its folder away.</summary>
public sealed class ReproducibleTests
{
    private const string Source = """
        using System; using System.Collections.Generic; using System.Runtime.CompilerServices; using Coroutines;
        public partial class A
        {
            private static string Where([CallerFilePath] string path = "", [CallerLineNumber] int line = 0) => path + line;
            [Coroutine] public async Coroutine<string> F(int x) { var log = Where(); await Coroutine.Yield(); string Local() => Where() + x; Func<string> f = () => Where(); return log + Local() + f() + await Said(); }
            [Coroutine] public async Coroutine<string> Said([CallerFilePath] string path = "") { await Coroutine.Yield(); return path; }
            [Coroutine] public async IAsyncEnumerable<int> G() { try { await Coroutine.Yield(); } finally { Where(); } yield return 1; }
            public void Call() { CoroutineLoop.Run(F(1)); CoroutineLoop.Run(Said()); }
        #line 7 "other.rules"
            [Coroutine] public async Coroutine H() { await Coroutine.Yield(); Where(); }
        #line default
        }
        """;

    [Theory]
    [InlineData("/_/")]
    [InlineData("/src")]
    public void TwoFoldersGiveTheSameBytes(string mapped)
    {
        var (first, firstText) = Compile("/home/one/project", mapped);
        var (second, secondText) = Compile("/var/two/else", mapped);

        Assert.Equal(firstText, secondText);
        Assert.Equal(first, second);
        Assert.Contains($"\"{mapped.TrimEnd('/')}/A.cs\"", firstText, StringComparison.Ordinal);
        Assert.Contains($"\"{mapped.TrimEnd('/')}/other.rules\"", firstText, StringComparison.Ordinal);
    }

    private static (byte[] Image, string Text) Compile(string folder, string mapped)
    {
        var compilation = TestCompilation.Create(TestCompilation.Parse(Source, folder + "/A.cs"));
        var run = GeneratorRun.Start(compilation.WithOptions(compilation.Options
            .WithDeterministic(true)
            .WithSourceReferenceResolver(new SourceFileResolver([], folder, [new(folder, mapped)]))));
        using var image = new MemoryStream();
        var result = run.Output.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return (image.ToArray(), string.Concat(run.Result.GeneratedSources.Select(static source => source.SourceText.ToString())));
    }
}
