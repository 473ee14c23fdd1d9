using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>The programs beside the test assembly, and their compilations, each made once.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledProgram>> OracleReleaseOnce = Once(Side.Oracle, SideOptions.Release);
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledProgram>> OracleDebugOnce = Once(Side.Oracle, SideOptions.Debug);
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledProgram>> RealReleaseOnce = Once(Side.Real, SideOptions.Release);
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledProgram>> RealDebugOnce = Once(Side.Real, SideOptions.Debug);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Differential", "Corpus");

    /// <summary>What the compiler that hosts these tests knows; <see cref="LatestCompilerTests"/> runs the others.</summary>
    public static IReadOnlyList<CorpusProgram> Programs { get; } =
        [.. CorpusStore.Load(Folder).Where(program => program.Fits(SideOptions.Release))];

    public static IReadOnlyDictionary<string, CompiledProgram> OracleRelease => OracleReleaseOnce.Value;

    public static IReadOnlyDictionary<string, CompiledProgram> OracleDebug => OracleDebugOnce.Value;

    public static IReadOnlyDictionary<string, CompiledProgram> RealRelease => RealReleaseOnce.Value;

    public static IReadOnlyDictionary<string, CompiledProgram> RealDebug => RealDebugOnce.Value;

    public static TheoryData<string> Names => [.. Programs.Select(program => program.Name)];

    private static Lazy<IReadOnlyDictionary<string, CompiledProgram>> Once(Side side, SideOptions options) =>
        new(() => BatchCompiler.Compile(side, options, Programs).ToDictionary(one => one.Program.Name));
}
