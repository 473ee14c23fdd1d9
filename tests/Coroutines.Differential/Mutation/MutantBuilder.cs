using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Differential;

/// <summary>
/// Compiles the generator from its sources, with a fault in it. Open to the command alone, which works in processes of its own: what a broken
/// machine does to the memory of its process, the tests in it would pay for.
/// </summary>
public sealed class MutantBuilder
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);
    private readonly CSharpCompilation compilation;

    /// <param name="folder">The generator's sources.</param>
    internal MutantBuilder(string folder)
    {
        string[] outputs = ["bin", "obj"];
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !outputs.Contains(Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0]))
            .Select(path => CSharpSyntaxTree.ParseText(Read(path), Parse, path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Parse));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name == "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        compilation = CSharpCompilation.Create("Coroutines.Generator.Mutant", trees, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The generator's sources in the clone that the program was built in.</summary>
    public static string SourceFolder()
    {
        var at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Coroutines.sln")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at is null
            ? throw new DirectoryNotFoundException("The generator's sources are not above the program: run it from a clone.")
            : Path.Combine(at, "generator", "Coroutines.Generator");
    }

    /// <summary>A side whose generator has the fault in it; null leaves the generator as it is.</summary>
    /// <exception cref="InvalidOperationException">The fault does not fit the sources: there is no such text, or what it makes does not compile.</exception>
    internal Side Build(Mutation? mutation)
    {
        var mutant = mutation is null ? compilation : Mutate(mutation);
        using var image = new MemoryStream();
        var result = mutant.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException("The mutant does not compile: " + result.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error));
        }

        image.Position = 0;
        var type = new AssemblyLoadContext(mutation?.Name, isCollectible: true).LoadFromStream(image).GetType("Coroutines.Generator.CoroutineGenerator", true)!;
        return new RealSide(() => (IIncrementalGenerator)Activator.CreateInstance(type)!);
    }

    private CSharpCompilation Mutate(Mutation mutation)
    {
        // A file is found by its name, wherever it lies.
        var tree = compilation.SyntaxTrees.SingleOrDefault(one => Path.GetFileName(one.FilePath) == mutation.File)
            ?? throw new InvalidOperationException($"There is no file {mutation.File}.");
        var text = mutation.Apply(tree.ToString())
            ?? throw new InvalidOperationException($"The text to replace does not occur once in {mutation.File}.");
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, Parse, tree.FilePath));
    }

    private static SourceText Read(string path) => SourceText.From(File.ReadAllText(path).ReplaceLineEndings("\n"));
}
