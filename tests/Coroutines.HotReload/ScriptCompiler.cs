using System.Text;
using Coroutines.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Coroutines.HotReload;

/// <summary>Compiles a text with the generator, in Debug: what is edited while it runs is compiled so.</summary>
internal static class ScriptCompiler
{
    private static readonly CSharpParseOptions s_parse = new CSharpParseOptions(LanguageVersion.CSharp13).WithFeatures([new("InterceptorsNamespaces", "global")]);

    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    public static EmitOptions Portable { get; } = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    public static Compilation Compile(string text)
    {
        var user = CSharpCompilation.Create(
            "Script",
            [CSharpSyntaxTree.ParseText(text, s_parse, "/src/Script.cs", Encoding.UTF8)],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: s_parse).RunGeneratorsAndUpdateCompilation(user, out var all, out _);
        return all;
    }

    public static void Check(EmitResult result)
    {
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)));
        }
    }
}
