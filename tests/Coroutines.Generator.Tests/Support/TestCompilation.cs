using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Tests.Support;

/// <summary>Makes compilations as the package's props would set them up.</summary>
internal static class TestCompilation
{
    public static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp13)
        .WithFeatures([new("InterceptorsNamespaces", "Coroutines.Generated;global")]);

    public static readonly MetadataReference[] Framework = LoadFramework();

    private static readonly Lazy<(byte[] Image, MetadataReference Reference)> RuntimeAssembly = new(CompileRuntime);

    public static MetadataReference Runtime => RuntimeAssembly.Value.Reference;

    public static byte[] RuntimeImage => RuntimeAssembly.Value.Image;

    public static SyntaxTree Parse(string source, string path = "/src/User.cs", CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(source, options ?? ParseOptions, path, Encoding.UTF8);

    public static CSharpCompilation Create(params SyntaxTree[] trees) => Create("User", OutputKind.DynamicallyLinkedLibrary, trees);

    public static CSharpCompilation Create(string name, OutputKind kind, params SyntaxTree[] trees) => CSharpCompilation.Create(
        name,
        trees,
        [.. Framework, Runtime],
        new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private static (byte[] Image, MetadataReference Reference) CompileRuntime()
    {
        var compilation = CSharpCompilation.Create(
            "Coroutines",
            [CSharpSyntaxTree.ParseText(RuntimeStandIn.Source)],
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var image = Emit(compilation);
        return (image, MetadataReference.CreateFromImage(image));
    }

    private static MetadataReference[] LoadFramework() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is var name
                    && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
}
