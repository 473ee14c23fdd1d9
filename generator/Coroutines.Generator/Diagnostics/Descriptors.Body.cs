using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>Arguments: what is not supported; the mend. Place: the exact token.</summary>
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Rule(
        id: DiagnosticIds.UnsupportedConstruct,
        title: "Not supported in a coroutine",
        message: "{0} is not supported in a coroutine; {1}");

    /// <summary>Arguments: the coroutine; what it uses; the mend. Place: the name used.</summary>
    public static readonly DiagnosticDescriptor UnseenName = Rule(
        id: DiagnosticIds.UnseenName,
        title: "A coroutine uses what another source generator makes",
        message: "The coroutine '{0}' has no machine, because it uses '{1}', which another source generator makes and this one cannot see; {2}");

    /// <summary>Arguments: the method; the exception's type and message. Place: the method's name.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = Rule(
        id: DiagnosticIds.InternalFailure,
        title: "The coroutine generator failed on a method",
        message: "The coroutine generator failed on '{0}' and wrote no machine for it: {1}; please report this method, and until it is mended simplify its body");
}
