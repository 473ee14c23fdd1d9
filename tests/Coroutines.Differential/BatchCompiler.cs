using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>
/// Compiles many programs in one compilation, since the cost of a compilation is mostly its start. A program with
/// errors is taken out, and the rest compiled again.
/// </summary>
public static partial class BatchCompiler
{
    public static IReadOnlyList<CompiledProgram> Compile(
        Side side, SideOptions options, IEnumerable<CorpusProgram> programs)
    {
        var parse = side.ParseOptions(options);
        var items = programs.Select(program => new Item(program, program.Prepare(parse))).ToList();
        var results = new List<CompiledProgram>();
        Compile(side, options, items, results);
        return [.. results.OrderBy(one => one.Program.Name, StringComparer.Ordinal)];
    }

    /// <summary>Compiles once: all programs, or, where some have errors, those alone.</summary>
    public static IReadOnlyList<CompiledProgram> CompileOnce(Side side, SideOptions options, IEnumerable<CorpusProgram> programs)
    {
        var parse = side.ParseOptions(options);
        var items = programs.Select(program => new Item(program, program.Prepare(parse))).ToList();
        var (image, errors) = Emit(side, options, items);
        if (image is not null)
        {
            var assembly = Load(image);
            return [.. items.Select(item => item.Ready(assembly, image, side, options))];
        }

        var guilty = items.Where(item => errors.Any(error => BelongsTo(error, item.Program))).ToList();
        return [.. (guilty.Count == 0 ? items : guilty).Select(item => item.Failed(guilty.Count == 0 ? errors : errors.Where(error => BelongsTo(error, item.Program))))];
    }

    /// <summary>The compilation of some trees with all that they need, before anything is generated.</summary>
    public static CSharpCompilation CreateCompilation(Side side, SideOptions options, IEnumerable<SyntaxTree> trees)
    {
        var parse = side.ParseOptions(options);
        var support = Side.SharedSources.Select(name => (name, Side.ReadSource(name))).Append(("Host.cs", side.HostSource))
            .Select(one => CSharpSyntaxTree.ParseText(one.Item2, parse, one.Item1, System.Text.Encoding.UTF8));
        return CSharpCompilation.Create(
            "Corpus." + side.Name + "." + Guid.NewGuid().ToString("N"),
            [.. support, .. trees],
            side.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: options.Optimization,
                checkOverflow: options.Checked,
                concurrentBuild: false,
                allowUnsafe: true,
                nullableContextOptions: options.Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }

    /// <summary>The text that the generator writes for one program.</summary>
    public static IEnumerable<string> Generated(SideOptions options, CorpusProgram program)
    {
        var compilation = CreateCompilation(Side.Real, options, [program.Prepare(Side.Real.ParseOptions(options)).Tree]);
        return Side.Real.Generate(compilation, []).SyntaxTrees
            .Skip(compilation.SyntaxTrees.Length)
            .Select(tree => tree.ToString())
            .Where(text => text.Contains(program.Namespace, StringComparison.Ordinal));
    }

    private static void Compile(Side side, SideOptions options, List<Item> items, List<CompiledProgram> results)
    {
        while (items.Count > 0)
        {
            var (image, errors) = Emit(side, options, items);
            if (image is not null)
            {
                var assembly = Load(image);
                results.AddRange(items.Select(item => item.Ready(assembly, image, side, options)));
                return;
            }

            var guilty = items.Where(item => errors.Any(error => BelongsTo(error, item.Program))).ToList();
            if (guilty.Count == 0)
            {
                Divide(side, options, items, results, errors);
                return;
            }

            foreach (var item in guilty)
            {
                results.Add(item.Failed(errors.Where(error => BelongsTo(error, item.Program))));
                items.Remove(item);
            }
        }
    }

    /// <summary>Nobody can be blamed by position: halves tell.</summary>
    private static void Divide(
        Side side, SideOptions options, List<Item> items, List<CompiledProgram> results, List<Diagnostic> errors)
    {
        if (items.Count == 1)
        {
            results.Add(items[0].Failed(errors));
            return;
        }

        var half = items.Count / 2;
        Compile(side, options, items[..half], results);
        Compile(side, options, items[half..], results);
    }

    private static (byte[]? Image, List<Diagnostic> Errors) Emit(
        Side side, SideOptions options, List<Item> items)
    {
        var compilation = CreateCompilation(side, options, items.Select(item => item.Tree));
        var diagnostics = new List<Diagnostic>();
        compilation = side.Generate(compilation, diagnostics);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        diagnostics.AddRange(result.Diagnostics);
        var errors = diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? (stream.ToArray(), errors) : (null, errors);
    }

    private static Assembly Load(byte[] image)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        return context.LoadFromStream(new MemoryStream(image));
    }

    private static bool BelongsTo(Diagnostic error, CorpusProgram program)
    {
        if (error.Location.SourceTree is not { } tree)
        {
            return error.Location.GetLineSpan().Path == program.Path;
        }

        return tree.FilePath == program.Path
            || (!IsSupport(tree)
                && NamespacePattern().Matches(tree.ToString()).Any(match => match.Groups[1].Value == program.Namespace));
    }

    private static bool IsSupport(SyntaxTree tree) => tree.FilePath == "Host.cs" || Side.SharedSources.Contains(tree.FilePath);

    [GeneratedRegex(@"\bnamespace\s+(?:global::)?([\w.]+)")]
    private static partial Regex NamespacePattern();

    private sealed class Item(CorpusProgram program, (SyntaxTree Tree, IReadOnlySet<string> Coroutines) prepared)
    {
        public CorpusProgram Program => program;

        public SyntaxTree Tree => prepared.Tree;

        public CompiledProgram Ready(Assembly assembly, byte[] image, Side side, SideOptions options) =>
            new(program, assembly.GetType(program.Namespace + ".Entry", true)!.GetMethod("Run")!, [], prepared.Coroutines)
            {
                Again = () => CompileOnce(side, options, [program])[0],
                Image = image,
            };

        public CompiledProgram Failed(IEnumerable<Diagnostic> errors) =>
            new(program, null, [.. errors.Select(error => error.ToString()).Distinct()], prepared.Coroutines);
    }
}
