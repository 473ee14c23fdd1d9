using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Asyncio;

/// <summary>Compiles the runtime from its sources, with a fault in it.</summary>
internal sealed class MutantBuilder
{
    private const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        [assembly: System.Reflection.AssemblyVersion("{0}")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Coroutines.Explorer")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Coroutines.Safety")]
        """;

    private static readonly CSharpParseOptions s_release = new(LanguageVersion.Preview, preprocessorSymbols:
        ["NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER", "RELEASE"]);

    private readonly CSharpParseOptions _parse;
    private readonly CSharpCompilation _compilation;

    /// <param name="folder">The sources.</param>
    /// <param name="symbols">What is defined besides, such as a flavour.</param>
    public MutantBuilder(string folder, params string[] symbols)
    {
        _parse = s_release.WithPreprocessorSymbols(s_release.PreprocessorSymbolNames.Concat(symbols));
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = platform.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(path => MetadataReference.CreateFromFile(path));
        string version = typeof(CoroutineLoop).Assembly.GetName().Version!.ToString();
        string[] outputs = ["bin", "obj"];
        IEnumerable<SyntaxTree> trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !outputs.Contains(Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0]))
            .Select(path => CSharpSyntaxTree.ParseText(Read(path), _parse, path))
            .Append(CSharpSyntaxTree.ParseText(Prelude.Replace("{0}", version, StringComparison.Ordinal), _parse));
        _compilation = CSharpCompilation.Create("Coroutines", trees, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Compiles into a file; a null mutation leaves the runtime as it is.</summary>
    /// <returns>What is wrong with the mutation itself, or null.</returns>
    public string? Build(Mutation? mutation, string output)
    {
        CSharpCompilation compilation = _compilation;
        if (mutation is not null)
        {
            // A file is found by its name, wherever it lies.
            if (compilation.SyntaxTrees.Where(tree => Path.GetFileName(tree.FilePath) == mutation.File).ToArray() is not [var tree])
            {
                return $"there is no file {mutation.File}, or more than one";
            }

            if (mutation.Apply(tree.ToString()) is not { } mutated)
            {
                return $"the text to replace does not occur once in {mutation.File}";
            }

            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(mutated, _parse, tree.FilePath));
        }

        using FileStream file = File.Create(output);
        EmitResult result = compilation.Emit(file);
        return result.Success ? null : "it does not compile: " + result.Diagnostics.First(item => item.Severity == DiagnosticSeverity.Error);
    }

    private static SourceText Read(string path) => SourceText.From(File.ReadAllText(path).ReplaceLineEndings("\n"));
}
