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

    /// <summary>The runtime itself.</summary>
    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(Coroutine).Assembly.Location);

    private static readonly Lazy<(byte[] Image, MetadataReference Reference)> StandInAssembly = new(CompileStandIn);

    /// <summary>The runtime that writes down what is staged, and runs nothing.</summary>
    public static MetadataReference StandIn => StandInAssembly.Value.Reference;

    public static byte[] StandInImage => StandInAssembly.Value.Image;

    public static SyntaxTree Parse(string source, string path = "/src/User.cs", CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(source, options ?? ParseOptions, path, Encoding.UTF8);

    public static CSharpCompilation Create(params SyntaxTree[] trees) => Create("User", OutputKind.DynamicallyLinkedLibrary, trees);

    public static CSharpCompilation Create(string name, OutputKind kind, params SyntaxTree[] trees) => CSharpCompilation.Create(
        name,
        trees,
        [.. Framework, Runtime],
        new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The same compilation on the stand-in of the runtime.</summary>
    public static CSharpCompilation OnStandIn(CSharpCompilation compilation) => compilation.ReplaceReference(Runtime, StandIn);

    /// <summary>The oldest framework that the runtime is built for, from its reference pack, with the stand-in as part of the program.</summary>
    public static CSharpCompilation OnNet8(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "User",
        [.. trees, Parse(RuntimeStandIn.Source, "/src/StandIn.cs")],
        Directory.GetFiles(OldestPack(), "*.dll").Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string OldestPack()
    {
        var packs = typeof(TestCompilation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "ReferencePacks").Value!;
        return Path.Combine(Directory.GetDirectories(packs, "8.*")[0], "ref", "net8.0");
    }

    public static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private static (byte[] Image, MetadataReference Reference) CompileStandIn()
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
