using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Coroutines.HotReload;

/// <summary>Edits of the one machine in an assembly that runs. Of the method itself nothing is applied: what the compiler made of it never runs.</summary>
internal sealed class LiveEdit
{
    private readonly Assembly _assembly;
    private EmitBaseline _baseline;
    private Compilation _compilation;

    public LiveEdit(Assembly assembly, byte[] image, Compilation compilation)
    {
        _assembly = assembly;
        _compilation = compilation;
        var reader = new PEReader([.. image]);
        var metadata = reader.GetMetadataReader();
        _baseline = EmitBaseline.CreateInitialBaseline(
            compilation,
            ModuleMetadata.CreateFromImage(image),
            static _ => default,
            method => metadata.GetMethodDefinition(method) is { RelativeVirtualAddress: not 0 and var address } ? reader.GetMethodBody(address).LocalSignature : default,
            hasPortableDebugInformation: true);
    }

    /// <summary>Applies what the text changes.</summary>
    /// <returns>What came of it.</returns>
    public string Apply(string text)
    {
        var next = ScriptCompiler.Compile(text);
        var (old, now) = (Machine(_compilation), Machine(next));
        var fields = now.GetMembers().OfType<IFieldSymbol>().Where(field => old.GetMembers(field.Name).IsEmpty).ToList();
        var methods = now.GetMembers().OfType<IMethodSymbol>().Where(static method => !method.IsImplicitlyDeclared && method.MethodKind != MethodKind.Constructor);
        IEnumerable<SemanticEdit> edits =
        [
            .. fields.Select(static field => new SemanticEdit(SemanticEditKind.Insert, null, field)),
            .. methods.Select(method => new SemanticEdit(SemanticEditKind.Update, old.GetMembers(method.Name).Single(), method)),
        ];
        using var metadata = new MemoryStream();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = next.EmitDifference(_baseline, edits, fields.Contains, metadata, code, symbols, default(CancellationToken));
        ScriptCompiler.Check(result);
        try
        {
            MetadataUpdater.ApplyUpdate(_assembly, metadata.ToArray(), code.ToArray(), symbols.ToArray());
        }
        catch (InvalidOperationException)
        {
            return $"refused, {fields.Count} fields more";
        }

        (_baseline, _compilation) = (result.Baseline!, next);
        return $"applied, {fields.Count} fields more";
    }

    private static INamedTypeSymbol Machine(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Script")!.GetTypeMembers().Single(static type => type.Name.StartsWith("__Speak", StringComparison.Ordinal));
}
