using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// A use of a coroutine that no interceptor can redirect. It reaches what C# compiled of the coroutine, and from there its machine by
/// reflection: an error where the program is to be native or trimmed, because the machine is not found then, and elsewhere worth a word.
/// (The other way round, as a suggestion that becomes an error, the command line would not run the rule at all.)
/// </summary>
internal static class OriginalCall
{
    // Of a program, and what a library promises to such programs.
    private static readonly string[] Properties = ["PublishAot", "PublishTrimmed", "IsAotCompatible", "IsTrimmable"];

    public static Diagnostic Create(DiagnosticDescriptor rule, Location location, AnalyzerOptions options, params object[] arguments) =>
        Diagnostic.Create(rule, location, IsTrimmed(options) ? rule.DefaultSeverity : DiagnosticSeverity.Info, null, null, arguments);

    /// <summary>Whether the program is to be native or trimmed, or promises to be fit for that.</summary>
    public static bool IsTrimmed(AnalyzerOptions options)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        return Properties.Any(name => global.TryGetValue("build_property." + name, out var value) && bool.TryParse(value, out var isSet) && isSet);
    }
}
