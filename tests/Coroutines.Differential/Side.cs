using Coroutines.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>One of the two ways to compile a program: what it references, and what generates code for it.</summary>
public abstract class Side
{
    private static readonly Dictionary<string, string> Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(System.IO.Path.PathSeparator)
        .GroupBy(path => System.IO.Path.GetFileNameWithoutExtension(path)!)
        .ToDictionary(group => group.Key, group => group.First());

    private static readonly MetadataReference[] Framework =
    [
        .. Platform.Where(pair => IsFramework(pair.Key)).Select(pair => MetadataReference.CreateFromFile(pair.Value)),
        MetadataReference.CreateFromFile(typeof(Trace).Assembly.Location),
    ];

    protected Side(string library, string hostSource)
    {
        References = [.. Framework, MetadataReference.CreateFromFile(Platform[library])];
        HostSource = ReadSource(hostSource);
    }

    /// <summary>What both sides compile beside the programs.</summary>
    public static IReadOnlyList<string> SharedSources { get; } = ["Kit.cs", "RandomKit.cs", "RandomKit.Places.cs", "EditKit.cs", "Usings.cs"];

    /// <summary>The compiler's own lowering of <c>async</c>, on the twin of the runtime.</summary>
    public static Side Oracle { get; } = new OracleSide();

    /// <summary>The generated machines, on the runtime.</summary>
    public static Side Real { get; } = new RealSide(static () => new CoroutineGenerator());

    public string Name => GetType().Name.Replace("Side", "", StringComparison.Ordinal).ToLowerInvariant();

    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>Runs a program's main coroutine on this side's loop.</summary>
    public string HostSource { get; }

    /// <summary>What a program can ask with <c>#if</c>: the oracle's side defines TWIN, where a text has to spell out what C# does not have.</summary>
    protected virtual string[] Symbols => [];

    public CSharpParseOptions ParseOptions(SideOptions options) =>
        new CSharpParseOptions(options.Language, preprocessorSymbols: options.IsNewest || options.IsWritten ? [.. Symbols, "CSHARP13"] : Symbols)
            .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "global")]);

    /// <summary>Adds what the side generates; reports the generator's diagnostics.</summary>
    public abstract CSharpCompilation Generate(CSharpCompilation compilation, ICollection<Diagnostic> diagnostics);

    internal static string ReadSource(string name)
    {
        using var stream = typeof(Side).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The source '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System", StringComparison.Ordinal)
        || name is "mscorlib" or "netstandard" or "Microsoft.CSharp";
}

/// <summary>See <see cref="Side.Oracle"/>.</summary>
internal sealed class OracleSide() : Side("Coroutines.Twin", "Host.Twin.cs")
{
    protected override string[] Symbols => ["TWIN"];

    public override CSharpCompilation Generate(CSharpCompilation compilation, ICollection<Diagnostic> diagnostics) =>
        compilation;
}

/// <summary>See <see cref="Side.Real"/>.</summary>
internal sealed class RealSide(Func<IIncrementalGenerator> create) : Side("Coroutines", "Host.Real.cs")
{
    public override CSharpCompilation Generate(CSharpCompilation compilation, ICollection<Diagnostic> diagnostics)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [create().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var reported);
        foreach (var diagnostic in reported)
        {
            diagnostics.Add(diagnostic);
        }

        return (CSharpCompilation)generated;
    }
}
