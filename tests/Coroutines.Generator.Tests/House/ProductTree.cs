using System.Text;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Tests.House;

/// <summary>The sources of a product as one compilation; paths of files are relative to the folder of its project.</summary>
internal sealed class ProductTree
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private ProductTree(string name, IEnumerable<(string Path, string Text)> files)
    {
        Name = name;
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        Files = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path, Encoding.UTF8))];
        Compilation = CSharpCompilation.Create(
            name,
            [.. Files, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            [.. TestCompilation.Framework, .. Roslyn.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(Compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
    }

    public static ProductTree Runtime => Trees.Runtime.Value;

    public static ProductTree Generator => Trees.Generator.Value;

    private static Type[] Roslyn => [typeof(Compilation), typeof(CSharpCompilation)];

    /// <summary>What its ratchets are named after.</summary>
    public string Name { get; }

    public IReadOnlyList<SyntaxTree> Files { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>A product of so many files, for the tests of a rule.</summary>
    public static ProductTree Of(params (string Path, string Text)[] files) => new("some", files);

    private static ProductTree Read(string name, string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        return new ProductTree(name, Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(static file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("obj/", StringComparison.Ordinal))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => (file.Path, File.ReadAllText(file.Full))));
    }

    private static class Trees
    {
        public static readonly Lazy<ProductTree> Runtime = new(static () => Read("runtime", "runtime/Coroutines"));
        public static readonly Lazy<ProductTree> Generator = new(static () => Read("generator", "generator/Coroutines.Generator"));
    }
}
