using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Checkout;

/// <summary>Compiles the product from its sources, to look into it or to change it.</summary>
public static class ProductSources
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

    private static readonly CSharpParseOptions s_generator = new(LanguageVersion.Preview);

    private static readonly CSharpParseOptions s_runtime = s_generator.WithPreprocessorSymbols(
        "NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER", "RELEASE");

    /// <summary>The runtime as in Release, for .NET 10.</summary>
    /// <param name="more">The text of one file more, which has the implicit usings.</param>
    /// <param name="symbols">What is defined besides, such as a flavour.</param>
    public static CSharpCompilation Runtime(string more = "", params string[] symbols)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Compile(
            "Coroutines",
            Repository.Runtime,
            s_runtime.WithPreprocessorSymbols(s_runtime.PreprocessorSymbolNames.Concat(symbols)),
            more,
            path => Path.GetDirectoryName(path) == framework);
    }

    /// <summary>The generator as in Release, against the compiler that runs.</summary>
    /// <param name="name">The name of the assembly.</param>
    public static CSharpCompilation Generator(string name) => Compile(name, Repository.Generator, s_generator, "", static path => Path.GetFileName(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name == "netstandard.dll"));

    /// <summary>The same compilation with another text in one file, which is found by its name, wherever it lies.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="change">Gives the other text, or null if the change does not fit.</param>
    /// <exception cref="InvalidOperationException">There is no such file, or more than one, or the change does not fit.</exception>
    public static CSharpCompilation Change(CSharpCompilation compilation, string file, Func<string, string?> change)
    {
        if (compilation.SyntaxTrees.Where(tree => Path.GetFileName(tree.FilePath) == file).ToArray() is not [var tree])
        {
            throw new InvalidOperationException($"There is no file {file}, or more than one.");
        }

        string text = change(tree.ToString()) ?? throw new InvalidOperationException($"The text to replace does not occur once in {file}.");
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
    }

    private static CSharpCompilation Compile(string name, string folder, CSharpParseOptions parse, string more, Func<string, bool> isReferenced)
    {
        string[] outputs = ["bin", "obj"];
        IEnumerable<SyntaxTree> trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !outputs.Contains(Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0]))
            .Select(path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path).ReplaceLineEndings("\n")), parse, path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings + more, parse));
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(isReferenced)
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(name, trees, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
