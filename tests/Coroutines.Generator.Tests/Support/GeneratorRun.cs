using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Tests.Support;

/// <summary>One run of the generator over a compilation, and what came of it.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output, ImmutableArray<Diagnostic> diagnostics)
    {
        Driver = driver;
        Input = input;
        Output = output;
        Diagnostics = diagnostics;
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public Compilation Output { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public static GeneratorRun Start(params string[] sources) =>
        Start(TestCompilation.Create([.. sources.Select(static (source, index) => TestCompilation.Parse(source, $"/src/User{index}.cs"))]));

    public static GeneratorRun Start(Compilation compilation, params ISourceGenerator[] others)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new CoroutineGenerator().AsSourceGenerator(), .. others],
            parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Continue(driver, compilation);
    }

    /// <summary>Runs again, with the caches of this run, over the compilation as an edit left it.</summary>
    public GeneratorRun Rerun(Compilation compilation) => Continue(Driver, compilation);

    /// <summary>The generated file whose hint name ends so.</summary>
    public string Text(string hintEnd) =>
        Result.GeneratedSources.Single(source => source.HintName.EndsWith(hintEnd, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>Compiles everything on the stand-in, runs <c>Main</c>, and returns what it wrote.</summary>
    public string Execute(params byte[][] libraries)
    {
        var image = TestCompilation.Emit(Output);
        var context = new StandInContext(libraries);
        var entry = context.LoadFromStream(new MemoryStream(image)).EntryPoint!;
        var console = Console.Out;
        using var written = new StringWriter();
        lock (typeof(Console))
        {
            Console.SetOut(written);
            try
            {
                entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
            }
        }

        return written.ToString().ReplaceLineEndings("\n");
    }

    private static GeneratorRun Continue(GeneratorDriver driver, Compilation compilation)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return new GeneratorRun(ran, compilation, output, diagnostics);
    }

    // The stand-in goes before the runtime that the tests themselves have loaded under the same name.
    private sealed class StandInContext(byte[][] libraries) : AssemblyLoadContext("test", isCollectible: true)
    {
        private Assembly? standIn;

        protected override Assembly? Load(AssemblyName name) => name.Name switch
        {
            "Coroutines" => standIn ??= LoadFromStream(new MemoryStream(TestCompilation.StandInImage)),
            "Library" => libraries.Select(library => LoadFromStream(new MemoryStream(library))).First(),
            _ => null,
        };
    }
}
