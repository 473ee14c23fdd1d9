using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>The programs of the differential corpus, as material.</summary>
internal static class Corpus
{
    private const string Trace = """
        namespace Coroutines.Differential
        {
            internal static class Trace { public static void Log(object? value) { } public static string Text(object? value) => ""; }
        }
        """;

    public static readonly CSharpParseOptions Options = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>All files, in an order that does not depend on the file system.</summary>
    public static string[] Files() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests/Coroutines.Integration.Tests/Differential/Corpus"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What every program of the corpus is compiled with.</summary>
    public static SyntaxTree[] Kit() =>
    [
        TestCompilation.Parse(Read("Usings.cs.txt"), "/kit/Usings.cs", Options),
        TestCompilation.Parse(Read("Kit.cs.txt"), "/kit/Kit.cs", Options),
        TestCompilation.Parse(Trace, "/kit/Trace.cs", Options),
    ];

    /// <summary>All of that, compiled, and what a program is compiled with beside it: the kit is generated once, not with each program.</summary>
    public static CSharpCompilation WithCompiledKit()
    {
        SyntaxTree[] kit =
        [
            .. Kit(),
            .. new[] { "RandomKit.cs.txt", "RandomKit.Places.cs.txt", "EditKit.cs.txt" }.Select(static name => TestCompilation.Parse(Read(name), "/kit/" + name, Options)),
            TestCompilation.Parse("""[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("User")]""", "/kit/Friend.cs", Options),
        ];
        var library = GeneratorRun.Start(TestCompilation.Create("Kit", OutputKind.DynamicallyLinkedLibrary, kit)).Output;
        return TestCompilation.Create(kit[0]).AddReferences(MetadataReference.CreateFromImage(TestCompilation.Emit(library)));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests/Coroutines.Differential/Sources", name));
}
