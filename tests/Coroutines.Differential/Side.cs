using System.Reflection;
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

    /// <summary>The compiler's own lowering of <c>async</c>, on the twin of the runtime.</summary>
    public static Side Oracle { get; } = new OracleSide();

    public string Name => GetType().Name.Replace("Side", "", StringComparison.Ordinal).ToLowerInvariant();

    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>Runs a program's main coroutine on this side's loop.</summary>
    public string HostSource { get; }

    public virtual CSharpParseOptions ParseOptions(SideOptions options) => new(options.Language);

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
    public override CSharpCompilation Generate(CSharpCompilation compilation, ICollection<Diagnostic> diagnostics) =>
        compilation;
}
